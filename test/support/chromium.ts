import assert from 'node:assert/strict';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function findChromium(): string | undefined {
  const directories = (process.env['PATH'] ?? '').split(delimiter).filter((directory) => directory !== '');
  const candidates = directories.flatMap((directory) => names.map((name) => join(directory, name)));
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Starts the system's Chromium without a window; fails with what to install where there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  assert.ok(executablePath !== undefined, 'no Chromium on PATH: apt-get install chromium');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
