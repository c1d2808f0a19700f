import * as vscode from 'vscode';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import type { RunOptions } from '../../../core/model/runOptions.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Services } from '../../host/services.ts';
import { containersFor } from './containersFor.ts';

export interface CopyForm {
  readonly title: string;
  readonly toText: (run: RunOptions, client: EngineClient) => string;
  /** Between the texts of several containers. */
  readonly separator: string;
}

/** Puts what would run the containers again on the clipboard. */
export async function copyAs(
  services: Services,
  args: readonly unknown[],
  { title, toText, separator }: CopyForm,
): Promise<void> {
  const containers = await containersFor(services, args, {
    title,
    none: vscode.l10n.t('There is no container.'),
    offers: () => true,
  });
  if (containers === undefined) return;
  const client = await services.engine.client();
  const { readRunOptions } = loadEngine();
  const runs = await Promise.all(containers.map(({ id }) => readRunOptions(client, id)));
  const text = runs.map((run) => toText(run, client)).join(separator);
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('Copied. Values of variables are copied as they are, secrets included.'),
    5000,
  );
}
