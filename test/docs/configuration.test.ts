import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { refusedVariables, searchPathVariables } from '../../src/core/config/environment-rules.ts';
import { configJsonSchema, knownKeys, schemaAt } from '../../src/core/config/json-schema.ts';
import { readQuantity, type Scale } from '../../src/core/config/quantity.ts';
import { defaultMetrics } from '../../src/core/config/schema.ts';
import { gatedMetrics } from '../../src/core/config/schema-gate.ts';
import { decodeConfig } from '../../src/core/index.ts';
import { defaultGate } from '../../src/core/model/default-gate.ts';

const page = readFileSync('docs/configuration.md', 'utf8');

function section(title: string): string {
  const [, rest = ''] = page.split(`## ${title}\n`);
  return rest.split('\n## ')[0] ?? '';
}

/** The first cells of the section's tables, without their heads. */
function firstCells(title: string): readonly string[] {
  const rows = section(title).matchAll(/^\| ((?:`\w+` ?)+) \|/gm);
  return [...rows].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)].map(([, key = '']) => key));
}

function keysAt(...path: readonly (string | number)[]): readonly string[] {
  return knownKeys(schemaAt(configJsonSchema(), path)).toSorted();
}

function base(text: string, scale: Scale): number {
  const read = readQuantity(text, scale);
  return read.kind === 'ok' ? read.value : assert.fail(`${text}: ${read.message}`);
}

test('the page lists exactly the keys that the file may have', () => {
  assert.deepEqual(firstCells('Keys of the file').toSorted(), keysAt());
  assert.deepEqual(firstCells('Keys of a benchmark').toSorted(), keysAt('benchmarks', 0));
  assert.deepEqual(firstCells('Keys of a suite').toSorted(), keysAt('suites', 0));
  assert.deepEqual(firstCells('Keys of a gate').toSorted(), keysAt('gate', 'instructions'));
  assert.deepEqual(firstCells('Keys of a budget').toSorted(), keysAt('budgets', 0));
  assert.deepEqual(firstCells('Keys of a trade-off').toSorted(), keysAt('tradeoffs', 0));
});

test('the table of metrics has every metric with its real defaults', () => {
  const rows = section('Metrics')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
  const scales: Readonly<Record<string, Scale>> = {
    time: 'second',
    size: 'byte',
    energy: 'joule',
    count: 'count',
    ratio: 'ratio',
  };
  const documented = rows.map(([, name, kind = '', relative = '', absolute = '', on, unasked]) => {
    const scale = scales[kind] ?? assert.fail(kind);
    return {
      name,
      scale,
      relative: base(relative, 'percent'),
      absolute: base(absolute, scale),
      on,
      unasked: unasked === 'yes',
    };
  });
  const defaults: readonly string[] = defaultMetrics;
  const real = gatedMetrics.map((metric) => {
    const { relative, absolute, on } = defaultGate(metric);
    return {
      name: metric.name,
      scale: metric.unit,
      relative,
      absolute,
      on,
      unasked: defaults.includes(metric.name),
    };
  });
  assert.deepEqual(documented, real);
});

test('every variable that is refused or restricted is named', () => {
  const missing = [...refusedVariables, ...searchPathVariables].filter(
    (name) => !page.includes(`\`${name}\``),
  );
  assert.deepEqual(missing, []);
});

test('every example on the page is right', () => {
  const blocks = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text);
  const texts = blocks.filter((text) => !text.startsWith('# yaml-language-server'));
  assert.equal(texts.length >= 3, true);
  for (const text of texts) {
    const whole = text.includes('benchmarks:') ? text : `benchmarks: [{name: parse, run: x}]\n${text}`;
    const result = decodeConfig({ file: 'docs.yml', text: whole });
    assert.equal(result.kind, 'ok', JSON.stringify(result));
  }
});
