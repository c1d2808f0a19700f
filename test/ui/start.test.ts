import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/editor/browser.mjs';
import { engineAnswers } from '../../scripts/engines/engineRequest.mjs';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { Workbench } from '../support/workbench/workbench.ts';

const script = resolve(import.meta.dirname, '../../scripts/start.mjs');

describe('npm start on a machine without an engine', () => {
  let child: ChildProcess;
  let browser: Browser;
  let output = '';

  before(async () => {
    const env: NodeJS.ProcessEnv = { ...process.env, DOCKER_HOST: 'unix:///nowhere/docker.sock' };
    delete env['DISPLAY'];
    child = spawn(process.execPath, [script, '--no-open'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    if (child.exitCode === null) child.kill('SIGTERM');
  });

  const printed = (pattern: RegExp): Promise<string> =>
    waitFor(`${pattern.source} in the output`, () => pattern.exec(output)?.[1], {
      timeoutMs: 110_000,
    });

  it('prints an address where the sample is open and the engine is not empty', async () => {
    const url = await printed(/^VS Code with Stevedore: (\S+)$/m);
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const workbench = new Workbench(page, '', () => page.close());
    await page.goto(url);
    await workbench.whenReady();
    await workbench.sideBar.open('Stevedore');
    const containers = await workbench.sideBar.view('Containers');
    await containers.row('harbour').waitFor();
    for (const name of ['lighthouse', 'crane', 'tugboat', 'buoy']) {
      await containers.row(name).waitFor();
    }
    const files = await workbench.sideBar.files();
    await files.row('compose.yaml').waitFor();
    await workbench.dispose();
  });

  it('stops all that it started on Ctrl+C', async () => {
    const url = await printed(/^VS Code with Stevedore: (\S+)$/m);
    const socket = await printed(/^Engine: .* at unix:\/\/(\S+)$/m);
    assert.equal(await engineAnswers(socket), true);
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    assert.equal(await engineAnswers(socket), false);
    await assert.rejects(fetch(url));
  });
});
