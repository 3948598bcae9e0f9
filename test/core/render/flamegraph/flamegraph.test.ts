import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Culprit } from '../../../../src/core/model/culprit.ts';
import { renderFlamegraph } from '../../../../src/core/render/flamegraph/flamegraph.ts';
import { flamegraphScript } from '../../../../src/core/render/flamegraph/script.ts';
import { flamegraphStyle } from '../../../../src/core/render/flamegraph/style.ts';
import { buildProfile } from '../../../support/build-profile.ts';
import { launchChromium } from '../../../support/chromium.ts';
import { buildStacks } from '../flame-trees.ts';

const hostile = '<img src=x onerror=alert(1)></script>';

function profileOf(work: number, extra: number) {
  return buildProfile({
    lines: [
      ['main', 'a.c', 1, 100],
      ['work', 'a.c', 2, work],
      ['other', 'a.c', 3, 300],
      ['leaf', 'b.c', 4, extra],
      [hostile, 'c.c', 5, 100],
    ],
    calls: [
      ['main', 'a.c', 1, 'work', 1, work + extra],
      ['main', 'a.c', 1, 'other', 1, 300],
      ['work', 'a.c', 2, 'leaf', 9, extra],
      ['main', 'a.c', 1, hostile, 1, 100],
    ],
  });
}

const culprit: Culprit = {
  file: 'a.c',
  line: 2,
  change: 'added',
  text: '  if (a < b) work();',
  function: 'work',
  share: 0.9,
  selfDelta: 100,
  inclusiveDelta: 900,
  calls: { base: 1, head: 9 },
  rule: 'The changed line itself costs more.',
  confidence: 'high',
  chain: [],
  related: [],
};

const html = renderFlamegraph({
  title: `parse ${hostile}`,
  sides: { kind: 'calls', event: 'Ir', base: profileOf(200, 300), head: profileOf(300, 1200) },
  culprits: [culprit],
});

let browser: Browser;
let directory: string;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'brakeline-flamegraph-'));
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  await rm(directory, { recursive: true });
});

interface Opened {
  readonly page: Page;
  /** Console messages, page errors and requests beyond the file itself. */
  readonly complaints: readonly string[];
}

async function open(text: string): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
  const complaints: string[] = [];
  const path = join(directory, `${crypto.randomUUID()}.html`);
  await writeFile(path, text);
  const url = pathToFileURL(path).href;
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== url) complaints.push(request.url());
  });
  await page.goto(url);
  await page.locator('.frame').first().waitFor();
  return { page, complaints };
}

function frame(page: Page, name: string) {
  return page.locator(`.frame[aria-label^="${name}"]`);
}

async function widthOf(page: Page, name: string): Promise<number> {
  return Number(await frame(page, name).locator('rect').getAttribute('width'));
}

