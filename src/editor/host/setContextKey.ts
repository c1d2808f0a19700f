import * as vscode from 'vscode';
import type { ContextKey, ContextKeys } from '../contract/contextKeys.ts';

/** Sets a context key that `when` clauses of the manifest read. */
export function setContextKey<K extends ContextKey>(key: K, value: ContextKeys[K]): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
