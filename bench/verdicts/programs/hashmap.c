/* Fills a hash table of 8 MB and looks things up in it. */
#include <stdlib.h>

enum { slots = 1 << 19 };

struct slot {
  unsigned long key, value;
};

int main(void) {
  struct slot *table = calloc(slots, sizeof *table);
  unsigned long x = 9, found = 0;
  for (int i = 0; i < 8000000; i++) {
    x = x * 6364136223846793005UL + 1442695040888963407UL;
    const unsigned long key = (x >> 46) + 1;
    unsigned long at = (key * 0x9e3779b97f4a7c15UL) >> 45;
    while (table[at].key != 0 && table[at].key != key) at = (at + 1) & (slots - 1);
    found += table[at].key != 0;
    table[at].key = key;
    table[at].value += x;
  }
  return found == 0;
}
