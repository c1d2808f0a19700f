import * as vscode from 'vscode';
import { hostOfReference } from '../../../host/registries/hostOfReference.ts';
import type { Services } from '../../../host/services.ts';
import type { ImageTarget } from '../../../views/row.ts';
import { askReference } from '../../steps/askReference.ts';
import { suggestName } from './suggestName.ts';

/** Asks for the registry, then for repository and tag in it. Undefined when the user gives up. */
export async function askDestination(
  { registries }: Pick<Services, 'registries'>,
  { reference }: ImageTarget,
): Promise<string | undefined> {
  const title = vscode.l10n.t('Push Image');
  const asNamed =
    reference !== undefined &&
    (reference.includes('/') || hostOfReference(reference) !== 'docker.io')
      ? [{ label: reference, description: vscode.l10n.t('under its own name'), host: undefined }]
      : [];
  const known = (await registries.list()).map(({ host }) => ({ label: host, host }));
  const picked = await vscode.window.showQuickPick([...asNamed, ...known], {
    title,
    placeHolder: vscode.l10n.t('Registry to push to'),
  });
  if (picked === undefined) return undefined;
  if (picked.host === undefined) return reference;
  const login = await registries.credentials(`${picked.host}/any`).catch(() => undefined);
  return askReference({
    title,
    prompt: vscode.l10n.t('Repository and tag to push to'),
    value: suggestName(picked.host, reference ?? 'app:latest', login?.username),
  });
}
