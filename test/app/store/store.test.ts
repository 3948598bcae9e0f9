import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { BaselineRecord } from '../../../src/app/store/baselines.ts';
import type { Store } from '../../../src/app/store/store.ts';
import type { Evaluation, OverrideFact } from '../../../src/core/index.ts';
import { readExampleReport } from '../../core/render/example-report.ts';
import { emptyStore, openOrFail, type StorePlace, storeMakers } from '../../support/stores.ts';

const sha = (digit: string) => digit.repeat(40);
const noon = '2026-03-01T12:00:00.000Z';
const later = '2026-03-01T13:00:00.000Z';
/** Larger than 32 bits, as GitHub's ids are. */
const repository = 9_007_199_254_740_000;
const report = readExampleReport();

const evaluation: Evaluation = {
  headSha: sha('a'),
  baseSha: sha('b'),
  pull: 7,
  mergeGroup: false,
  run: { id: 1234567890123, attempt: 2 },
  conclusion: 'failure',
  title: 'parse/large: +3.1 % instructions',
  blocking: [],
  overridden: false,
  at: noon,
};

const override: OverrideFact = {
  by: 'maintainer',
  reason: 'worth it',
  headSha: sha('a'),
  at: noon,
  comment: 55,
  accepted: [],
};

const line = { repository, workflow: 3, category: '', branch: 'main' };
const baseline: BaselineRecord = { ...line, sha: sha('1'), run: 10, attempt: 1, at: noon, report };

