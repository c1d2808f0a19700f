import * as vscode from 'vscode';
import type { ViewId } from '../../contract/viewIds.ts';
import type { Services } from '../../host/services.ts';
import { inParallel } from './inParallel.ts';
import { reportOutcome, tellDone } from './reportOutcome.ts';

/** The same action on several objects. */
export interface Action<T> {
  readonly view: ViewId;
  /** A localised participle for the rows: “stopping…”. */
  readonly pending: string;
  /** Key of the object's row: its id, or a volume's name. */
  readonly key: (item: T) => string;
  readonly name: (item: T) => string;
  readonly work: (item: T) => Promise<unknown>;
}

/**
 * Acts on all objects, a few at a time; their rows show it meanwhile. One object's failure is thrown as it is;
 * with several, one message sums up what was done, left out and failed.
 *
 * @param skipped names of objects that the action does not apply to
 */
export async function runEach<T>(
  services: Services,
  items: readonly T[],
  action: Action<T>,
  skipped: readonly string[] = [],
): Promise<void> {
  const progress = { location: { viewId: action.view } };
  const settled = await vscode.window.withProgress(progress, () =>
    inParallel(items, (item) =>
      services.pending.run([action.key(item)], action.pending, () => action.work(item)),
    ),
  );
  const failed = settled.flatMap((result) =>
    'error' in result ? [{ name: action.name(result.item), error: result.error }] : [],
  );
  const [first] = failed;
  if (first === undefined) {
    if (items.length + skipped.length > 1) tellDone(items.length, skipped);
    return;
  }
  if (items.length === 1 && skipped.length === 0) throw first.error;
  const done = settled.filter((result) => 'value' in result);
  reportOutcome(services, { done: done.map(({ item }) => action.name(item)), failed, skipped });
}
