import * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { passProduction } from './passProduction.ts';

/** One way to go on; its title is the button. */
export interface Choice<T> {
  readonly title: string;
  readonly value: T;
}

export type ConfirmServices = Pick<Services, 'engine' | 'settings'>;

/**
 * Asks before what cannot be undone; every destructive command comes through here. Closing the dialog means no. On an
 * engine that is marked as production the context's name has to be typed as well.
 *
 * @param contextName the docker context that is about to change, when it is not the window's own
 */
export async function confirm<T>(
  services: ConfirmServices,
  message: string,
  detail: readonly (string | undefined)[],
  choices: readonly Choice<T>[],
  contextName?: string,
): Promise<T | undefined> {
  const text = detail.filter((part) => part !== undefined && part !== '').join('\n\n');
  const picked = await vscode.window.showWarningMessage(
    message,
    { modal: true, detail: text },
    ...choices,
  );
  if (picked === undefined) return undefined;
  return (await passProduction(services, contextName)) ? picked.value : undefined;
}
