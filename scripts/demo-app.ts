/** The second half of the demonstration: the app judges the report, and posts the check run to a stand-in of GitHub. */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { marked } from 'marked';
import { startApp } from '../src/app/start-app.ts';
import { createLog } from '../src/app/telemetry/log.ts';
import { workflowRunPayload } from '../test/support/github/payloads.ts';
import { addRepository, openPull } from '../test/support/github/seed.ts';
import { addArtifact, addPullRun } from '../test/support/github/seed-runs.ts';
import { type GitHubStandIn, startGitHub } from '../test/support/github/stand-in.ts';
import type { CheckRun, Pull, Repository } from '../test/support/github/state.ts';
import { writeZip } from '../test/support/zip-writer.ts';
import type { DemoRepository } from './demo-repository.ts';

const secret = 'a secret for the demonstration only';

/** Puts a commit of the real repository into the stand-in, under its own id. */
function mirrorCommit(demo: DemoRepository, repository: Repository, sha: string): void {
  const git = (...args: readonly string[]): Buffer => execFileSync('git', [...args], { cwd: demo.directory });
  const paths = git('ls-tree', '-r', '-z', '--name-only', sha)
    .toString()
    .split('\0')
    .filter((path) => path !== '');
  const parents = git('log', '-1', '--format=%P', sha)
    .toString()
    .trim()
    .split(' ')
    .filter((parent) => parent !== '');
  repository.commits.set(sha, {
    sha,
    parents,
    files: new Map(paths.map((path) => [path, git('show', `${sha}:${path}`)])),
    message: git('log', '-1', '--format=%s', sha).toString().trim(),
    author: 'kim',
    at: new Date().toISOString(),
  });
}

function mirrorPull(github: GitHubStandIn, demo: DemoRepository): { repository: Repository; pull: Pull } {
  const repository = addRepository(github.world, { owner: 'octo', name: 'ledger' });
  for (const sha of [demo.base, demo.head]) mirrorCommit(demo, repository, sha);
  repository.branches.set('main', demo.base);
  repository.branches.set('pull', demo.head);
  return { repository, pull: openPull(github.world, repository, { head: 'pull', author: 'kim' }) };
}

async function untilChecked(repository: Repository): Promise<CheckRun> {
  for (let tries = 0; tries < 600; tries += 1) {
    const check = [...repository.checkRuns.values()].find(({ status }) => status === 'completed');
    if (check !== undefined) return check;
    await pause(50);
  }
  throw new Error('the app posted no check run');
}

async function drawPage(check: CheckRun): Promise<string> {
  const annotations = check.annotations
    .map((one) => `- \`${one.path}:${one.start_line}\` ${one.message}`)
    .join('\n');
  const body = await marked(
    `${check.summary ?? ''}\n\n${check.text ?? ''}\n\n## Annotations\n\n${annotations}`,
  );
  const title = (check.title ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328; }
  table { border-collapse: collapse; } th, td { border: 1px solid #d1d9e0; padding: 0.3rem 0.7rem; }
  code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; background: #f6f8fa; } pre { padding: 0.7rem; overflow: auto; }
</style></head>
<body><h1>${check.conclusion === 'success' ? '✅' : '⛔'} ${title}</h1>
${body}</body></html>
`;
}

function printCheck(check: CheckRun, page: string): void {
  const lines = check.annotations.map(
    (one) => `  ${one.annotation_level} ${one.path}:${one.start_line}  ${one.message.split('\n')[0]}`,
  );
  const shown = [
    `Check run "${check.name}": ${check.conclusion}`,
    `  ${check.title}`,
    ...lines,
    `  The whole of it: ${page}`,
  ];
  process.stdout.write(`${shown.join('\n')}\n`);
}

/** Sends the report that lies in `out` through the real server, as a run that finished would. */
export async function showApp(demo: DemoRepository, out: string, scratch: string): Promise<void> {
  await using github = await startGitHub();
  const { repository, pull } = mirrorPull(github, demo);
  const settings = {
    appId: github.world.app.id,
    privateKey: github.privateKey,
    webhookSecret: secret,
    host: '127.0.0.1',
    port: 0,
    directory: join(scratch, 'app'),
    api: github.url,
    retentionDays: 1,
    sweepMinutes: 1440,
    logLevel: 'error',
    dryRun: false,
  } as const;
  const log = createLog('error', (line) => process.stderr.write(`${line}\n`));
  const app = await startApp({ settings, log, throttle: false });
  if (app.kind === 'failed') throw new Error(app.problems[0].message);
  try {
    const run = addPullRun(github.world, repository, pull.number);
    const zip = writeZip([{ name: 'report.json', content: await readFile(join(out, 'report.json')) }]);
    addArtifact(github.world, run, { in: repository, name: 'brakeline-default-1', zip });
    const hook = { url: `http://127.0.0.1:${app.value.port}/webhooks`, secret };
    await github.deliver('workflow_run', workflowRunPayload(github.world, repository, { run }), hook);
    const check = await untilChecked(repository);
    const page = join(out, 'check.html');
    await writeFile(page, await drawPage(check));
    printCheck(check, page);
  } finally {
    await app.value.stop();
  }
}
