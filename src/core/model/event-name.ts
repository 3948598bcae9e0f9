/** An event of a profile in a reader's words: callgrind's `Ir` counts instructions. */
export function nameEvent(event: string): string {
  return event === 'Ir' ? 'instructions' : event;
}