/** WCAG 2: 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test('the policy in the page names the hashes of the script and the style that it holds', () => {
  const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  assert.equal(/script-src '([^']+)'/.exec(policy)?.[1], hash(flamegraphScript));
  assert.equal(/style-src '([^']+)'/.exec(policy)?.[1], hash(flamegraphStyle));
  assert.match(policy, /^default-src 'none'/);
});

test('every frame is drawn, as wide as its part of the head, without a complaint or a request', async () => {
  const { page, complaints } = await open(html);
  const all = await widthOf(page, 'all');
  const near = (actual: number, expected: number): void => assert.ok(Math.abs(actual - expected) < 0.01);
  near(await widthOf(page, 'main'), all);
  near(await widthOf(page, 'work'), (all * 1500) / 2000);
  near(await widthOf(page, 'leaf'), (all * 1200) / 2000);
  near(await widthOf(page, 'other'), (all * 300) / 2000);
  assert.equal(await page.locator('.frame').count(), 6);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('colour and sign tell slower from unchanged, and the guilty function is marked', async () => {
  const { page } = await open(html);
  assert.match((await frame(page, 'work').getAttribute('class')) ?? '', /\bu4\b/);
  assert.match((await frame(page, 'other').getAttribute('class')) ?? '', /\bn\b/);
  assert.match((await frame(page, 'work').textContent()) ?? '', /^◆ \+ work/);
  await page.close();
});

test('pointing at a frame shows exact counts and percentages of both sides', async () => {
  const { page } = await open(html);
  await frame(page, 'work').hover();
  const tip = await page.locator('#tip').textContent();
  assert.equal(
    tip,
    [
      'work  (a.c)',
      '◆ guilty: a.c:2',
      'head: 1,500 instructions (75.00 %)',
      'base: 500 instructions (50.00 %)',
      'change: +1,000 (+200.00 %)',
    ].join('\n'),
  );
  await page.close();
});

test('a click zooms to a frame, escape zooms out', async () => {
  const { page } = await open(html);
  const all = await widthOf(page, 'all');
  await frame(page, 'work').click();
  assert.equal(await widthOf(page, 'work'), all);
  assert.equal(await frame(page, 'other').count(), 0);
  await page.keyboard.press('Escape');
  assert.equal(await frame(page, 'other').count(), 1);
  await page.close();
});

test('the keyboard walks the frames and zooms', async () => {
  const { page } = await open(html);
  await frame(page, 'all').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  assert.match((await page.locator('.frame:focus').getAttribute('aria-label')) ?? '', /^other/);
  await page.keyboard.press('Enter');
  assert.equal(await widthOf(page, 'other'), await widthOf(page, 'all'));
  assert.equal(await frame(page, 'work').count(), 0);
  await page.close();
});

test('search marks frames and tells their part; a culprit finds its function', async () => {
  const { page } = await open(html);
  await page.keyboard.press('/');
  await page.keyboard.type('b.c');
  assert.equal(await page.locator('.found').count(), 1);
  assert.equal(await page.locator('#result').textContent(), '1 frame, 60.00 % of head');
  await page.getByRole('button', { name: 'Find work' }).click();
  assert.match((await page.locator('.found').getAttribute('aria-label')) ?? '', /^work/);
  await page.close();
});

test('widths can show the base', async () => {
  const { page } = await open(html);
  await page.getByRole('button', { name: 'base' }).click();
  assert.ok(Math.abs((await widthOf(page, 'work')) / (await widthOf(page, 'all')) - 0.5) < 0.001);
  await page.close();
});

test('markup in names and titles is shown as text', async () => {
  const { page, complaints } = await open(html);
  assert.equal(await page.locator('img').count(), 0);
  assert.equal(await page.locator('h1').textContent(), `parse ${hostile}`);
  assert.equal(await frame(page, '<img').count(), 1);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('one profile alone is drawn without colours of change', async () => {
  const { page, complaints } = await open(
    renderFlamegraph({
      title: 'baseline',
      sides: { kind: 'calls', event: 'Ir', base: profileOf(200, 300), head: undefined },
    }),
  );
  assert.equal(await page.locator('.frame.n').count(), 6);
  assert.equal(await page.locator('.legend').count(), 0);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('an event that no profile counts gives a page with one empty frame', async () => {
  const profile = profileOf(200, 300);
  const { page, complaints } = await open(
    renderFlamegraph({
      title: 'none',
      sides: { kind: 'calls', event: 'D1mr', base: profile, head: profile },
    }),
  );
  assert.equal(await page.locator('.frame').count(), 1);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('the union shows a vanished frame hatched, which the head alone does not show', async () => {
  const { page, complaints } = await open(
    renderFlamegraph({
      title: 'stacks',
      sides: {
        kind: 'stacks',
        event: 'task-clock',
        base: buildStacks({ 'main;work': 100, 'main;old': 100 }),
        head: buildStacks({ 'main;work': 100, 'main;new': 200 }),
      },
    }),
  );
  assert.equal(await frame(page, 'old').count(), 0);
  await page.getByRole('button', { name: 'both' }).click();
  const all = await widthOf(page, 'all');
  assert.ok(Math.abs((await widthOf(page, 'new')) / all - 0.5) < 0.001);
  assert.ok(Math.abs((await frame(page, 'old').locator('rect').first().boundingBox())?.width ?? 0) > 0);
  assert.equal(await page.locator('.gone .hatch').count(), 1);
  assert.match((await frame(page, 'old').getAttribute('aria-label')) ?? '', /change: −100 \(gone\)/);
  assert.match((await frame(page, 'new').getAttribute('aria-label')) ?? '', /change: \+200 \(new\)/);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('in a dark scheme page, text and frames have dark colours of their own that can be read', async () => {
  const { page } = await open(html);
  const colourOf = (selector: string, property: string): Promise<string> =>
    page.evaluate(`getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}')`);
  const colours = async () => ({
    page: await colourOf('body', 'background-color'),
    ink: await colourOf('body', 'color'),
    slower: await colourOf('.u4 rect', 'fill'),
    text: await colourOf('.u4 text', 'fill'),
    same: await colourOf('.n rect', 'fill'),
  });
  const light = await colours();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await colours();
  assert.equal(light.page, 'rgb(255, 255, 255)');
  for (const key of ['page', 'ink', 'slower', 'text', 'same'] as const)
    assert.notEqual(dark[key], light[key], key);
  for (const scheme of [light, dark]) {
    assert.ok(contrast(scheme.page, scheme.ink) > 7, JSON.stringify(scheme));
    assert.ok(contrast(scheme.slower, scheme.text) > 4.5, JSON.stringify(scheme));
  }
  await page.close();
});

test('the picture is an icicle: what calls stands above what it calls', async () => {
  const { page } = await open(html);
  const top = async (name: string): Promise<number> =>
    (await frame(page, name).boundingBox())?.y ?? Number.NaN;
  assert.ok((await top('all')) < (await top('main')));
  assert.ok((await top('main')) < (await top('work')));
  assert.ok((await top('work')) < (await top('leaf')));
  await page.close();
});

test('equal totals compare shares: what kept its share is unchanged', async () => {
  const { page } = await open(
    renderFlamegraph({
      title: 'stacks',
      sides: {
        kind: 'stacks',
        event: 'task-clock',
        base: buildStacks({ 'main;work': 300, 'main;other': 100 }),
        head: buildStacks({ 'main;work': 600, 'main;other': 200 }),
      },
    }),
  );
  assert.match((await frame(page, 'work').getAttribute('class')) ?? '', /\bu3\b/);
  await page.getByRole('button', { name: 'Equal totals' }).click();
  assert.match((await frame(page, 'work').getAttribute('class')) ?? '', /\bn\b/);
  assert.match((await frame(page, 'work').getAttribute('aria-label')) ?? '', /unchanged/);
  await page.close();
});

test('no number stands at a frame with less than 30 samples, and the page says what samples tell', async () => {
  const { page } = await open(
    renderFlamegraph({
      title: 'stacks',
      sides: {
        kind: 'stacks',
        event: 'task-clock',
        base: buildStacks({ 'main;work': 300, 'main;rare': 29 }),
        head: undefined,
      },
    }),
  );
  await frame(page, 'rare').hover();
  assert.equal(
    await page.locator('#tip').textContent(),
    'rare  (app)\nfewer than 30 samples: too few for a number',
  );
  assert.match((await page.locator('footer').textContent()) ?? '', /where time is spent/);
  await page.close();
});

test('20,000 frames take less than 1 MB and open, search and zoom', async () => {
  const stacks: Record<string, number> = {};
  for (let at = 0; at < 10_000; at++) {
    stacks[
      `main;module_${at % 50}::dispatch(Request const&);worker_${at}::process_item(std::string const&);leaf_${at % 997}`
    ] = 100 + (at % 7);
  }
  const profile = buildStacks(stacks);
  const text = renderFlamegraph({
    title: 'large',
    sides: { kind: 'stacks', event: 'task-clock', base: profile, head: profile },
  });
  assert.ok(Buffer.byteLength(text) < 1_000_000, `${Buffer.byteLength(text)} bytes`);
  const { page, complaints } = await open(text);
  await page.keyboard.press('/');
  await page.keyboard.type('module_7::');
  assert.match((await page.locator('#result').textContent()) ?? '', /^1 frame, 2\.\d\d % of head$/);
  await frame(page, 'module_7::').click();
  assert.equal(await widthOf(page, 'module_7::'), await widthOf(page, 'all'));
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a tree too large for the page loses its smallest frames, and the page says below what', () => {
  const stacks: Record<string, number> = {};
  for (let at = 0; at < 4000; at++)
    stacks[`main;${'very_long_name_'.repeat(18)}${at}`] = at < 100 ? 1000 : 100;
  const profile = buildStacks(stacks);
  const text = renderFlamegraph({
    title: 'large',
    sides: { kind: 'stacks', event: 'task-clock', base: profile, head: undefined },
  });
  assert.ok(Buffer.byteLength(text) < 1_000_000, `${Buffer.byteLength(text)} bytes`);
  assert.match(text, /Frames below 0\.04 % of both totals are left out/);
});
