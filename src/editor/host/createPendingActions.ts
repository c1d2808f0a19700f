import * as vscode from 'vscode';
import type { Disposable } from './disposable.ts';
import type { PendingActions } from './services.ts';

export function createPendingActions(): PendingActions & Disposable {
  const changes = new vscode.EventEmitter<readonly string[]>();
  // Several actions may run on one object (stop, then kill): the latest one is shown.
  const running = new Map<string, { readonly label: string }[]>();

  return {
    onDidChange: changes.event,
    label: (objectId) => running.get(objectId)?.at(-1)?.label,
    run: async (objectIds, label, work) => {
      const action = { label };
      for (const id of objectIds) running.set(id, [...(running.get(id) ?? []), action]);
      changes.fire(objectIds);
      try {
        return await work();
      } finally {
        for (const id of objectIds) {
          const others = (running.get(id) ?? []).filter((other) => other !== action);
          if (others.length > 0) running.set(id, others);
          else running.delete(id);
        }
        changes.fire(objectIds);
      }
    },
    dispose: () => changes.dispose(),
  };
}
