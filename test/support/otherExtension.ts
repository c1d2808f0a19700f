import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import * as vscode from 'vscode';

/** An extension that bears the name of another one and does nothing: what ours leaves to it is told by the name alone. */
export async function installOther(id: string): Promise<void> {
  const [publisher = '', name = ''] = id.split('.');
  const folder = await mkdtemp(path.join(tmpdir(), 'other-extension-'));
  try {
    await mkdir(path.join(folder, 'source'));
    const manifest = {
      ...{ name, publisher, version: '0.0.1', displayName: name, description: name },
      ...{ engines: { vscode: '^1.80.0' }, main: './main.js', activationEvents: [] },
      contributes: {},
    };
    await writeFile(path.join(folder, 'source/package.json'), JSON.stringify(manifest));
    await writeFile(path.join(folder, 'source/main.js'), 'exports.activate = () => {};\n');
    await writeFile(path.join(folder, 'source/README.md'), `# ${name}\n`);
    const vsix = path.join(folder, `${name}.vsix`);
    await createVSIX({
      cwd: path.join(folder, 'source'),
      packagePath: vsix,
      dependencies: false,
      allowMissingRepository: true,
      skipLicense: true,
    });
    await vscode.commands.executeCommand(
      'workbench.extensions.installExtension',
      vscode.Uri.file(vsix),
    );
    await whenPresent(id, true);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function uninstallOther(id: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.extensions.uninstallExtension', id);
  await whenPresent(id, false);
}

function whenPresent(id: string, isPresent: boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if ((vscode.extensions.getExtension(id) !== undefined) !== isPresent) return;
      listener.dispose();
      resolve();
    };
    const listener = vscode.extensions.onDidChange(check);
    check();
  });
}
