import * as vscode from 'vscode';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import { engineErrorKind } from '../../host/describeError.ts';
import { withContext } from '../../host/withContext.ts';
import { isEngineNode, type UsageKind } from '../../views/engines/engineRow.ts';
import { usageLabel } from '../../views/engines/engineText.ts';
import type { Command } from '../command.ts';
import { containerPruneTexts } from '../container/prune.ts';
import { imagePruneTexts } from '../image/prune.ts';
import { SLOW_DEADLINE_MS } from '../steps/changeContainers.ts';
import { engineFor } from '../steps/engineFor.ts';
import { runPrune, type PruneSource, type PruneWords } from '../steps/runPrune.ts';
import { volumePruneTexts } from '../volume/prune.ts';

/** Frees disk space of an engine, also of one that the window does not use: what would go is told first. */
export const pruneEngine: Command = async (services, args) => {
  const contextName = await engineFor(services, args, vscode.l10n.t('Free Disk Space'));
  if (contextName === undefined) return;
  const of = usageOf(args) ?? (await pickKind());
  if (of === undefined) return;
  await withContext(contextName, { deadlineMs: SLOW_DEADLINE_MS }, (client) =>
    runPrune(services, wordsOf(of), sourceOf(of, client), contextName),
  );
  services.enginesView.askAnew(contextName);
};

const kinds: readonly UsageKind[] = ['images', 'containers', 'volumes', 'buildCache'];

function usageOf([node]: readonly unknown[]): UsageKind | undefined {
  return isEngineNode(node) && node.engineRow.kind === 'usageKind' ? node.engineRow.of : undefined;
}

async function pickKind(): Promise<UsageKind | undefined> {
  const items = kinds.map((of) => ({ label: usageLabel(of), of }));
  const title = vscode.l10n.t('Free Disk Space');
  return (await vscode.window.showQuickPick(items, { title }))?.of;
}

function wordsOf(of: UsageKind): PruneWords {
  switch (of) {
    case 'images':
      return imagePruneTexts;
    case 'containers':
      return containerPruneTexts;
    case 'volumes':
      return volumePruneTexts;
    case 'buildCache':
      return cacheTexts;
  }
}

function sourceOf(of: UsageKind, client: EngineClient): PruneSource {
  const deadlineMs = SLOW_DEADLINE_MS;
  if (of === 'buildCache') {
    return {
      preview: async ({ all }, { signal }) => {
        try {
          return await client.buildCachePreview({ all, signal });
        } catch (error) {
          if (engineErrorKind(error) === 'unsupported') return { items: [], bytes: 0 };
          throw error;
        }
      },
      prune: ({ all }, { signal }) => client.pruneBuildCache({ all, deadlineMs, signal }),
    };
  }
  const kind = ({ images: 'image', containers: 'container', volumes: 'volume' } as const)[of];
  return {
    preview: (scope, options) => client.prunePreview(kind, scope, options),
    prune: (scope, { signal }) => client.prune(kind, scope, { deadlineMs, signal }),
  };
}

const cacheTexts: PruneWords = {
  title: () => vscode.l10n.t('Prune Build Cache'),
  none: () => vscode.l10n.t('No build cache is unused.'),
  question: (count) =>
    count === 1
      ? vscode.l10n.t('Remove 1 entry of the build cache?')
      : vscode.l10n.t('Remove {0} entries of the build cache?', count),
  done: (count) =>
    count === 1
      ? vscode.l10n.t('Removed 1 entry of the build cache.')
      : vscode.l10n.t('Removed {0} entries of the build cache.', count),
  scopes: () => [
    vscode.l10n.t('Dangling cache only'),
    vscode.l10n.t('All unused cache, also what images share'),
  ],
};
