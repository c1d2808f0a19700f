import { chromium } from 'playwright-core';
import { chromiumFlags, ensureChromium } from './chromium.mjs';

/**
 * Opens a headless Chromium.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumFlags,
    headless: process.env['STEVEDORE_HEADED'] === undefined,
    // Ctrl+C is handled by whoever started us, in order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
