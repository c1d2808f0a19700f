import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker } from '../../support/hostDocker.ts';
import { BuiltImages, hoverOn, sizesOn, whenExact, whenSizes } from './builtImages.ts';

const MB = 'bs=1000 count=1000';

const bloated = `FROM busybox:1.35
RUN dd if=/dev/zero of=/big ${MB} \\
  && echo done
RUN chmod 600 /big
RUN rm /big && echo small > /small
`;

describe('sizes on Dockerfile lines', () => {
  let images: BuiltImages;

  before(() => {
    images = new BuiltImages();
  });
  after(() => images.clean());

  describe('of a bloated image', () => {
    let uri: vscode.Uri;

    before(async () => {
      const { document } = await images.build('layers-host:bloated', bloated);
      uri = document.uri;
      await whenExact(uri);
    });

    it('are exact to the byte after a build, with waste on the line that shipped it', async () => {
      assert.deepEqual(await sizesOn(uri), [
        '2: 1 MB, 1 MB wasted',
        '4: 1 MB, 1 MB wasted',
        '5: 6 B, hides 1 MB',
      ]);
    });

    it('explain themselves: what is left, who is to blame, share, time and heaviest files', async () => {
      const hover = await hoverOn(uri, 3);
      assert.match(hover, /1 MB: \d+(\.\d)? % of layers-host:bloated/);
      assert.match(hover, /Still in the image: 0 B/);
      assert.match(hover, /Shipped for nothing: 1 MB\n {2}- 1 MB copied again by line 4/);
      assert.match(hover, /Heaviest files\n- 1 MB — \/big/);
      assert.match(await hoverOn(uri, 4), /Hides what others shipped: 1 MB/);
      assert.match(await hoverOn(uri, 5), /removes 1 MB of line 4/);
    });

    it('survive closing and opening the document', async () => {
      const before = await sizesOn(uri);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.window.showTextDocument(uri);
      assert.deepEqual(await sizesOn(uri), before);
    });

    it('stand above the lines, or nowhere, where the setting says so', async () => {
      const settings = vscode.workspace.getConfiguration('stevedore');
      const { Global } = vscode.ConfigurationTarget;
      try {
        await settings.update('layers.lineSizes', 'codeLens', Global);
        assert.deepEqual(await sizesOn(uri), []);
        const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          uri,
          100,
        );
        const titles = lenses.map(({ command }) => command?.title);
        assert.ok(titles.includes('6 B, hides 1 MB'), titles.join());
        await settings.update('layers.lineSizes', 'off', Global);
        assert.deepEqual(await sizesOn(uri), []);
      } finally {
        await settings.update('layers.lineSizes', undefined, Global);
      }
    });

    it('move with edits, and are marked as those of the text before', async () => {
      const editor = await vscode.window.showTextDocument(uri);
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(1, 0), '# a comment\n\n');
        edit.replace(new vscode.Range(3, 4, 3, 9), 'chown 1');
      });
      assert.deepEqual(await sizesOn(uri), [
        '4: 1 MB, 1 MB wasted',
        '6: 1 MB before the edit',
        '7: 6 B, hides 1 MB',
      ]);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  });

  it('are those of the stage that ships, and of the chosen one', async () => {
    const text = `FROM busybox:1.35 AS tools
RUN dd if=/dev/zero of=/tool ${MB}
FROM busybox:1.35 AS base
RUN dd if=/dev/zero of=/base bs=1000 count=300
FROM base
COPY --from=tools /tool /tool
`;
    const { document } = await images.build('layers-host:stages', text, 'stages.Dockerfile');
    assert.equal(await whenExact(document.uri), '4: 300 kB; 6: 1 MB');
    await images.rebuild('layers-host:tools', document.uri, 'tools');
    assert.equal(await whenSizes(document.uri, (sizes) => sizes === '2: 1 MB'), '2: 1 MB');
  });

  it('come for an image that another terminal has built', async () => {
    const uri = await images.write(bloated.replace('small', 'tiny'), 'elsewhere/Dockerfile');
    await docker('build', '-t', 'layers-host:elsewhere', vscode.Uri.joinPath(uri, '..').fsPath);
    try {
      await vscode.window.showTextDocument(uri);
      await vscode.commands.executeCommand('stevedore.image.analyse', 'layers-host:elsewhere');
      assert.match(await whenExact(uri), /^2: 1 MB, 1 MB wasted; 4: /);
    } finally {
      await docker('rmi', '-f', 'layers-host:elsewhere');
    }
  });
});
