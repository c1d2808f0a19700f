import * as vscode from 'vscode';
import { splitWords } from '../../../core/run/form/splitWords.ts';
import { openExec } from '../../terminals/session/openExec.ts';
import type { Command } from '../command.ts';
import { containerFor } from '../steps/containersFor.ts';

const STEPS = 3;

/** Runs a command in a container, as a user and in a folder of choice. */
export const execInContainer: Command = async (services, args) => {
  const title = vscode.l10n.t('Execute Command');
  const container = await containerFor(services, args, {
    title,
    none: vscode.l10n.t('No container is running.'),
    offers: ({ state }) => state === 'running',
  });
  if (container === undefined) return;
  const ask = (step: number, options: vscode.InputBoxOptions) =>
    vscode.window.showInputBox({
      title: `${title} (${step}/${STEPS})`,
      ignoreFocusOut: true,
      ...options,
    });
  const typed = await ask(1, {
    prompt: vscode.l10n.t('Command to run in {0}', container.name),
    placeHolder: 'ls -la',
    validateInput: (text) =>
      splitWords(text).words.length > 0 && splitWords(text).fault === undefined
        ? undefined
        : vscode.l10n.t('A command with its arguments, quotes closed.'),
  });
  if (typed === undefined) return;
  const user = await ask(2, {
    prompt: vscode.l10n.t('User and group, such as root or 1000:1000; empty for the container’s'),
  });
  if (user === undefined) return;
  const folder = await ask(3, {
    prompt: vscode.l10n.t('Folder to run it in; empty for the container’s'),
    validateInput: (text) =>
      text === '' || text.startsWith('/')
        ? undefined
        : vscode.l10n.t('The whole path, beginning with /.'),
  });
  if (folder === undefined) return;
  openExec(services, container, {
    line: typed,
    command: commandOf(typed),
    ...(user !== '' && { user }),
    ...(folder !== '' && { workingDirectory: folder }),
  });
};

/** What means something to a shell only needs one. */
function commandOf(line: string): readonly string[] {
  const { words, shellSyntax } = splitWords(line);
  return shellSyntax === undefined ? words : ['sh', '-c', line];
}
