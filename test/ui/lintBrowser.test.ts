import assert from 'node:assert/strict';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import { Suggestions } from '../support/workbench/suggestions.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

describe('a Dockerfile in a browser, with the extension in a web worker', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      workspace: {
        'compose.yaml': 'services:\n  web:\n    build: .\n',
        Dockerfile: [
          'FROM node:22',
          'WORKDIR /app',
          'RUN apt-get update && apt-get install -y --no-install-recommends curl',
          'COPY . .',
          '',
        ].join('\n'),
        'node_modules/big.js': 'x'.repeat(2_000_000),
        'shop/index.html': '<title>Hello</title>\n',
      },
      settings: {
        'remote.extensionKind': { 'stevedore.stevedore': ['web'] },
        'editor.wordBasedSuggestions': 'off',
      },
    });
    await workbench.editors.openFile('Dockerfile');
  });

  after(() => workbench.dispose());

  it('is linted, the files of the build context known', async () => {
    await workbench.problems.whenShows('package lists');
    await workbench.problems.whenShows('node_modules');
  });

  it('runs without an engine, and says so', async () => {
    await workbench.sideBar.open('Stevedore');
    await workbench.page.getByText('A browser cannot reach a container engine').first().waitFor();
    await workbench.palette.run('Stevedore: Choose Engine');
    await workbench.notifications.toast('A container engine needs VS Code on a desktop').waitFor();
    await workbench.palette.run('Notifications: Clear All Notifications');
  });

  it('explains and mends', async () => {
    assert.match(await workbench.editors.hover('apt-get update'), /apt-lists-left/);
    await workbench.editors.quickFix('apt-get update', 'Remove');
    await workbench.problems.whenGone('package lists');
    assert.match(await workbench.editors.text(), /rm -rf \/var\/lib\/apt\/lists/);
  });

  it('completes instructions and paths', async () => {
    const suggestions = new Suggestions(workbench.page);
    await workbench.editors.clickText('COPY . .');
    await workbench.page.keyboard.press('Control+End');
    await workbench.editors.type('HEALTH');
    await suggestions.whenOffers('HEALTHCHECK');
    await workbench.page.keyboard.press('Escape');
    await workbench.editors.type('\nCOPY ');
    await suggestions.whenOffers('node_modules/');
    await workbench.page.keyboard.press('Escape');
  });

  it('adds container files, and offers nothing that needs an engine', async () => {
    const { palette, notifications, editors, page } = workbench;
    await palette.run('Stevedore Projects: Add Container Files');
    await palette.pick('Static Site: shop');
    await palette.pick('Dockerfile, .dockerignore');
    await palette.whenAsked('Write Files');
    await page.locator('.multiDiffEditor').getByText('nginx-unprivileged').first().waitFor();
    await palette.accept();
    const written = notifications.toast('Written: shop/Dockerfile');
    await written.waitFor();
    assert.equal(await written.getByRole('button', { name: 'Build Image' }).count(), 0);
    await notifications.choose('Written: shop/Dockerfile', 'Open');
    const text = page.locator('.editor-group-container.active .view-lines');
    await text.getByText('nginx-unprivileged').first().waitFor();
    assert.match(await editors.text(), /COPY \. \/usr\/share\/nginx\/html/);
  });
});
