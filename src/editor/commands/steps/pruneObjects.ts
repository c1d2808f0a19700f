import type { ObjectKind } from '../../../core/engine/engineClient.ts';
import type { Command } from '../command.ts';
import { SLOW_DEADLINE_MS } from './changeContainers.ts';
import { runPrune, type PruneWords } from './runPrune.ts';

/** What a prune of one kind of object says. */
export interface PruneTexts extends PruneWords {
  readonly kind: ObjectKind;
}

/** A command that prunes the window's engine: what would go is told first. */
export function pruneObjects(texts: PruneTexts): Command {
  return async (services) => {
    const client = await services.engine.client();
    const deadlineMs = SLOW_DEADLINE_MS;
    await runPrune(services, texts, {
      preview: (scope, options) => client.prunePreview(texts.kind, scope, options),
      prune: (scope, { signal }) => client.prune(texts.kind, scope, { deadlineMs, signal }),
    });
  };
}
