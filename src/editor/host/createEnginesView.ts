import * as vscode from 'vscode';
import type { Disposable } from './disposable.ts';
import type { EnginesView } from './services.ts';

/** Lets commands tell the Engines view that what it shows is out of date, without knowing it. */
export function createEnginesView(): EnginesView & Disposable {
  const asked = new vscode.EventEmitter<string | undefined>();
  return {
    onDidAsk: asked.event,
    askAnew: (contextName) => asked.fire(contextName),
    dispose: () => asked.dispose(),
  };
}
