import * as vscode from 'vscode';
import type {
  EngineClient,
  ObjectKind,
  PrunePreview,
  PruneResult,
} from '../../../core/engine/engineClient.ts';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import type { ViewId } from '../../contract/viewIds.ts';
import type { Command } from '../command.ts';
import { SLOW_DEADLINE_MS } from './changeContainers.ts';
import { confirm } from './confirm.ts';
import { listNames } from './joinNames.ts';
import { toPruneLines } from './pruneLines.ts';

/** What a prune of one kind says. Texts are functions, since a language is known only at run time. */
export interface PruneTexts {
  readonly kind: ObjectKind;
  readonly view: ViewId;
  readonly title: () => string;
  readonly none: () => string;
  readonly question: (count: number) => string;
  readonly done: (count: number) => string;
  /** Names of the narrow and the wide scope, where the engine has two. */
  readonly scopes?: () => readonly [narrow: string, wide: string];
}

interface ScopedPreview extends PrunePreview {
  readonly all: boolean;
}

/** A command that shows what would go, with names and bytes, before anything goes, and what was really freed after. */
export function pruneObjects(texts: PruneTexts): Command {
  return async (services) => {
    const client = await services.engine.client();
    const progress = { location: { viewId: texts.view } };
    const previews = await vscode.window.withProgress(progress, () => preview(client, texts));
    const chosen = await chooseScope(previews, texts);
    if (chosen === undefined) return;
    const sure = await confirm(services, texts.question(chosen.items.length), details(chosen), [
      { title: vscode.l10n.t('Prune'), value: true },
    ]);
    if (sure === undefined) return;
    const options = { deadlineMs: SLOW_DEADLINE_MS };
    const result = await vscode.window.withProgress(progress, () =>
      client.prune(texts.kind, { all: chosen.all }, options),
    );
    void vscode.window.showInformationMessage(doneText(result, texts));
  };
}

function preview(client: EngineClient, texts: PruneTexts): Promise<readonly ScopedPreview[]> {
  const scopes = texts.scopes === undefined ? [false] : [false, true];
  return Promise.all(
    scopes.map(async (all) => ({ all, ...(await client.prunePreview(texts.kind, { all })) })),
  );
}

async function chooseScope(
  previews: readonly ScopedPreview[],
  texts: PruneTexts,
): Promise<ScopedPreview | undefined> {
  const useful = previews.filter(({ items }) => items.length > 0);
  if (useful.length === 0) {
    void vscode.window.showInformationMessage(texts.none());
    return undefined;
  }
  const names = texts.scopes?.();
  if (names === undefined) return useful[0];
  const items = useful.map((scoped) => ({
    label: scoped.all ? names[1] : names[0],
    description: `${scoped.items.length} · ${formatBytes(scoped.bytes)}`,
    scoped,
  }));
  return (await vscode.window.showQuickPick(items, { title: texts.title() }))?.scoped;
}

function details({ items, bytes }: ScopedPreview): readonly string[] {
  return [
    listNames(toPruneLines(items), 15),
    ...(bytes > 0 ? [vscode.l10n.t('About {0} in all.', formatBytes(bytes))] : []),
    vscode.l10n.t('This cannot be undone.'),
  ];
}

function doneText({ removed, bytes }: PruneResult, texts: PruneTexts): string {
  const done = texts.done(removed.length);
  return bytes > 0 ? vscode.l10n.t('{0} Freed {1}.', done, formatBytes(bytes)) : done;
}
