import { Pool, types } from 'pg';
import { failed, type Parsed, parsed } from '../../core/index.ts';

/** The oldest version of PostgreSQL that the app is tested on. */
const oldest = 15;

/** Connections of the store; the queue has a few more. */
const largestPool = 8;

/** GitHub's ids fit a double; pg would give them as text. For this pool alone, not for the whole process. */
const parsers: typeof types.getTypeParser = (oid, format) =>
  oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format);

/** Host and database of a URL, without its password. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/**
 * Connects to PostgreSQL. Fails where it cannot be reached or is too old. `onError` hears of connections that break
 * while nothing uses them; the pool replaces them.
 */
export async function openPostgres(url: string, onError: (error: Error) => void): Promise<Parsed<Pool>> {
  const pool = new Pool({ connectionString: url, max: largestPool, types: { getTypeParser: parsers } });
  pool.on('error', onError);
  try {
    const { rows } = await pool.query<{ readonly version: string }>(
      "select current_setting('server_version_num') as version",
    );
    const version = Math.floor(Number(rows[0]?.version ?? 0) / 10_000);
    if (version >= oldest) return parsed(pool);
    await pool.end();
    return failed({
      code: 'store-unusable',
      message: `${placeOf(url)} runs PostgreSQL ${version}`,
      hint: `use PostgreSQL ${oldest} or later`,
    });
  } catch (error) {
    await pool.end();
    return failed({
      code: 'store-unusable',
      message: `PostgreSQL at ${placeOf(url)} could not be used: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'check DATABASE_URL, and that the server runs and lets this user in',
    });
  }
}
