import assert from 'node:assert/strict';
import { access, chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

describe('a Dockerfile in a workspace that is not trusted', () => {
  let workbench: Workbench;
  let tools: string;

  before(async () => {
    // A docker command that leaves a trace of every run.
    tools = await mkdtemp(join(tmpdir(), 'stevedore-tools-'));
    const docker = join(tools, 'docker');
    await writeFile(docker, `#!/bin/sh\necho "$@" >> '${join(tools, 'runs')}'\n`);
    await chmod(docker, 0o755);
    workbench = await openWorkbench({
      workspace: {
        Dockerfile: 'FROM alpine:3.20\nRUN apk add curl\n',
        'compose.yaml': 'services:\n  web:\n    imag: shop\n',
      },
      trust: true,
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
      env: {
        DOCKER_HOST: 'unix:///nonexistent/stevedore.sock',
        PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}`,
      },
    });
    await workbench.editors.openFile('Dockerfile');
  });

  after(async () => {
    await workbench.dispose();
    await rm(tools, { recursive: true, force: true });
  });

  const hasRun = (): Promise<boolean> =>
    access(join(tools, 'runs')).then(
      () => true,
      () => false,
    );

  async function typeAndSave(text: string): Promise<void> {
    await workbench.editors.clickText('FROM alpine');
    await workbench.page.keyboard.press('Control+End');
    await workbench.editors.type(text);
    await workbench.page.keyboard.press('Control+S');
  }

  it('is linted and can be mended, and nothing is run when it is saved', async () => {
    await workbench.problems.whenShows('apk');
    await workbench.editors.quickFix('apk add', 'Add --no-cache');
    await workbench.problems.whenGone('apk');
    await typeAndSave('RUN pip install flask\n');
    await workbench.problems.whenShows('pip');
    assert.equal(await hasRun(), false);
  });

  it('has its compose files judged and its projects listed, without any lens or command line', async () => {
    await workbench.editors.openFile('compose.yaml');
    await workbench.problems.whenShows('There is no key imag');
    await workbench.editors.quickFix('imag', 'Write image');
    await workbench.problems.whenGone('There is no key imag');
    await workbench.page.keyboard.press('Control+S');
    await workbench.sideBar.open('Stevedore');
    const projects = await workbench.sideBar.view('Projects');
    await projects.expand('stevedore-workspace');
    await projects.row('web, service, not created').waitFor();
    assert.equal(await workbench.page.locator('.codelens-decoration').count(), 0);
    assert.equal(await hasRun(), false);
    await workbench.editors.tab('Dockerfile').click();
  });

  it('has the checks of BuildKit run once it is trusted', async () => {
    await workbench.palette.run('Workspaces: Manage Workspace Trust');
    await workbench.page.getByRole('button', { name: 'Trust', exact: true }).first().click();
    const granted = workbench.page.getByText('You trust this folder').first();
    await granted.waitFor();
    await waitFor('the page about trust to close', async () => {
      // It lies over the window, and takes the key only with the focus.
      await granted.click({ timeout: 2_000 });
      await workbench.page.keyboard.press('Escape');
      await granted.waitFor({ state: 'hidden', timeout: 2_000 });
      return true;
    });
    await typeAndSave('# trusted\n');
    await waitFor('the checks', hasRun, { timeoutMs: 30_000 });
  });
});
