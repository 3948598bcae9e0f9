import { readFile } from 'node:fs/promises';
import { decodeReport, errorText, failed, type Parsed, type Report } from '../core/index.ts';

/** Reads and decodes a report file; a file that can't be read is a problem too. */
export async function readReport(file: string): Promise<Parsed<Report>> {
  try {
    return decodeReport({ file, text: await readFile(file, 'utf8') });
  } catch (error) {
    return failed({
      code: 'file-unreadable',
      message: `${file} could not be read: ${errorText(error)}`,
      hint: 'give the path of a report.json that `brakeline pr` or `brakeline run` wrote',
    });
  }
}
