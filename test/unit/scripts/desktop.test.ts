import assert from 'node:assert/strict';
import { isRemoteShim } from '../../../scripts/start/desktop.mjs';

describe('which `code` is desktop VS Code', () => {
  it('takes an installed one', () => {
    assert.equal(isRemoteShim('/usr/share/code/bin/code'), false);
    assert.equal(
      isRemoteShim('/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'),
      false,
    );
  });

  it('passes over the command of a remote session and of a server', () => {
    assert.equal(isRemoteShim('/home/me/.vscode-server/bin/abc/bin/remote-cli/code'), true);
    assert.equal(
      isRemoteShim('/usr/lib/code-server/lib/vscode/bin/remote-cli/code-linux.sh'),
      true,
    );
  });
});
