import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import { Suggestions } from '../support/workbench/suggestions.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

const files = {
  'related/Dockerfile': [
    'FROM busybox:1.35',
    'COPY big.bin /opt/big.bin',
    'RUN true',
    'RUN rm /opt/big.bin',
    '',
  ].join('\n'),
  'related/big.bin': 'x'.repeat(2_000_000),
  'saved/Dockerfile': 'FROM alpine:3.20\nRUN apk add curl\n',
  'ignored/Dockerfile': 'FROM alpine:3.20\nRUN apk add curl\n',
  'ruled/.stevedore.yaml': 'rules:\n  pip-cache-left: error\n',
  'ruled/Dockerfile': 'FROM alpine:3.20\nRUN apk add curl\n',
  'typed/Dockerfile': 'FROM busybox:1.35 AS tools\nRUN true\nFROM busybox:1.35\n',
  'typed/sources/main.js': 'x',
};

describe('working on a Dockerfile by hand', () => {
  let workbench: Workbench;
  let suggestions: Suggestions;

  before(async () => {
    workbench = await openWorkbench({
      workspace: files,
      settings: {
        'editor.codeActionsOnSave': { 'source.fixAll.stevedore': 'explicit' },
        'editor.wordBasedSuggestions': 'off',
      },
      env: { DOCKER_HOST: 'unix:///nonexistent/stevedore.sock' },
    });
    suggestions = new Suggestions(workbench.page);
  });

  after(() => workbench.dispose());

  const onDisk = (path: string) => readFile(join(workbench.folder, path), 'utf8');

  it('follows a finding to the line where the file was written', async () => {
    await workbench.editors.openFile('related/Dockerfile');
    await workbench.problems.whenShows('frees nothing');
    const related = workbench.page.locator('.markers-panel [role=treeitem]', {
      hasText: 'written here',
    });
    await related.first().click();
    await workbench.page
      .locator('.statusbar-item', { hasText: /Ln 2, Col/ })
      .first()
      .waitFor();
  });

  it('tells the state of the file beside the language, and leads to the problems', async () => {
    const status = workbench.page.locator('.statusbar-item[id="status.languageStatus"]');
    await status.hover();
    const hover = workbench.page.locator('.hover-language-status, .monaco-hover');
    await hover.getByText('Wastes at least 2 MB').first().waitFor();
    await hover.getByText('Show Problems').first().click();
    await workbench.page.locator('.markers-panel').waitFor();
  });

  it('mends what is safe to mend when the file is saved', async () => {
    await workbench.editors.openFile('saved/Dockerfile');
    await workbench.problems.whenShows('apk');
    await workbench.editors.clickText('apk add');
    await workbench.page.keyboard.press('End');
    await workbench.editors.type(' git');
    await workbench.page.keyboard.press('Control+S');
    await waitFor(
      'the mended file',
      async () => (await onDisk('saved/Dockerfile')).includes('apk add --no-cache curl git'),
      { timeoutMs: 30_000 },
    );
  });

  it('does not hear again of a rule that is ignored there', async () => {
    await workbench.editors.openFile('ignored/Dockerfile');
    await workbench.problems.whenShows('apk');
    await workbench.editors.quickFix('apk add', 'Ignore apk-cache-left here');
    assert.match(await workbench.editors.text(), /# stevedore ignore=apk-cache-left\nRUN apk/);
    await workbench.problems.whenGone('apk');
  });

  it('turns a rule off in the configuration file that is there', async () => {
    await workbench.editors.openFile('ruled/Dockerfile');
    await workbench.problems.whenShows('apk');
    await workbench.editors.quickFix('apk add', 'Turn apk-cache-left off');
    await workbench.problems.whenGone('apk');
    assert.equal(
      await onDisk('ruled/.stevedore.yaml'),
      'rules:\n  pip-cache-left: error\n  apk-cache-left: off\n',
    );
  });

  it('completes the name of a stage and the path of a file that is sent', async () => {
    await workbench.editors.openFile('typed/Dockerfile');
    await workbench.page.keyboard.press('Control+End');
    await workbench.editors.type('COPY --from=');
    assert.ok((await suggestions.whenOffers('tools')).includes('tools'));
    await suggestions.take('tools');
    await workbench.editors.type(' /bin/sh /bin/\nCOPY ');
    await suggestions.whenOffers('sources/');
    await suggestions.take('sources/');
    await suggestions.whenOffers('main.js');
    await suggestions.take('main.js');
    await waitFor('the completed lines', async () => {
      const text = await workbench.editors.text();
      return /COPY --from=tools \/bin\/sh \/bin\/\nCOPY sources\/main\.js/.test(text);
    });
  });
});
