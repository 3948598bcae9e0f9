import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPermission } from '../../src/github/permission.ts';
import { intercept, repositoryPath } from './intercept.ts';

const path = `${repositoryPath}/collaborators/ann/permission`;

test('the exact role is told beside the coarse level', async (t) => {
  const { github, client } = intercept(t);
  github.get(path).reply(200, { permission: 'write', role_name: 'maintain', user: null });
  assert.deepEqual(await readPermission(client, 'ann'), {
    kind: 'ok',
    value: { permission: 'write', role: 'maintain' },
  });
});

test('a user that GitHub does not know has no permission', async (t) => {
  const { github, client } = intercept(t);
  github.get(path).reply(404, { message: 'ann is not a user' });
  assert.deepEqual(await readPermission(client, 'ann'), {
    kind: 'ok',
    value: { permission: 'none', role: 'none' },
  });
});

test('an outage is not taken for a missing permission', async (t) => {
  const { github, client } = intercept(t);
  github.get(path).reply(500, {});
  assert.equal((await readPermission(client, 'ann')).kind, 'retry');
});

test('a name cannot leave its place in the address', async (t) => {
  const { github, client } = intercept(t);
  github.get(`${repositoryPath}/collaborators/..%2F..%2Fx/permission`).reply(404, {});
  assert.equal((await readPermission(client, '../../x')).kind, 'ok');
});
