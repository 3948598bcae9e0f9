/* Follows a chain through 16 MB in random order: every step waits for memory. */
#include <stdlib.h>

enum { links = 1 << 21 };

int main(void) {
  unsigned *next = malloc(links * sizeof *next * 2);
  unsigned long x = 11;
  for (unsigned i = 0; i < links; i++) next[2 * i] = i;
  for (unsigned i = links - 1; i > 0; i--) {
    x = x * 6364136223846793005UL + 1442695040888963407UL;
    const unsigned other = (unsigned)((x >> 33) % i);
    const unsigned kept = next[2 * i];
    next[2 * i] = next[2 * other];
    next[2 * other] = kept;
  }
  unsigned at = 0;
  for (int step = 0; step < 200000; step++) at = next[2 * at];
  return at == links;
}
