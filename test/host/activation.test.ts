import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';
import { commandIds } from '../../src/editor/contract/commandIds.ts';
import { viewIds } from '../../src/editor/contract/viewIds.ts';

const extension = vscode.extensions.getExtension('stevedore.stevedore');

/** Modules that the extension host has loaded, by file. */
function loaded(name: string): boolean {
  const { cache } = createRequire(__filename);
  return Object.keys(cache).some((file) => file.endsWith(path.join('dist', name)));
}

describe('activation', () => {
  it('loads neither the engine nor the linter', async () => {
    assert.ok(extension);
    assert.equal(extension.isActive, false, 'this file is to run first');
    await extension.activate();
    assert.ok(loaded('extension.cjs'));
    assert.ok(!loaded('engine.cjs'));
    assert.ok(!loaded('language.cjs'));
  });

  it('registers every command', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      commandIds.filter((id) => !known.has(id)),
      [],
    );
  });

  it('registers every view', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    for (const id of viewIds) assert.ok(known.has(`${id}.focus`), id);
  });

  it('connects only when a view is to be seen', async () => {
    assert.ok(!loaded('engine.cjs'));
    await vscode.commands.executeCommand('stevedore.containers.focus');
    const patience = AbortSignal.timeout(20_000);
    while (!loaded('engine.cjs')) {
      patience.throwIfAborted();
      await new Promise(setImmediate);
    }
  });
});
