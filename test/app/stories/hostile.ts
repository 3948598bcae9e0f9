import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeSide } from '../../core/compare/make-results.ts';
import { hostileCases } from '../../support/hostile-artifacts.ts';
import {
  aloneReport,
  bodiesOf,
  checksOf,
  finishRun,
  gateReport,
  lastCheck,
  openScene,
  pullOf,
  type Scene,
  sendRun,
  shareApp,
  slower,
} from '../stage.ts';

const app = shareApp();

/** The head got slower, so that whoever fools the app gets something out of it. */
async function attack(place: (typeof hostileCases)[number]['place']): Promise<Scene> {
  const { world } = app().github;
  const scene = openScene(app(), { fork: 'mallory', author: 'mallory' });
  const { repository } = scene;
  assert.deepEqual(app().github.violations(), []);
  app().github.forget();
  await sendRun(scene, place({ world, repository, pull: pullOf(scene), report: gateReport(scene, slower) }));
  return scene;
}

/** Operations that changed something on GitHub, with how often. */
function writes(): readonly string[] {
  return [...app().github.counts()]
    .filter(([operation]) => !operation.startsWith('get ') && !operation.includes('/access_tokens'))
    .map(([operation, count]) => `${count} ${operation}`);
}

const oneCheckOneComment = [
  '1 post /repos/{owner}/{repo}/check-runs',
  '1 post /repos/{owner}/{repo}/issues/{issue_number}/comments',
];

/** The markup that people see of a scene: without the title, which is plain text, and without what is set as code. */
function markupOf(scene: Scene): string {
  const { summary, text } = lastCheck(scene);
  return [summary, text, ...bodiesOf(scene)].join('\n').replaceAll(/(?<!\\)`[^`\n]+`/g, '');
}

for (const { name, story, outcome, place } of hostileCases) {
  test(`${name}: an artifact ${story} is ${outcome}`, async () => {
    const scene = await attack(place);
    switch (outcome) {
      case 'refused':
        assert.equal(lastCheck(scene).conclusion, 'action_required');
        assert.match(lastCheck(scene).summary ?? '', /^- .+/m, 'a reason');
        assert.deepEqual(writes(), oneCheckOneComment, 'and nothing else');
        break;
      case 'harmless':
        assert.equal(lastCheck(scene).conclusion, 'failure');
        assert.deepEqual(writes(), oneCheckOneComment);
        assert.doesNotMatch(markupOf(scene), /<img|<script|https:\/\/evil|@octo\/owners|#1\b|\u202e/);
        break;
      case 'no-baseline':
        assert.equal(checksOf(scene).length, 0);
        assert.deepEqual(writes(), []);
        await finishRun(scene, aloneReport(pullOf(scene).head.sha, 110_000_000));
        assert.match(lastCheck(scene).summary ?? '', /no stored baseline/);
        break;
    }
    assert.deepEqual(app().github.violations(), []);
  });
}

test('a report that leaves out what could block, and brings steady advisory numbers, is no pass', async () => {
  const scene = openScene(app(), { fork: 'mallory', author: 'mallory' });
  const report = gateReport(scene, slower);
  const side = makeSide({ wall_time: [0.1, 0.1001, 0.0999, 0.1002, 0.1] });
  const benchmarks = report.benchmarks.map((benchmark) => ({ ...benchmark, base: side, head: side }));
  await finishRun(scene, { ...report, benchmarks });
  assert.equal(lastCheck(scene).conclusion, 'action_required');
  assert.match(lastCheck(scene).summary ?? '', /no numbers of instructions for parse/);
});
