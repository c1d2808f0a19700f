import assert from 'node:assert/strict';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

const dockerfile = [
  'FROM debian:12-slim',
  'RUN apt-get update \\',
  '    && apt-get install -y --no-install-recommends curl',
  'CMD ["curl", "--version"]',
  '',
].join('\n');

describe('a Dockerfile in the editor, without any engine', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      workspace: { Dockerfile: dockerfile },
      env: { DOCKER_HOST: 'unix:///nonexistent/stevedore.sock' },
    });
    await workbench.editors.openFile('Dockerfile');
  });

  after(() => workbench.dispose());

  it('underlines the line that wastes space', async () => {
    await workbench.problems.whenShows('package lists');
  });

  it('explains on hover what is wasted and how to mend it', async () => {
    const hover = await workbench.editors.hover('apt-get update');
    assert.match(hover, /apt-lists-left/);
    assert.match(hover, /\/var\/lib\/apt\/lists/);
  });

  it('mends it with the quick fix, layout kept, and the finding goes', async () => {
    await workbench.editors.quickFix('apt-get update', 'Remove');
    await workbench.page
      .locator('.markers-panel [role=treeitem][aria-label*="package lists"]')
      .waitFor({ state: 'detached' });
    const text = await workbench.editors.text();
    assert.match(text, /RUN apt-get update \\\n {4}&& apt-get install -y .*curl/);
    assert.match(text, /rm -rf \/var\/lib\/apt\/lists\/\*/);
  });

  it('finds a mistake as it is typed', async () => {
    await workbench.editors.clickText('CMD ["curl"');
    await workbench.page.keyboard.press('Home');
    await workbench.editors.type('RUN pip install flask\n');
    await workbench.problems.whenShows('pip keeps');
  });
});
