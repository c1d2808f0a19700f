import * as vscode from 'vscode';
import type { Builds, FinishedBuild } from './builds.ts';
import type { Disposable } from './disposable.ts';

export function createBuilds(): Builds & Disposable {
  const starts = new vscode.EventEmitter<void>();
  const ends = new vscode.EventEmitter<FinishedBuild>();
  return {
    onDidStart: starts.event,
    onDidFinish: ends.event,
    started: () => starts.fire(),
    finished: (build) => ends.fire(build),
    dispose: () => {
      vscode.Disposable.from(starts, ends).dispose();
    },
  };
}
