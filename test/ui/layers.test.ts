import assert from 'node:assert/strict';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { placeOfPicture } from '../support/placeOfPicture.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { Workbench } from '../support/workbench/workbench.ts';
import { waitFor } from '../../scripts/machine/waitFor.mjs';

const bloated = `FROM busybox:1.35
RUN cp /bin/busybox /tmp/tool
RUN rm /tmp/tool
RUN echo done > /done
`;

describe('the bytes of a bloated Dockerfile', () => {
  let docker: DockerCli;
  let workbench: Workbench;

  before(async () => {
    const engine = await sharedDocker();
    docker = dockerCli(engine);
    workbench = await openWorkbench({
      env: engine.env,
      workspace: { Dockerfile: bloated },
      settings: { 'workbench.colorTheme': 'Default Dark Modern' },
    });
    await workbench.editors.openFile('Dockerfile');
  });

  after(async () => {
    await workbench.dispose();
    await docker('rmi', '-f', 'ui-layers:1').catch(() => '');
  });

  const status = () => workbench.page.locator('.statusbar-item[id$="stevedore.layers"]');

  async function build(): Promise<void> {
    // A hover of before may lie on the lens.
    await workbench.page.keyboard.press('Escape');
    await workbench.editors.codeLens('Build Image').click();
    await workbench.palette.answer('ui-layers:1');
  }

  /** Waits until the editor, sizes included, shows the text. */
  function whenShown(text: RegExp): Promise<string> {
    return waitFor(
      `${String(text)} in the editor`,
      async () => {
        const shown = await workbench.editors.text();
        if (!text.test(shown)) throw new Error(shown);
        return shown;
      },
      { timeoutMs: 60_000 },
    );
  }

  it('stand behind its lines after a build', async () => {
    await build();
    const shown = await whenShown(/RUN cp \/bin\/busybox \/tmp\/tool.*MB, .*MB wasted/);
    assert.match(shown, /RUN rm \/tmp\/tool.*hides [\d.]+ MB/);
    await status().filter({ hasText: 'ui-layers:1' }).waitFor();
  });

  it('explain themselves on hover', async () => {
    // The terminal of the build has the focus.
    await workbench.editors.clickText('bin/busybox');
    const hover = await workbench.editors.hover('bin/busybox', /Shipped for nothing/);
    assert.match(hover, /removed by line 3/);
    assert.match(hover, /\/tmp\/tool/);
    await workbench.screenshot(await placeOfPicture('layers', 'line-sizes-dark.png'));
  });

  it('are in the finding, and go with its fix and the next build, which reports the change', async () => {
    await workbench.problems.whenShows('MB measured');
    await workbench.editors.quickFix('rm /tmp/tool', 'Remove it');
    await whenShown(/RUN cp .*rm \/tmp\/tool/s);
    await build();
    await status()
      .filter({ hasText: /ui-layers:1 .*\(−[\d.]+ MB\)/ })
      .waitFor();
    const shown = await whenShown(/RUN echo done > \/done.*5 B/);
    assert.doesNotMatch(shown, /wasted|hides/);
    const [size = ''] = (await docker('image', 'inspect', '-f', '{{.Size}}', 'ui-layers:1')).split(
      '\n',
    );
    const [base = ''] = (await docker('image', 'inspect', '-f', '{{.Size}}', 'busybox:1.35')).split(
      '\n',
    );
    assert.ok(Number(size) - Number(base) < 100_000);
  });

  it('are reported in whole by the result of the build', async () => {
    await status().click();
    const page = workbench.editors.webview();
    await page.getByRole('heading', { name: 'What changed' }).waitFor();
    await page.getByText(/Change since the build before: −/).waitFor();
  });

  it('survive a reload of the window', async () => {
    await workbench.editors.tab('Dockerfile').click();
    await workbench.page.reload();
    await workbench.whenReady();
    await workbench.editors.tab('Dockerfile').click();
    await whenShown(/RUN echo done > \/done.*5 B/);
  });
});
