import * as vscode from 'vscode';
import type { PrunePreview, PruneResult, PruneScope } from '../../../core/engine/engineClient.ts';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import { toAbortSignal } from '../../host/cancellation.ts';
import { confirm, type ConfirmServices } from './confirm.ts';
import { listNames } from './joinNames.ts';
import { toPruneLines } from './pruneLines.ts';

/** What a prune of one kind says. Texts are functions, since a language is known only at run time. */
export interface PruneWords {
  readonly title: () => string;
  readonly none: () => string;
  readonly question: (count: number) => string;
  readonly done: (count: number) => string;
  /** Names of the narrow and the wide scope, where the engine has two. */
  readonly scopes?: () => readonly [narrow: string, wide: string];
  /** Name of the only scope, where there are narrowed ones beside it. */
  readonly whole?: () => string;
  /** Further scopes that have to be asked for. */
  readonly narrowed?: () => readonly NarrowedScope[];
}

export interface NarrowedScope {
  readonly label: string;
  /** Undefined when the user changed their mind. */
  readonly ask: () => Promise<PruneScope | undefined>;
}

export interface PruneSource {
  readonly preview: (scope: PruneScope, options: Cancellable) => Promise<PrunePreview>;
  readonly prune: (scope: PruneScope, options: Cancellable) => Promise<PruneResult>;
}

export interface Cancellable {
  readonly signal: AbortSignal;
}

interface ScopedPreview extends PrunePreview {
  readonly scope: PruneScope;
}

/**
 * Shows what would go, with names and bytes, before anything goes, and what was really freed after. Counting can take an
 * engine minutes, and so can freeing: both can be cancelled.
 *
 * @param contextName the engine's docker context, when it is not the window's
 */
export async function runPrune(
  services: ConfirmServices,
  words: PruneWords,
  source: PruneSource,
  contextName?: string,
): Promise<void> {
  const look = vscode.l10n.t('{0}: looking for what is unused', words.title());
  const previews = await cancellable(look, (options) => preview(source, words, options));
  const chosen = await chooseScope(previews, words, (scope) =>
    cancellable(look, (options) => previewScope(source, scope, options)),
  );
  if (chosen === undefined) return;
  const sure = await confirm(
    services,
    words.question(chosen.items.length),
    [
      ...(contextName === undefined ? [] : [vscode.l10n.t('Engine: {0}', contextName)]),
      ...details(chosen),
    ],
    [{ title: vscode.l10n.t('Prune'), value: true }],
    contextName,
  );
  if (sure === undefined) return;
  const result = await cancellable(words.title(), (options) => source.prune(chosen.scope, options));
  void vscode.window.showInformationMessage(doneText(result, words));
}

function cancellable<T>(title: string, work: (options: Cancellable) => Promise<T>): Thenable<T> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, (_, token) =>
    work({ signal: toAbortSignal(token) }),
  );
}

function preview(
  source: PruneSource,
  words: PruneWords,
  options: Cancellable,
): Promise<readonly ScopedPreview[]> {
  const scopes = words.scopes === undefined ? [false] : [false, true];
  return Promise.all(scopes.map((all) => previewScope(source, { all }, options)));
}

async function previewScope(
  source: PruneSource,
  scope: PruneScope,
  options: Cancellable,
): Promise<ScopedPreview> {
  return { scope, ...(await source.preview(scope, options)) };
}

async function chooseScope(
  previews: readonly ScopedPreview[],
  words: PruneWords,
  look: (scope: PruneScope) => PromiseLike<ScopedPreview>,
): Promise<ScopedPreview | undefined> {
  const useful = previews.filter(({ items }) => items.length > 0);
  if (useful.length === 0) {
    void vscode.window.showInformationMessage(words.none());
    return undefined;
  }
  const names = words.scopes?.();
  const wholeName = words.whole?.();
  if (names === undefined && wholeName === undefined) return useful[0];
  const whole = useful.map((scoped) => ({
    label: names?.[scoped.scope.all ? 1 : 0] ?? wholeName ?? '',
    description: [
      String(scoped.items.length),
      ...(names === undefined ? [] : [formatBytes(scoped.bytes)]),
    ].join(' · '),
    choose: () => Promise.resolve<ScopedPreview | undefined>(scoped),
  }));
  const narrowed = (words.narrowed?.() ?? []).map(({ label, ask }) => ({
    label,
    choose: () => chooseNarrowed(ask, words, look),
  }));
  const picked = await vscode.window.showQuickPick([...whole, ...narrowed], {
    title: words.title(),
  });
  return await picked?.choose();
}

async function chooseNarrowed(
  ask: NarrowedScope['ask'],
  words: PruneWords,
  look: (scope: PruneScope) => PromiseLike<ScopedPreview>,
): Promise<ScopedPreview | undefined> {
  const scope = await ask();
  if (scope === undefined) return undefined;
  const scoped = await look(scope);
  if (scoped.items.length > 0) return scoped;
  void vscode.window.showInformationMessage(words.none());
  return undefined;
}

function details({ items, bytes }: ScopedPreview): readonly string[] {
  return [
    listNames(toPruneLines(items), 15),
    ...(bytes > 0 ? [vscode.l10n.t('About {0} in all.', formatBytes(bytes))] : []),
    vscode.l10n.t('This cannot be undone.'),
  ];
}

function doneText({ removed, bytes }: PruneResult, words: PruneWords): string {
  const done = words.done(removed.length);
  return bytes > 0 ? vscode.l10n.t('{0} Freed {1}.', done, formatBytes(bytes)) : done;
}
