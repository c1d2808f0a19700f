import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** As much of a context as activation needs. */
export function fakeContext(): vscode.ExtensionContext {
  const stored = new Map<string, unknown>();
  const memento = {
    keys: () => [...stored.keys()],
    get: (key: string, otherwise?: unknown) => stored.get(key) ?? otherwise,
    update: (key: string, value: unknown) => Promise.resolve(void stored.set(key, value)),
  };
  const extension = vscode.extensions.getExtension('stevedore.stevedore');
  assert.ok(extension);
  const context: Partial<vscode.ExtensionContext> = {
    subscriptions: [],
    workspaceState: memento,
    globalState: { ...memento, setKeysForSync: () => undefined },
    extension,
    extensionUri: extension.extensionUri,
    extensionPath: extension.extensionPath,
    asAbsolutePath: (file) => `${extension.extensionPath}/${file}`,
  };
  return context as vscode.ExtensionContext;
}
