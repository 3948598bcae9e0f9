/** What a caught value says, which may be anything: its message where it is an error. */
export function errorText(caught: unknown): string {
  return caught instanceof Error ? caught.message : String(caught);
}
