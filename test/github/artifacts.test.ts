import assert from 'node:assert/strict';
import { test } from 'node:test';
import { artifactLimits } from '../../src/github/artifact-limits.ts';
import { type ArtifactOrigin, findArtifacts, selectArtifacts } from '../../src/github/artifacts.ts';
import { headSha, intercept, repositoryPath } from './intercept.ts';

const origin: ArtifactOrigin = { run: 5, attempt: 2, headSha, repository: 10, headRepository: 11 };

const artifact = {
  id: 1,
  name: 'brakeline-default-2',
  size_in_bytes: 1_000,
  expired: false,
  digest: `sha256:${'0'.repeat(64)}`,
  workflow_run: { id: 5, repository_id: 10, head_repository_id: 11, head_sha: headSha },
};

function refusalOf(change: Partial<typeof artifact>, from = origin): string | undefined {
  return selectArtifacts([{ ...artifact, ...change }], from)[0]?.refusal?.message;
}

test('an artifact of the run and the attempt is taken with its category and digest', () => {
  assert.deepEqual(selectArtifacts([artifact], origin), [
    { id: 1, name: 'brakeline-default-2', category: 'default', sha256: '0'.repeat(64) },
  ]);
});

test('names that are not ours from end to end, and other attempts, are passed over', () => {
  const names = ['brakeline-default-1', 'brakeline-default-22', 'brakeline-default-02', 'brakeline--2'];
  const others = [
    'my-brakeline-default-2',
    'brakeline-default-2\n',
    'brakeline-a/b-2',
    'baseline',
    'brakeline-2',
  ];
  const longest = `brakeline-${'x'.repeat(65)}-2`;
  const list = [...names, ...others, longest].map((name) => ({ ...artifact, name }));
  assert.deepEqual(selectArtifacts(list, origin), []);
});

test('a category may end in a number', () => {
  const [found] = selectArtifacts([{ ...artifact, name: 'brakeline-x86-64-2' }], origin);
  assert.equal(found?.category, 'x86-64');
});

test('several categories come in the order of their names', () => {
  const list = ['brakeline-slow-2', 'brakeline-arm-2'].map((name) => ({ ...artifact, name }));
  assert.deepEqual(
    selectArtifacts(list, origin).map(({ category }) => category),
    ['arm', 'slow'],
  );
});

test('one that is too large by what GitHub says is refused before the download', () => {
  assert.match(refusalOf({ size_in_bytes: artifactLimits.archive + 1 }) ?? '', /bytes, more than/);
});

test('one without a digest, or expired, is refused', () => {
  assert.match(refusalOf({ digest: 'md5:0' }) ?? '', /has no SHA-256 digest/);
  assert.match(refusalOf({ expired: true }) ?? '', /has expired/);
});

test('one of another run, repository, head repository or commit is refused', () => {
  const change = (run: Partial<typeof artifact.workflow_run>) => ({
    workflow_run: { ...artifact.workflow_run, ...run },
  });
  assert.match(refusalOf(change({ id: 6 })) ?? '', /belongs to another run/);
  assert.match(refusalOf(change({ repository_id: 12 })) ?? '', /belongs to another repository/);
  assert.match(refusalOf(change({ head_repository_id: 10 })) ?? '', /another repository's head/);
  assert.match(refusalOf(change({ head_sha: 'c'.repeat(40) })) ?? '', /was made for the commit ccc/);
});

test('one whose fork is gone is told by its commit alone', () => {
  assert.equal(refusalOf({}, { ...origin, headRepository: null }), undefined);
});

test('two of one name are refused, whichever came first', () => {
  const [found, ...rest] = selectArtifacts([artifact, { ...artifact, id: 2 }], origin);
  assert.match(found?.refusal?.message ?? '', /stands twice/);
  assert.deepEqual(rest, []);
});

test('more categories than are read are refused', () => {
  const many = Array.from({ length: 21 }, (_, at) => ({ ...artifact, name: `brakeline-c${at}-2` }));
  const found = selectArtifacts(many, origin);
  assert.equal(found.length, 20);
  assert.ok(found.every(({ refusal }) => /21 artifacts/.test(refusal?.message ?? '')));
});

test('every page of the list is read', async (t) => {
  const { github, client } = intercept(t);
  const path = `${repositoryPath}/actions/runs/5/artifacts?per_page=100`;
  const others = Array.from({ length: 100 }, (_, id) => ({ ...artifact, id, name: `log-${id}` }));
  github.get(`${path}&page=1`).reply(200, { total_count: 101, artifacts: others });
  github.get(`${path}&page=2`).reply(200, { total_count: 101, artifacts: [artifact] });
  const found = await findArtifacts(client, origin);
  assert.equal(found.kind === 'ok' && found.value.length, 1);
});
