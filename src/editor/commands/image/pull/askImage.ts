import * as vscode from 'vscode';
import type { HubRepository } from '../../../../core/engine/calls/imageTransferCalls.ts';
import type { EngineClient } from '../../../../core/engine/engineClient.ts';
import { parseImageReference } from '../../../../core/model/imageReference.ts';
import type { Services } from '../../../host/services.ts';
import { pickOrType, type Suggestions } from '../../steps/pickOrType.ts';
import { isSearchable } from './isSearchable.ts';

/** Asks for an image: a reference as typed, or one that Docker Hub finds by name. */
export async function askImage(
  { errors }: Pick<Services, 'errors'>,
  client: EngineClient,
): Promise<string | undefined> {
  const mirrors = await client.engineInfo().then(
    (info) => info.mirrors,
    () => [],
  );
  return pickOrType({
    title:
      mirrors.length === 0
        ? vscode.l10n.t('Pull Image')
        : vscode.l10n.t('Pull Image · Docker Hub through {0}', mirrors.join(', ')),
    placeholder: vscode.l10n.t(
      'A name to search on Docker Hub, or a reference such as ghcr.io/team/app:1.2',
    ),
    accepts: (text) =>
      parseImageReference(text) === undefined ? undefined : vscode.l10n.t('as typed'),
    suggest: async (text, signal): Promise<Suggestions> => {
      if (!isSearchable(text)) return { items: [] };
      try {
        const found = await client.searchHub(text, { signal, limit: 50 });
        if (found.length > 0) return { items: toSearchItems(found) };
        return { items: [], note: vscode.l10n.t('Docker Hub has nothing of this name') };
      } catch (error) {
        return { items: [], note: errors.describe(error) };
      }
    },
  });
}

/** Official ones first, then by stars. */
export function toSearchItems(found: readonly HubRepository[]): readonly vscode.QuickPickItem[] {
  return found
    .toSorted(
      (left, right) =>
        Number(right.isOfficial) - Number(left.isOfficial) || right.stars - left.stars,
    )
    .map(({ name, stars, isOfficial, description }) => ({
      label: name,
      description: isOfficial
        ? `$(verified) ${vscode.l10n.t('official')} · $(star) ${stars}`
        : `$(star) ${stars}`,
      detail: description,
      alwaysShow: true,
    }));
}
