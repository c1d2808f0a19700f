import * as vscode from 'vscode';
import type { Services } from '../../../host/services.ts';
import { hostOfReference } from '../../../host/registries/hostOfReference.ts';
import { inTagOrder } from '../../../views/registries/tagOrder.ts';
import { pickOrType, type Suggestions } from '../../steps/pickOrType.ts';
import { pathOf } from './pathOf.ts';

/** Nobody waits longer for suggestions. */
const PATIENCE_MS = 15_000;
/** More than one would read; what is missing can be typed. */
const MOST_PAGES = 5;

/** Asks for a tag of the repository, those that its registry lists among the suggestions. */
export async function askTag(
  services: Pick<Services, 'registries' | 'errors'>,
  repository: string,
): Promise<string | undefined> {
  let known: Promise<Suggestions> | undefined;
  return pickOrType({
    title: vscode.l10n.t('Tag of {0}', repository),
    placeholder: vscode.l10n.t('A tag, or its beginning'),
    value: 'latest',
    accepts: (text) => (/^\w[\w.-]{0,127}$/.test(text) ? vscode.l10n.t('as typed') : undefined),
    suggest: async (text) => {
      const { items, note } = await (known ??= readTags(services, repository));
      // What was suggested to begin with does not narrow the list.
      const matching = items.filter(({ label }) => text === 'latest' || label.includes(text));
      return { items: matching, ...(note !== undefined && { note }) };
    },
  });
}

async function readTags(
  { registries, errors }: Pick<Services, 'registries' | 'errors'>,
  repository: string,
): Promise<Suggestions> {
  try {
    const host = hostOfReference(repository);
    const client = await registries.client(host);
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const names: string[] = [];
    let page: string | undefined;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const answer = await client.tags(pathOf(host, repository), page, { signal });
      names.push(...answer.names);
      page = answer.next;
      if (page === undefined) break;
    }
    const sorted = inTagOrder(names, 'version');
    const items = sorted.map((label) => ({ label, alwaysShow: true }));
    return { items };
  } catch (error) {
    return { items: [], note: errors.describe(error) };
  }
}
