import * as vscode from 'vscode';
import type { CommandId } from '../../../contract/commandIds.ts';
import { engineErrorKind } from '../../../host/describeError.ts';
import { hostOfReference } from '../../../host/registries/hostOfReference.ts';
import type { Services } from '../../../host/services.ts';

/** Runs the work; a refusal of the registry becomes a message that offers to log in, and other failures are thrown. */
export async function offerLogin<T>(
  { errors, log, registries }: Pick<Services, 'errors' | 'log' | 'registries'>,
  reference: string,
  work: () => PromiseLike<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (engineErrorKind(error) !== 'registryDenied') throw error;
    log.warn(reference, error instanceof Error ? error.message : error);
    const host = hostOfReference(reference);
    const known = await registries.credentials(reference).catch(() => undefined);
    const text =
      known === undefined
        ? vscode.l10n.t('{0} wants to know who you are.', host)
        : vscode.l10n.t('{0} does not accept what you are logged in with.', host);
    void ask(host, `${text} ${errors.describe(error)}`);
    return undefined;
  }
}

async function ask(host: string, message: string): Promise<void> {
  const logIn = vscode.l10n.t('Log In…');
  const command: CommandId = 'stevedore.registry.logIn';
  if ((await vscode.window.showErrorMessage(message, logIn)) === logIn) {
    await vscode.commands.executeCommand(command, host);
  }
}
