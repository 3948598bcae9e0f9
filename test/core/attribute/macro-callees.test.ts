import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainProgram, lineWith } from '../../support/explain-program.ts';

const header = (body: string): string => `
double power(double base, double exponent);
#define RAISE(a, b) ${body}
`;
const power = `
#include "raise.h"
__attribute__((noinline)) double power(double base, double exponent) {
  double all = 1;
  for (int i = 0; i < 60; i++) all = all * base / (exponent + i);
  return all;
}
`;
const main = (line: string): string => `
#include <stdlib.h>
#include "raise.h"
int main(int count, char **names) {
  double all = count;
  for (int i = 0; i < 3000; i++) {
    ${line}
  }
  return all == 12345 || names == 0;
}
`;

async function explain(
  base: { readonly body: string; readonly line: string },
  head: { readonly body: string; readonly line: string },
) {
  const files = (of: { readonly body: string; readonly line: string }) => ({
    'main.c': main(of.line),
    'power.c': power,
    'raise.h': header(of.body),
  });
  const { explanation } = await explainProgram(files(base), files(head));
  return explanation.culprits;
}

const short = '((a) * (a))';
const long = '((b) == 2 ? power(a, b) : (a))';

test('a changed macro is guilty of a call that an edited line makes only through it', async () => {
  const culprits = await explain(
    { body: short, line: 'all += RAISE(i, 2);' },
    { body: long, line: 'all += RAISE(i + 1, 2);' },
  );
  const [first] = culprits;
  assert.equal(first?.file, 'raise.h');
  assert.equal(first?.line, lineWith(header(long), 'define RAISE'));
  assert.ok((first?.share ?? 0) > 0.9);
  assert.equal(first?.confidence, 'medium');
});

test('a line that calls the function by its name is guilty itself, whatever a macro beside it names', async () => {
  const culprits = await explain(
    { body: short, line: 'all += RAISE(i, 2);' },
    { body: '((b) == 3 ? power(a, b) : (a))', line: 'all += RAISE(i + 1, 2) + power(i, 3);' },
  );
  assert.equal(culprits[0]?.file, 'main.c');
});

test('a line that uses a changed macro for the first time is guilty itself', async () => {
  const culprits = await explain(
    { body: short, line: 'all += i;' },
    { body: long, line: 'all += RAISE(i, 2);' },
  );
  assert.equal(culprits[0]?.file, 'main.c');
});

test('a macro is guilty of code from elsewhere that it calls', async () => {
  const culprits = await explain(
    { body: short, line: 'all += RAISE(all, 2);' },
    { body: '(getenv("NO_SUCH_NAME") == 0 ? (a) : 1)', line: 'all += RAISE(all + i, 2);' },
  );
  assert.equal(culprits[0]?.file, 'raise.h');
});
