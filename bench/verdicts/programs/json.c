/* Parses a made-up JSON text again and again: branches that depend on bytes, short copies. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *text;
static size_t at;
static unsigned long strings, numbers, depth, deepest;

static void value(void);

static void string(void) {
  char copy[64];
  size_t length = 0;
  for (at++; text[at] != '"'; at++) {
    if (text[at] == '\\') at++;
    if (length < sizeof copy) copy[length++] = text[at];
  }
  at++;
  for (size_t i = 0; i < length; i++) strings = strings * 31 + (unsigned char)copy[i];
}

static void list(char end, int named) {
  if (++depth > deepest) deepest = depth;
  for (at++; text[at] != end;) {
    if (named) {
      string();
      at++;
    }
    value();
    if (text[at] == ',') at++;
  }
  at++;
  depth--;
}

static void value(void) {
  switch (text[at]) {
    case '{': list('}', 1); return;
    case '[': list(']', 0); return;
    case '"': string(); return;
    default: {
      unsigned long number = 0;
      for (; text[at] >= '0' && text[at] <= '9'; at++) number = number * 10 + (unsigned long)(text[at] - '0');
      numbers += number;
    }
  }
}

int main(void) {
  const size_t room = 1 << 20;
  text = malloc(room + 256);
  size_t end = (size_t)sprintf(text, "[");
  unsigned long x = 7;
  while (end < room) {
    x = x * 6364136223846793005UL + 1442695040888963407UL;
    end += (size_t)sprintf(text + end, "{\"id\":%lu,\"name\":\"item \\\"%lx\\\"\",\"parts\":[%lu,%lu,[\"a\",\"%lx\"]]},", x >> 40,
                           x >> 20, x >> 50, x >> 55, x >> 44);
  }
  text[end - 1] = ']';
  text[end] = 0;
  for (int turn = 0; turn < 30; turn++) {
    at = 0;
    value();
  }
  return (int)((strings + numbers + deepest) == 0);
}
