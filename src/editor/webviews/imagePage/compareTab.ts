import * as vscode from 'vscode';
import { compareFiles } from '../../../core/layers/browse/compareImages.ts';
import type { ComparedFile } from '../../../core/layers/browse/compareImages.ts';
import type { AnalysedImage, AnalysisProgress } from '../../host/imageAnalyses.ts';
import { describeError, isAborted } from '../../host/describeError.ts';
import { comparedList } from './lists/comparedList.ts';
import type { ImageList } from './lists/imageList.ts';
import { toComparePage } from './toComparePage.ts';
import type { CompareState } from './toComparePage.ts';
import { answerList } from './answerQuestion.ts';
import type { PageWords } from './pageWords.ts';
import type { ImageTab } from './tab.ts';
import type { TabHost } from './tabHost.ts';

export interface Compared {
  readonly left: AnalysedImage;
  readonly right: AnalysedImage;
  readonly files: readonly ComparedFile[];
}

/** The tab that compares two images, by layer and by file. */
export function createCompareTab(
  { services, files }: TabHost,
  target: { readonly ids: readonly [string, string]; readonly name: string },
  onChange: () => void,
): ImageTab {
  const words: PageWords = { l10n: vscode.l10n, language: vscode.env.language };
  let state: CompareState = { name: target.name };
  let generation = 0;
  let cancellation: vscode.CancellationTokenSource | undefined;
  let list: { readonly text: string; readonly list: ImageList } | undefined;
  let isStarted = false;

  function change(part: Partial<CompareState>): void {
    state = { ...state, ...part };
    onChange();
  }

  async function compare(): Promise<void> {
    isStarted = true;
    if (cancellation !== undefined) return;
    const own = new vscode.CancellationTokenSource();
    cancellation = own;
    change({ progress: 'starting', isCancelled: false, problem: undefined });
    const onProgress = (progress: AnalysisProgress) => change({ progress });
    try {
      const [first, second] = target.ids;
      const options = { token: own.token, onProgress };
      const left = await services.analyses.analysisOf(first, options);
      const right = await services.analyses.analysisOf(second, options);
      const found = await compareFiles(left.analysis, right.analysis, giveWay);
      if (own.token.isCancellationRequested) return;
      generation += 1;
      list = undefined;
      change({ compared: { left, right, files: found }, progress: undefined });
    } catch (error) {
      if (own.token.isCancellationRequested || isAborted(error)) {
        change({ progress: undefined, isCancelled: true });
      } else change({ progress: undefined, problem: describeError(error) });
    } finally {
      cancellation = undefined;
      own.dispose();
    }
  }

  function listFor(text: string): ImageList | undefined {
    const { compared } = state;
    if (compared === undefined) return undefined;
    if (list?.text !== text) list = { text, list: comparedList(compared, text, words) };
    return list.list;
  }

  /** The image that has the file: after, where both do. */
  function sideOf(index: number): { image: AnalysedImage; path: number } | undefined {
    const { compared } = state;
    const file = compared?.files[index];
    if (compared === undefined || file === undefined) return undefined;
    if (file.right !== undefined) return { image: compared.right, path: file.right };
    return file.left === undefined ? undefined : { image: compared.left, path: file.left };
  }

  return {
    page: () => {
      const all = listFor('');
      return toComparePage(state, { ...words, generation, lists: all ? [all] : [] });
    },
    answer: (question) => {
      if (question.kind !== 'list') return Promise.resolve(undefined);
      const found = listFor(question.text);
      const lists = new Map(found ? [['compared', found] as const] : []);
      return Promise.resolve(answerList(lists, question.list, question.offset));
    },
    run: async (action) => {
      if (action === 'cancel') cancellation?.cancel();
      else if (action === 'analyse' || action === 'refresh') await compare();
    },
    openLine: async (layer) => {
      const { compared } = state;
      if (compared !== undefined) await services.analyses.openLine(compared.right, layer);
    },
    openFile: async (index) => {
      const side = sideOf(index);
      if (side !== undefined) await files.open(side.image, side.path);
    },
    saveFile: async (index) => {
      const side = sideOf(index);
      if (side !== undefined) await files.save(side.image, side.path);
    },
    show: () => {
      if (!isStarted) void compare();
    },
    hide: () => undefined,
    dispose: () => cancellation?.cancel(),
  };
}

function giveWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
