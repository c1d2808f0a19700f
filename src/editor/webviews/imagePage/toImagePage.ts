import { formatBytes } from '../../../core/model/formatBytes.ts';
import type { ImageAction, ImageNotice, ImagePage, ImageProgress } from '../protocol/imagePage.ts';
import type { ImageList } from './lists/imageList.ts';
import { analysedLayers, historyLayers } from './pageLayers.ts';
import { pageFigures } from './pageFigures.ts';
import { pageLabels } from './pageLabels.ts';
import type { PageState } from './pageState.ts';
import type { PageWords } from './pageWords.ts';

export interface ToPageOptions extends PageWords {
  readonly lists: readonly ImageList[];
  readonly generation: number;
}

export function toImagePage(state: PageState, options: ToPageOptions): ImagePage {
  const { analysed, facts } = state;
  const notice = noticeOf(state, options);
  const progress = progressOf(state, options);
  return {
    language: options.language,
    title: state.name,
    facts: factsOf(state, options),
    ...(notice && { notice }),
    ...(progress && { progress }),
    actions: actionsOf(state, options),
    figures: analysed === undefined ? [] : pageFigures(analysed, options),
    layers: analysed ? analysedLayers(analysed) : facts ? historyLayers(facts) : [],
    lists: options.lists.map(({ tab }) => tab),
    isAnalysed: analysed !== undefined,
    generation: options.generation,
    labels: pageLabels(options),
  };
}

function factsOf({ facts, name }: PageState, { l10n, language }: PageWords): ImagePage['facts'] {
  if (facts === undefined) return [];
  const created = new Date(facts.created);
  // Reproducible builds date their images to the beginning of Unix time.
  const isDated = created.getTime() > 0;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const others = facts.tags.filter((tag) => tag !== name);
  return [
    { name: 'ID', text: facts.id.replace('sha256:', '').slice(0, 12), isCode: true },
    ...(facts.platform === '' ? [] : [{ name: l10n.t('Platform'), text: facts.platform }]),
    ...(isDated ? [{ name: l10n.t('Created'), text: format.format(created) }] : []),
    { name: l10n.t('Size'), text: formatBytes(facts.bytes) },
    ...(others.length > 0 ? [{ name: l10n.t('Tags'), text: others.join(', ') }] : []),
  ];
}

function progressOf({ progress }: PageState, { l10n }: PageWords): ImageProgress | undefined {
  if (progress === undefined) return undefined;
  // Engines with the classic store write the whole image to a folder before its first byte comes.
  if (progress === 'starting' || progress.bytes === 0) {
    return { text: l10n.t('Waiting for the engine to hand out the image…') };
  }
  const { bytes, imageBytes } = progress;
  const text = l10n.t('Reading the image: {0} so far', formatBytes(bytes));
  return imageBytes > bytes ? { text, share: bytes / imageBytes } : { text };
}

function noticeOf(state: PageState, { l10n }: PageWords): ImageNotice | undefined {
  const { analysed, facts, isGone, isCancelled, isLarge, problem } = state;
  if (isGone === true) {
    const text =
      analysed || facts
        ? l10n.t('The image has been removed. This is what it was like before.')
        : l10n.t('The engine has no such image. It may have been removed.');
    return { kind: 'information', text };
  }
  if (problem !== undefined) return { kind: 'problem', text: problem };
  if (analysed !== undefined || state.progress !== undefined) return undefined;
  if (isCancelled === true) {
    return {
      kind: 'information',
      text: l10n.t('The analysis was cancelled. Sizes are those of the engine’s history.'),
    };
  }
  if (isLarge !== true) return undefined;
  return {
    kind: 'information',
    text: l10n.t(
      'This is a large image: analysing it reads all {0} of it from the engine.',
      formatBytes(facts?.bytes ?? 0),
    ),
  };
}

function actionsOf(state: PageState, { l10n }: PageWords): readonly ImageAction[] {
  if (state.isGone === true) return [];
  const actions: ImageAction[] = [];
  if (state.progress !== undefined) actions.push({ id: 'cancel', label: l10n.t('Cancel') });
  else if (state.analysed === undefined) {
    actions.push({ id: 'analyse', label: l10n.t('Analyse') });
  }
  actions.push({ id: 'compare', label: l10n.t('Compare With…') });
  actions.push({ id: 'inspect', label: l10n.t('Inspect') });
  return actions;
}
