import * as vscode from 'vscode';
import type { ContainerUpdate } from '../../../core/engine/calls/containerEditCalls.ts';

/** A policy as the engine names it, such as `on-failure:3`, in words. */
export function restartPolicyText(policy: string): string {
  const times = /^on-failure:(\d+)$/.exec(policy)?.[1];
  if (times !== undefined) return vscode.l10n.t('when it fails, at most {0} times', times);
  switch (policy) {
    case 'always':
      return vscode.l10n.t('always');
    case 'unless-stopped':
      return vscode.l10n.t('unless it is stopped');
    case 'on-failure':
      return vscode.l10n.t('when it fails');
    default:
      return vscode.l10n.t('never');
  }
}

export async function askRestartPolicy(title: string): Promise<ContainerUpdate | undefined> {
  const names = ['no', 'on-failure', 'unless-stopped', 'always'] as const;
  const picked = await vscode.window.showQuickPick(
    names.map((name) => ({ label: restartPolicyText(name), description: name, name })),
    { title, placeHolder: vscode.l10n.t('When it is started again') },
  );
  if (picked === undefined) return undefined;
  if (picked.name !== 'on-failure') return { restartPolicy: { name: picked.name } };
  const times = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('How often at most; 0 for always'),
    value: '0',
    validateInput: (text) =>
      /^\d{1,6}$/.test(text) ? undefined : vscode.l10n.t('A whole number.'),
  });
  if (times === undefined) return undefined;
  return { restartPolicy: { name: 'on-failure', maximumRetries: Number(times) } };
}
