/* Sorts strings with long common beginnings. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { count = 150000 };

static char names[count][32];
static char *order[count];

static int compare(const void *one, const void *other) {
  return strcmp(*(char *const *)one, *(char *const *)other);
}

int main(void) {
  unsigned long x = 3;
  for (int i = 0; i < count; i++) {
    x = x * 6364136223846793005UL + 1442695040888963407UL;
    snprintf(names[i], sizeof names[i], "record/%02lx/%lx", x >> 59, x >> 20);
    order[i] = names[i];
  }
  qsort(order, count, sizeof *order, compare);
  return order[0][0] == 0;
}
