import * as vscode from 'vscode';
import type { LanguageHost } from '../languageHost.ts';
import { wantsAuthoring } from './wantsAuthoring.ts';

/** Keeps the authoring features switched on as long as they are wanted; another extension that comes takes over. */
export function switchAuthoring(
  settings: LanguageHost['settings'],
  start: () => vscode.Disposable,
): vscode.Disposable {
  let running: vscode.Disposable | undefined;
  const update = (): void => {
    const setting = settings.get('stevedore.dockerfile.languageFeatures');
    const isWanted = wantsAuthoring(
      setting,
      (id) => vscode.extensions.getExtension(id) !== undefined,
    );
    if (isWanted === (running !== undefined)) return;
    running?.dispose();
    running = isWanted ? start() : undefined;
  };
  update();
  const listeners = vscode.Disposable.from(
    vscode.extensions.onDidChange(update),
    settings.onDidChange((keys) => {
      if (keys.includes('stevedore.dockerfile.languageFeatures')) update();
    }),
  );
  return new vscode.Disposable(() => {
    listeners.dispose();
    running?.dispose();
  });
}
