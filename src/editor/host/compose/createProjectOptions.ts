import * as vscode from 'vscode';
import type { ProjectOptions } from '../../contract/projectTarget.ts';
import type { Disposable } from '../disposable.ts';

/** How each compose project is to be read and run in this workspace, by the key of its target. */
export interface ProjectOptionsStore {
  get(key: string): ProjectOptions;
  set(key: string, options: ProjectOptions): Promise<void>;
  readonly onDidChange: vscode.Event<void>;
}

const KEY = 'compose.options';

type Remembered = Readonly<Record<string, ProjectOptions>>;

export function createProjectOptions(memento: vscode.Memento): ProjectOptionsStore & Disposable {
  const changed = new vscode.EventEmitter<void>();
  return {
    get: (key) => memento.get<Remembered>(KEY, {})[key] ?? {},
    set: async (key, options) => {
      const others = Object.entries(memento.get<Remembered>(KEY, {})).filter(
        ([each]) => each !== key,
      );
      const isEmpty = Object.keys(options).length === 0;
      await memento.update(KEY, Object.fromEntries(isEmpty ? others : [...others, [key, options]]));
      changed.fire();
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
