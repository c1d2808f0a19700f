import * as vscode from 'vscode';
import type { EngineClient } from '../../../../core/engine/engineClient.ts';
import { engineErrorKind } from '../../../host/describeError.ts';
import type { Services } from '../../../host/services.ts';
import { offerLogin } from '../transfer/offerLogin.ts';
import { runTransfer } from '../transfer/runTransfer.ts';
import { sayDone } from '../transfer/sayDone.ts';

/** Pulls one image with what docker is logged in with. @param platform empty for the engine's own */
export async function pullOne(
  services: Services,
  client: EngineClient,
  reference: string,
  platform = '',
): Promise<void> {
  await offerLogin(services, reference, async () => {
    const credentials = await services.registries.credentials(reference);
    const options = {
      ...(credentials !== undefined && { credentials }),
      ...(platform !== '' && { platform }),
    };
    const last = await runTransfer(vscode.l10n.t('Pulling {0}', reference), (signal) =>
      client.pullImage(reference, { ...options, signal }),
    ).then(undefined, (error: unknown) => Promise.reject(inWords(error)));
    const isNew = !/up to date/i.test(last?.message ?? '');
    const message = isNew
      ? vscode.l10n.t('Pulled {0}.', reference)
      : vscode.l10n.t('{0} is up to date.', reference);
    const flags = platform === '' ? [] : ['--platform', platform];
    sayDone(services, message, ['docker', 'pull', ...flags, reference]);
  });
}

/** Engines say “not found” of what a registry does not have; it is not gone from the engine. */
function inWords(error: unknown): Error {
  const failure = error instanceof Error ? error : new Error(String(error));
  if (engineErrorKind(error) !== 'gone') return failure;
  const text = vscode.l10n.t('The registry has no such image or tag. ({0})', failure.message);
  return new Error(text, { cause: error });
}
