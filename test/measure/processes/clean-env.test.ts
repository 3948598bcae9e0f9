import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  absolutePath,
  buildEnvironment,
  measuredEnvironment,
  refusedVariables,
} from '../../../src/measure/processes/clean-env.ts';

test('a measured program gets fixed variables and those of the benchmark', () => {
  const { PATH, ...rest } = measuredEnvironment('/s', { SIZE: '3', TZ: 'Asia/Tokyo' });
  assert.equal(PATH, absolutePath(process.env['PATH']));
  assert.deepEqual(rest, {
    HOME: '/s/home',
    TMPDIR: '/s/tmp',
    LC_ALL: 'C',
    TZ: 'Asia/Tokyo',
    PERF_CONFIG: '/dev/null',
    SIZE: '3',
  });
});

test('variables that would steer the measuring programs are left out and named', () => {
  const hostile = {
    LD_PRELOAD: './evil.so',
    LD_LIBRARY_PATH: '.',
    GLIBC_TUNABLES: 'glibc.malloc.check=3',
    VALGRIND_OPTS: '--tool=none',
    VALGRIND_LIB: '.',
    PERF_CONFIG: './evil',
    PERL5OPT: '-Mevil',
    PERL5LIB: '.',
  };
  assert.deepEqual(refusedVariables({ ...hostile, OK: '1' }), Object.keys(hostile));
  assert.deepEqual(measuredEnvironment('/s', hostile), measuredEnvironment('/s', {}));
});

test('PATH loses the entries that depend on the current directory', () => {
  assert.equal(absolutePath('.:/usr/bin::node_modules/.bin:/bin:'), '/usr/bin:/bin');
  assert.equal(absolutePath(''), '/usr/local/bin:/usr/bin:/bin');
});

test('a build sees compilers and caches but no token', () => {
  const passed = {
    PATH: '/usr/bin',
    HOME: '/root',
    CC: 'clang',
    CFLAGS: '-O2',
    CI: 'true',
    RUNNER_TRACKING_ID: 'github_0123',
    CARGO_HOME: '/cargo',
    https_proxy: 'http://proxy.invalid:3128',
  };
  const kept = buildEnvironment({
    ...passed,
    GITHUB_TOKEN: 'x',
    GITHUB_WORKSPACE: 'x',
    ACTIONS_RUNTIME_TOKEN: 'x',
    INPUT_TOKEN: 'x',
    CARGO_REGISTRY_TOKEN: 'x',
    NPM_TOKEN: 'x',
    LD_PRELOAD: 'x',
    http_proxy: 'http://user:secret@proxy.invalid',
  });
  assert.deepEqual(kept, passed);
});
