import { aptInstall } from '../machine/apt.mjs';
import { isDebian } from '../machine/debian.mjs';
import { exists } from '../machine/part.mjs';

const known = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Flags that keep a browser of tests off the network and working inside containers and virtual machines. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {Promise<string>} path of a Chromium, installed through apt when there is none */
export async function ensureChromium() {
  const named = process.env['STEVEDORE_CHROMIUM'];
  for (const path of named ? [named] : known) if (await exists(path)) return path;
  if (!(await isDebian())) {
    throw new Error(
      'The browser tests need Chromium or Chrome: install it or set STEVEDORE_CHROMIUM.',
    );
  }
  await aptInstall(['chromium'], 'the browser tests');
  return '/usr/bin/chromium';
}
