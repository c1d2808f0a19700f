import * as vscode from 'vscode';
import { parseByteCount } from '../../../core/layers/report/thresholds.ts';
import { describeError, engineErrorKind, isAborted } from '../../host/describeError.ts';
import type { AnalysedPage } from './analysedPage.ts';
import { createAnalysedPage } from './analysedPage.ts';
import { readImageFacts } from './imageFacts.ts';
import type { PageState } from './pageState.ts';
import type { PageWords } from './pageWords.ts';
import type { ImageTab } from './tab.ts';
import type { TabHost } from './tabHost.ts';
import { toImagePage } from './toImagePage.ts';

/** The tab of one image: the engine's facts and history at once, exact figures when they are there. */
export function createImageTab(
  host: TabHost,
  target: { readonly id: string; readonly name: string },
  onChange: () => void,
): ImageTab {
  const { services, files } = host;
  const { engine, analyses } = services;
  const words: PageWords = { l10n: vscode.l10n, language: vscode.env.language };
  let state: PageState = { name: target.name };
  let analysed: AnalysedPage | undefined;
  let generation = 0;
  let hold: { release(): void } | undefined;
  let reading = new AbortController();
  let cancellation: vscode.CancellationTokenSource | undefined;
  let isRead = false;

  function change(part: Partial<PageState>): void {
    state = { ...state, ...part };
    onChange();
  }

  function fail(error: unknown): void {
    if (isAborted(error)) return;
    if (engineErrorKind(error) === 'gone') change({ isGone: true, progress: undefined });
    else change({ problem: describeError(error), progress: undefined });
  }

  async function read(): Promise<void> {
    isRead = true;
    const { signal } = reading;
    try {
      const client = await engine.client(signal);
      const facts = await readImageFacts(client, target.id, signal);
      // Read only when somebody asks: engines may write all of an image to a folder first.
      const limit = parseByteCount(services.settings.get('stevedore.layers.analyseUpTo')) ?? 0;
      const isLarge = facts.bytes > limit;
      change({ facts, isGone: false, problem: undefined, isLarge });
      if (!isLarge || analyses.known(target.id) !== undefined) await analyse();
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
  }

  async function analyse(): Promise<void> {
    if (cancellation !== undefined || analysed !== undefined) return;
    const own = new vscode.CancellationTokenSource();
    cancellation = own;
    change({ progress: 'starting', isCancelled: false, problem: undefined });
    try {
      const image = await analyses.analysisOf(target.id, {
        token: own.token,
        onProgress: (progress) => {
          if (cancellation === own) change({ progress });
        },
      });
      if (cancellation !== own) return;
      generation += 1;
      analysed = createAnalysedPage(image, words);
      change({ analysed: image, progress: undefined });
    } catch (error) {
      if (cancellation !== own) return;
      if (own.token.isCancellationRequested || isAborted(error)) {
        change({ progress: undefined, isCancelled: true });
      } else fail(error);
    } finally {
      if (cancellation === own) cancellation = undefined;
      own.dispose();
    }
  }

  function forget(): void {
    cancellation?.cancel();
    cancellation = undefined;
    reading.abort();
    reading = new AbortController();
    analysed = undefined;
    generation += 1;
    isRead = false;
    state = { name: target.name };
  }

  const listeners = [
    engine.inventory.onChange(({ images, statusChanged }) => {
      const { status } = engine.inventory;
      if (images.removed.includes(target.id)) change({ isGone: true });
      else if (statusChanged && status.kind === 'live' && state.problem !== undefined) {
        forget();
        if (hold !== undefined) void read();
      }
    }),
    engine.onDidSwitch(() => {
      forget();
      onChange();
      if (hold !== undefined) void read();
    }),
  ];

  return {
    page: () => toImagePage(state, { ...words, generation, lists: analysed?.lists ?? [] }),
    answer: (question) => Promise.resolve(analysed?.answer(question)),
    run: async (action) => {
      switch (action) {
        case 'analyse':
          return analyse();
        case 'cancel':
          cancellation?.cancel();
          return;
        case 'compare':
          await vscode.commands.executeCommand('stevedore.image.compare', target.id);
          return;
        case 'inspect':
          await vscode.commands.executeCommand('stevedore.image.inspect', target.id);
          return;
        case 'refresh':
          forget();
          return read();
      }
    },
    openLine: async (layer) => {
      if (analysed === undefined || (await analyses.openLine(analysed.image, layer))) return;
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The line of this layer is not in the Dockerfile any more.'),
      );
    },
    openFile: async (path, layer) => {
      if (analysed !== undefined) await files.open(analysed.image, path, layer);
    },
    saveFile: async (path, layer) => {
      if (analysed !== undefined) await files.save(analysed.image, path, layer);
    },
    show: () => {
      hold ??= engine.inventory.hold();
      if (!isRead) void read();
    },
    hide: () => {
      hold?.release();
      hold = undefined;
    },
    dispose: () => {
      forget();
      hold?.release();
      vscode.Disposable.from(...listeners).dispose();
    },
  };
}
