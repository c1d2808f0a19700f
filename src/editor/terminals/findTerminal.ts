import * as vscode from 'vscode';

/** The open terminal whose pseudoterminal is the one looked for. */
export function findTerminal(
  matches: (pty: vscode.Pseudoterminal) => boolean,
): vscode.Terminal | undefined {
  return vscode.window.terminals.find(
    ({ creationOptions, exitStatus }) =>
      exitStatus === undefined && 'pty' in creationOptions && matches(creationOptions.pty),
  );
}
