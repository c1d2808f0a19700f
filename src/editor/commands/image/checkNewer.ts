import * as vscode from 'vscode';
import { toAbortSignal } from '../../host/cancellation.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import type { CommandId } from '../../contract/commandIds.ts';
import type { Command } from '../command.ts';
import { imagesFor } from '../steps/imagesFor.ts';
import { inParallel } from '../steps/inParallel.ts';
import { joinNames } from '../steps/joinNames.ts';
import { reportOutcome } from '../steps/reportOutcome.ts';

/** Asks the registries whether they have newer images under the same names; the rows show it. */
export const checkNewer: Command = async (services, args) => {
  const images = await imagesFor(services, args, {
    title: vscode.l10n.t('Check for Newer Images'),
    none: vscode.l10n.t('There is no image.'),
  });
  const named = (images ?? []).flatMap(({ reference }) => reference ?? []);
  if (named.length === 0) return;
  const client = await services.engine.client();
  const { isOutdated } = loadEngine();
  const location = { viewId: 'stevedore.images' };
  const settled = await vscode.window.withProgress({ location, cancellable: true }, (_, token) =>
    inParallel(named, async (reference) => {
      const signal = toAbortSignal(token);
      const found = await client.inspect('image', reference, { signal });
      const { Id } = found as { readonly Id: string };
      const credentials = await services.registries.credentials(reference);
      const options = { signal, ...(credentials !== undefined && { credentials }) };
      const outdated = await isOutdated(client, reference, options);
      if (outdated !== undefined) {
        services.imageMarks.set(Id, reference, outdated ? 'outdated' : 'current');
      }
      return outdated;
    }),
  );
  const failed = settled.flatMap((result) =>
    'error' in result ? [{ name: result.item, error: result.error }] : [],
  );
  const [first] = failed;
  if (first !== undefined && named.length === 1) throw first.error;
  if (first !== undefined) {
    const done = settled.flatMap((result) => ('value' in result ? [result.item] : []));
    reportOutcome(services, { done, failed, skipped: [] });
  }
  const is = (wanted: boolean | undefined) =>
    settled.flatMap((result) =>
      'value' in result && result.value === wanted ? [result.item] : [],
    );
  void sayResult(is(true), is(undefined), is(false).length);
};

async function sayResult(
  outdated: readonly string[],
  local: readonly string[],
  current: number,
): Promise<void> {
  if (outdated.length === 0) {
    const parts = [
      ...(current === 0 ? [] : [vscode.l10n.t('No newer image was found.')]),
      ...(local.length === 0
        ? []
        : [vscode.l10n.t('Never came from a registry: {0}.', joinNames(local))]),
    ];
    if (parts.length > 0) await vscode.window.showInformationMessage(parts.join(' '));
    return;
  }
  const pull = vscode.l10n.t('Pull');
  const message = vscode.l10n.t('A newer image is available: {0}.', joinNames(outdated));
  const command: CommandId = 'stevedore.image.pull';
  if ((await vscode.window.showInformationMessage(message, pull)) === pull) {
    await vscode.commands.executeCommand(command, ...outdated);
  }
}
