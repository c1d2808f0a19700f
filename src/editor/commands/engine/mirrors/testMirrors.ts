import * as vscode from 'vscode';
import { measureMirror, type MirrorAnswer } from '../../../../core/registry/measureMirror.ts';
import { toAbortSignal } from '../../../host/cancellation.ts';

/** Times all mirrors at once, with progress and cancel; asked for by the user, and the only time they are talked to. */
export async function testMirrors(
  mirrors: readonly string[],
): Promise<ReadonlyMap<string, MirrorAnswer>> {
  const answers = new Map<string, MirrorAnswer>();
  await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Testing registry mirrors'),
      cancellable: true,
    },
    async (_, token) => {
      const signal = toAbortSignal(token);
      const measured = mirrors.map(async (mirror) => {
        answers.set(mirror, await measureMirror(mirror, signal));
      });
      // What was measured until the user had enough is of use.
      await Promise.allSettled(measured);
    },
  );
  return answers;
}
