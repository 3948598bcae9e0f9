import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergePull, setRole } from '../support/github/seed.ts';
import { startGitHub } from '../support/github/stand-in.ts';
import { runApp } from '../support/running-app.ts';
import { finishRun, gateReport, lastCheck, openScene, pullOf, sendComment, slower, until } from './stage.ts';

test('a merge that nobody told of is found by the sweep, once, and marked as an accepted level', async (t) => {
  const github = await startGitHub();
  t.after(() => github[Symbol.asyncDispose]());
  const app = await runApp(t, { github, settings: { sweepMinutes: 0.01 } });
  const scene = openScene(app);
  setRole(scene.repository, 'maintainer', 'maintain');
  await finishRun(scene, gateReport(scene, slower));
  await sendComment(scene, 'maintainer', '/brakeline override needed for correct rounding');
  assert.equal(lastCheck(scene).conclusion, 'success');
  mergePull(github.world, scene.repository, pullOf(scene));
  const merged = () => app.log.filter((line) => line.includes('"kind":"merged"')).length;
  await until('the merge is found', () => merged() > 0);
  await app.settle();
  const [found, swept] = [merged(), sweeps()];
  await until('two more sweeps', () => sweeps() >= swept + 2);
  await app.settle();
  assert.equal(merged(), found);

  function sweeps(): number {
    return app.log.filter((line) => line.includes('"message":"swept"')).length;
  }
});
