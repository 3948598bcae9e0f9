import { existsSync } from 'node:fs';
import { access, constants, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a repository seems to be built with, and programs in it that look like benchmarks. */
export interface Project {
  readonly build?: string;
  readonly buildPackages: readonly string[];
  readonly benchmarks: readonly { readonly name: string; readonly run: string }[];
}

interface BuildSystem {
  readonly file: string;
  readonly build: string;
  readonly packages: readonly string[];
}

/** Debug information is asked for where the usual command leaves it out: without it no line can be named. */
const buildSystems: readonly BuildSystem[] = [
  { file: 'Cargo.toml', build: 'cargo build --release --config profile.release.debug=true', packages: [] },
  { file: 'go.mod', build: 'go build -o ./bin/ ./...', packages: ['golang-go'] },
  { file: 'build.zig', build: 'zig build -Doptimize=ReleaseSafe', packages: [] },
  {
    file: 'CMakeLists.txt',
    build: 'cmake -S . -B build -DCMAKE_BUILD_TYPE=RelWithDebInfo && cmake --build build',
    packages: ['cmake', 'g++'],
  },
  {
    file: 'meson.build',
    build: 'meson setup build --buildtype=debugoptimized && ninja -C build',
    packages: ['meson', 'gcc'],
  },
  { file: 'Makefile', build: 'make', packages: ['make', 'gcc'] },
];

async function isProgram(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return false;
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function findBenchmarks(directory: string): Promise<Project['benchmarks']> {
  const places = ['.', 'bench', 'benchmarks', 'build', 'bin', 'target/release'];
  const found: { name: string; run: string }[] = [];
  for (const place of places) {
    const names = await readdir(join(directory, place)).catch(() => []);
    for (const name of names.filter((entry) => /bench/i.test(entry) && /^[\w.-]+$/.test(entry))) {
      const run = place === '.' ? `./${name}` : `./${place}/${name}`;
      if (await isProgram(join(directory, place, name))) found.push({ name, run });
    }
  }
  return found.slice(0, 20);
}

/** Looks at the names of files only; runs nothing. */
export async function detectProject(directory: string): Promise<Project> {
  const system = buildSystems.find(({ file }) => existsSync(join(directory, file)));
  const benchmarks = await findBenchmarks(directory);
  if (system === undefined) return { buildPackages: [], benchmarks };
  return { build: system.build, buildPackages: system.packages, benchmarks };
}
