import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addRepository } from '../support/github/seed.ts';
import { startGitHub } from '../support/github/stand-in.ts';
import { runApp } from '../support/running-app.ts';
import { configuration, openScene, until } from './stage.ts';

test('a permission that an installation lacks is told once, and leaves no dead letter with every sweep', async (t) => {
  const github = await startGitHub();
  t.after(() => github[Symbol.asyncDispose]());
  const { checks: _, ...granted } = github.world.app.permissions;
  const files = { '.github/brakeline.yml': configuration };
  const repository = addRepository(github.world, { owner: 'miser', files, granted });
  const app = await runApp(t, { github, settings: { sweepMinutes: 0.01 } });
  openScene(app, { in: repository });
  const count = (words: string): number => app.log.filter((line) => line.includes(words)).length;
  const swept = count('"message":"swept"');
  await until('three more sweeps', () => count('"message":"swept"') >= swept + 3);
  await app.settle();
  assert.equal(count('an installation lacks permissions'), 1);
  assert.match(app.log.find((line) => line.includes('lacks permissions')) ?? '', /"missing":"checks: write"/);
  assert.equal(count('a job was given up'), 0);
});
