import type { ApiCall } from '../../github/index.ts';
import type { Log } from '../telemetry/log.ts';

/**
 * Tells the log once when GitHub stops taking the app's credentials, for the app itself or for an installation, and once
 * when it takes them again: every call fails in between, and a line for each would hide the cause.
 */
export function watchCredentials(
  log: Log,
): (call: Pick<ApiCall, 'status'>, installation: number | undefined) => void {
  const refused = new Set<number | undefined>();
  return ({ status }, installation) => {
    if (status === 401) {
      if (!refused.has(installation)) {
        log.error(
          "GitHub does not accept the app's credentials: check APP_ID, the private key and this machine's clock; work is tried again until it does",
          { installation },
        );
      }
      refused.add(installation);
      // A server's trouble says nothing about credentials.
    } else if (status < 500 && refused.delete(installation)) {
      log.info("GitHub accepts the app's credentials again", { installation });
    }
  };
}
