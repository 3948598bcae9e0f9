import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listFailedDeliveries, redeliver } from '../../src/github/deliveries.ts';
import { intercept } from './intercept.ts';

function attempt(id: number, guid: string, status: number, minute: number): object {
  const deliveredAt = `2026-03-01T10:${String(minute).padStart(2, '0')}:00Z`;
  return { id, guid, event: 'workflow_run', status_code: status, delivered_at: deliveredAt };
}

const since = '2026-03-01T10:00:00Z';

test('events that no attempt delivered are told once, oldest first', async (t) => {
  const { github, client } = intercept(t);
  github
    .get('/app/hook/deliveries?per_page=100')
    .reply(200, [
      attempt(6, 'c', 500, 50),
      attempt(5, 'b', 202, 40),
      attempt(4, 'a', 504, 30),
      attempt(3, 'b', 500, 20),
      attempt(2, 'a', 500, 10),
    ]);
  const result = await listFailedDeliveries(client.octokit, { since });
  assert.deepEqual(result.kind === 'ok' && result.value, [
    { id: '4', guid: 'a', event: 'workflow_run', attempts: 2, deliveredAt: '2026-03-01T10:30:00Z' },
    { id: '6', guid: 'c', event: 'workflow_run', attempts: 1, deliveredAt: '2026-03-01T10:50:00Z' },
  ]);
});

test('pages are followed by their cursor until the time that was asked for', async (t) => {
  const { github, client } = intercept(t);
  const link = '<https://api.github.com/app/hook/deliveries?per_page=100&cursor=v1_2>; rel="next"';
  github.get('/app/hook/deliveries?per_page=100').reply(200, [attempt(9, 'x', 500, 59)], { link });
  github
    .get('/app/hook/deliveries?per_page=100&cursor=v1_2')
    .reply(
      200,
      [attempt(8, 'y', 500, 30), { ...attempt(7, 'z', 500, 0), delivered_at: '2026-03-01T09:59:59Z' }],
      {
        link,
      },
    );
  const result = await listFailedDeliveries(client.octokit, { since });
  assert.deepEqual(result.kind === 'ok' && result.value.map(({ guid }) => guid), ['y', 'x']);
});

test('the number of pages is bounded', async (t) => {
  const { github, client } = intercept(t);
  const link = '<https://api.github.com/app/hook/deliveries?cursor=again>; rel="next"';
  github.get('/app/hook/deliveries?per_page=100').reply(200, [attempt(9, 'x', 500, 59)], { link });
  const cut: string[] = [];
  const onCut = (oldest: string) => cut.push(oldest);
  const result = await listFailedDeliveries(client.octokit, { since, mostPages: 1, onCut });
  assert.equal(result.kind, 'ok');
  assert.equal(cut.length, 1, 'and says how far it looked');
});

test('a delivery is sent again, also one with a number past 2^53', async (t) => {
  const { github, client } = intercept(t);
  github.post('/app/hook/deliveries/9007199254740993/attempts').reply(202, {});
  assert.deepEqual(await redeliver(client.octokit, '9007199254740993'), { kind: 'ok', value: undefined });
});

test('an attempt that GitHub no longer keeps is left alone', async (t) => {
  const { github, client } = intercept(t);
  github.post('/app/hook/deliveries/4/attempts').reply(404, {});
  assert.equal((await redeliver(client.octokit, '4')).kind, 'ok');
});