for (const maker of storeMakers()) {
  describe(`The ${maker.kind} store`, () => {
    let store: Store;
    let place: StorePlace;
    before(async () => {
      place = await maker.prepare();
      store = await openOrFail(place.options);
    });
    after(async () => {
      await store.close();
      place.remove();
    });
    beforeEach(() => emptyStore(store));

    test('takes a delivery once and again only after it failed', async () => {
      const delivery = { id: 'd-1', event: 'workflow_run', received: noon, jobs: 2 };
      assert.equal(await store.deliveries.accept(delivery), 'accepted');
      assert.equal(await store.deliveries.accept(delivery), 'known');
      await store.deliveries.fail('d-1', 'GitHub said no');
      assert.deepEqual(await store.deliveries.find('d-1'), {
        id: 'd-1',
        event: 'workflow_run',
        received: noon,
        state: 'failed',
        reason: 'GitHub said no',
      });
      assert.equal(await store.deliveries.accept({ ...delivery, received: later }), 'accepted');
      await store.deliveries.finishJob('d-1', 'job-1');
      await store.deliveries.finishJob('d-1', 'job-1');
      assert.equal((await store.deliveries.find('d-1'))?.state, 'waiting');
      await store.deliveries.finishJob('d-1', 'job-2');
      assert.equal((await store.deliveries.find('d-1'))?.state, 'done');
      assert.equal(await store.deliveries.accept(delivery), 'known');
      assert.deepEqual(await store.deliveries.find('d-1'), {
        id: 'd-1',
        event: 'workflow_run',
        received: later,
        state: 'done',
      });
    });

    test('accepts one of many equal deliveries that come at once', async () => {
      const delivery = { id: 'd-2', event: 'push', received: noon, jobs: 0 };
      const answers = await Promise.all(Array.from({ length: 8 }, () => store.deliveries.accept(delivery)));
      assert.equal(answers.filter((answer) => answer === 'accepted').length, 1);
      assert.equal((await store.deliveries.find('d-2'))?.state, 'done');
    });

    test('keeps an evaluation with its report, once for each key', async () => {
      await store.evaluations.record({ repository, key: 'k', evaluation }, report);
      await store.evaluations.record({ repository, key: 'k', evaluation, checkRun: 99 });
      const stored = { repository, key: 'k', evaluation, checkRun: 99 };
      assert.deepEqual(await store.evaluations.find(repository, 'k'), stored);
      assert.deepEqual(await store.evaluations.report(repository, 'k'), report);
      assert.deepEqual(await store.evaluations.latestOfPull(repository, 7), stored);
      assert.equal(await store.evaluations.latestOfPull(repository, 8), undefined);
      assert.equal(await store.evaluations.report(repository, 'other'), undefined);
    });

    test('finds the newest evaluation of a head, for the pull request that is asked for', async () => {
      await store.evaluations.record({
        repository,
        key: 'new',
        evaluation: { ...evaluation, at: later, pull: 8 },
      });
      await store.evaluations.record({ repository, key: 'old', evaluation });
      const head = { repository, headSha: sha('a') };
      assert.equal((await store.evaluations.latestOfHead(head))?.key, 'new');
      assert.equal((await store.evaluations.latestOfHead({ ...head, pull: 7 }))?.key, 'old');
      assert.equal(await store.evaluations.latestOfHead({ ...head, headSha: sha('f') }), undefined);
    });

    test('stores text that PostgreSQL has no place for', async () => {
      const title = 'a\0b\ud800c \u{1f422}';
      await store.evaluations.record({ repository, key: 'odd\0', evaluation: { ...evaluation, title } });
      const stored = await store.evaluations.find(repository, 'odd\0');
      assert.equal(stored?.evaluation.title, 'a\ufffdb\ufffdc \u{1f422}');
    });

    test('honours an override for its head until it is taken back, and remembers it', async () => {
      const pull = { repository, pull: 7 };
      assert.equal(await store.overrides.grant(pull, override), 'granted');
      assert.equal(await store.overrides.grant(pull, { ...override, reason: 'again' }), 'known');
      assert.deepEqual(await store.overrides.active(pull, sha('a')), override);
      assert.equal(await store.overrides.active(pull, sha('c')), undefined);
      assert.deepEqual(await store.overrides.cancel(pull, { by: 'other', at: later }), [override]);
      assert.deepEqual(await store.overrides.cancel(pull, { by: 'other', at: later }), []);
      assert.equal(await store.overrides.active(pull, sha('a')), undefined);
      const cancelled = { by: 'other', at: later };
      assert.deepEqual(await store.overrides.list(pull), [{ override, cancelled }]);
    });

    test('finds the baseline of the nearest ancestor on the same line, and how far away it is', async () => {
      await store.baselines.record(baseline);
      await store.baselines.record({ ...baseline, branch: 'next', sha: sha('2') });
      const ancestors = [sha('3'), sha('2'), sha('1')];
      const expected = { sha: sha('1'), distance: 2, report };
      assert.deepEqual(await store.baselines.nearest(line, ancestors), expected);
      assert.equal(await store.baselines.nearest({ ...line, workflow: 4 }, ancestors), undefined);
      assert.equal(await store.baselines.nearest({ ...line, category: 'arm' }, ancestors), undefined);
      assert.equal(await store.baselines.nearest(line, []), undefined);
    });

    test('keeps the newest run of a baseline, in whichever order they come', async () => {
      const newer = { ...baseline, run: 10, attempt: 2, report: { ...report, seed: 222 } };
      await store.baselines.record(newer);
      await store.baselines.record(baseline);
      assert.equal((await store.baselines.nearest(line, [sha('1')]))?.report.seed, 222);
      assert.deepEqual(await store.baselines.list(line, 10), [{ sha: sha('1'), at: noon }]);
    });

    test('knows the categories of the newest commit of a branch that was measured', async () => {
      const ofBranch = { repository: line.repository, workflow: line.workflow, branch: 'stable' };
      assert.deepEqual(await store.baselines.categories(ofBranch), []);
      const older = { ...baseline, ...ofBranch };
      await store.baselines.record({ ...older, category: 'gone' });
      for (const category of ['x64', 'arm'])
        await store.baselines.record({ ...older, category, sha: sha('2'), at: later });
      assert.deepEqual(await store.baselines.categories(ofBranch), ['arm', 'x64']);
    });

    test('keeps marks, posts, cursors and dead letters', async () => {
      const mark = {
        repository,
        benchmark: 'parse/large',
        sha: sha('a'),
        kind: 'override' as const,
        text: 'x',
        at: noon,
      };
      await store.marks.add({ ...mark, text: 'first' });
      await store.marks.add(mark);
      assert.deepEqual(await store.marks.list(repository, 'parse/large'), [mark]);

      await store.posts.remember(repository, 'comment', { mark: 'm', state: 'writing' });
      assert.deepEqual(await store.posts.recall(repository, 'comment'), { mark: 'm', state: 'writing' });
      await store.posts.remember(repository, 'comment', { id: 2, mark: 'm', state: 'done' });
      assert.deepEqual(await store.posts.recall(repository, 'comment'), { id: 2, mark: 'm', state: 'done' });
      await store.posts.forget(repository, 'comment');
      assert.equal(await store.posts.recall(repository, 'comment'), undefined);

      await store.cursors.write('sweep', noon);
      await store.cursors.write('sweep', later);
      assert.equal(await store.cursors.read('sweep'), later);
      assert.equal(await store.cursors.read('other'), undefined);

      const job = {
        kind: 'evaluate',
        key: `${repository}#7`,
        installation: 1,
        repository: { id: repository, owner: 'o', name: 'n' },
        payload: { pull: 7 },
      };
      const letter = { id: 'job-1', job, reason: 'no', attempts: 3, at: noon };
      await store.deadLetters.add(letter);
      await store.deadLetters.add({ ...letter, reason: 'other' });
      assert.deepEqual(await store.deadLetters.list(10), [letter]);
      assert.equal(await store.deadLetters.count(), 1);
      assert.deepEqual(await store.deadLetters.take('job-1'), letter);
      assert.equal(await store.deadLetters.take('job-1'), undefined);
    });

    test('writes all of a transaction or nothing, and tells what is committed', async () => {
      const told: string[] = [];
      await assert.rejects(
        store.transaction(async (transaction) => {
          transaction.afterCommit(() => told.push('rolled back'));
          await transaction.cursors.write('a', '1');
          throw new Error('stop');
        }),
        /stop/,
      );
      assert.equal(await store.cursors.read('a'), undefined);
      const result = await store.transaction(async (transaction) => {
        transaction.afterCommit(() => told.push('committed'));
        await transaction.cursors.write('a', '2');
        return 'result';
      });
      assert.equal(result, 'result');
      assert.equal(await store.cursors.read('a'), '2');
      assert.deepEqual(told, ['committed']);
    });

    test('keeps transactions that run at once apart', async () => {
      const write = async (place: number, fails: boolean) =>
        store.transaction(async (transaction) => {
          await transaction.cursors.write(`${fails}-${place}`, noon);
          if (fails) throw new Error('stop');
        });
      const ended = await Promise.allSettled(
        Array.from({ length: 20 }, (_, place) => write(place, place % 2 === 0)),
      );
      assert.equal(ended.filter((one) => one.status === 'fulfilled').length, 10);
      const rows = await store.database.selectFrom('cursors').select('name').execute();
      assert.equal(rows.length, 10);
      assert.ok(rows.every((row) => row.name.startsWith('false-')));
    });

    test('deletes what is old, but never the last baseline of a branch, overrides, or what is waiting', async () => {
      const old = '2025-01-01T00:00:00.000Z';
      await store.baselines.record({ ...baseline, sha: sha('1'), at: old });
      await store.baselines.record({ ...baseline, sha: sha('2'), at: '2025-02-01T00:00:00.000Z' });
      await store.baselines.record({ ...baseline, branch: 'next', at: old });
      await store.evaluations.record(
        { repository, key: 'old', evaluation: { ...evaluation, at: old } },
        report,
      );
      await store.evaluations.record({ repository, key: 'new', evaluation });
      await store.overrides.grant({ repository, pull: 7 }, { ...override, at: old });
      const delivery = { event: 'push', received: old, jobs: 0 };
      await store.deliveries.accept({ ...delivery, id: 'done' });
      await store.deliveries.accept({ ...delivery, id: 'waiting', jobs: 1 });
      assert.equal(await store.deleteOld({ days: 90, now: noon }), 3);
      assert.deepEqual(
        (await store.baselines.list(line, 10)).map((one) => one.sha),
        [sha('2')],
      );
      assert.equal((await store.baselines.list({ ...line, branch: 'next' }, 10)).length, 1);
      assert.equal(await store.evaluations.find(repository, 'old'), undefined);
      assert.notEqual(await store.evaluations.find(repository, 'new'), undefined);
      assert.equal((await store.overrides.list({ repository, pull: 7 })).length, 1);
      assert.equal(await store.deliveries.find('done'), undefined);
      assert.notEqual(await store.deliveries.find('waiting'), undefined);
      assert.equal(await store.deleteOld({ days: 90, now: noon }), 0);
    });

    test('answers a ping while it is open', async () => {
      assert.equal(await store.ping(), undefined);
    });
  });
}
