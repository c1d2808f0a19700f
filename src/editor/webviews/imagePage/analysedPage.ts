import type { ImageBrowser } from '../../../core/layers/browse/imageBrowser.ts';
import { createImageBrowser } from '../../../core/layers/browse/imageBrowser.ts';
import { createPathSearch } from '../../../core/layers/browse/searchPaths.ts';
import type { AnalysedImage } from '../../host/imageAnalyses.ts';
import type { ImageListId, ImageQuestion } from '../protocol/imagePage.ts';
import { answerFolder, answerList, answerMap } from './answerQuestion.ts';
import { fileDetails } from './fileDetails.ts';
import { cachesList } from './lists/cachesList.ts';
import { duplicatesList } from './lists/duplicatesList.ts';
import { foundList } from './lists/foundList.ts';
import { heaviestList } from './lists/heaviestList.ts';
import type { ImageList } from './lists/imageList.ts';
import { secretsList } from './lists/secretsList.ts';
import { wasteList } from './lists/wasteList.ts';
import type { PageWords } from './pageWords.ts';
import type { ImageAnswer } from './tab.ts';

/** An analysed image as the page asks for it. */
export interface AnalysedPage {
  readonly image: AnalysedImage;
  readonly browser: ImageBrowser;
  /** Those with tabs of their own. */
  readonly lists: readonly ImageList[];
  answer(question: ImageQuestion): ImageAnswer;
}

export function createAnalysedPage(image: AnalysedImage, words: PageWords): AnalysedPage {
  const browser = createImageBrowser(image.analysis);
  const search = createPathSearch(image.analysis.image.paths);
  const lists = [
    wasteList(image, words),
    heaviestList(image, words),
    cachesList(image, words),
    duplicatesList(image, words),
    secretsList(image, words),
  ];
  const byId = new Map<ImageListId, ImageList>(lists.map((list) => [list.tab.id, list]));
  let lastText: string | undefined;
  const last = image.analysis.image.paths.size - 1;
  const layers = image.analysis.image.layers.length;

  function find(text: string): void {
    if (text === lastText) return;
    lastText = text;
    byId.set('found', foundList(image, browser, search(text), words));
  }

  return {
    image,
    browser,
    lists: [...lists, foundList(image, browser, [], words)],
    answer: (question) => {
      if ('path' in question && question.path > last) return undefined;
      if ('scope' in question && question.scope !== 'merged' && question.scope >= layers) {
        return undefined;
      }
      switch (question.kind) {
        case 'folder':
          return answerFolder(browser, question.scope, question.path, question.offset);
        case 'map':
          return answerMap(image, browser, question.scope, question.path);
        case 'file':
          return fileDetails(image, browser, question.path, words);
        case 'list':
          if (question.list === 'found') find(question.text);
          return answerList(byId, question.list, question.offset);
      }
    },
  };
}
