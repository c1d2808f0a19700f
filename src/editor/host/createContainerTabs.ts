import * as vscode from 'vscode';
import type { Disposable } from './disposable.ts';
import type { ContainerTabs } from './services.ts';

export function createContainerTabs(): ContainerTabs & Disposable {
  const wanted = new Map<string, string>();
  const changed = new vscode.EventEmitter<string>();
  return {
    want: (containerId, tab) => {
      wanted.set(containerId, tab);
      changed.fire(containerId);
    },
    take: (containerId) => {
      const tab = wanted.get(containerId);
      wanted.delete(containerId);
      return tab;
    },
    onDidWant: changed.event,
    dispose: () => changed.dispose(),
  };
}
