import type { PageUpdate } from '../../src/editor/webviews/protocol/containerPage.ts';
import { PageView } from './pageView.ts';
import { refreshTimes } from './timeElement.ts';
import { createFolding, parseViewState, type ViewState } from './viewState.ts';

/** Relative times change by the minute; in between they are off by little. */
const CLOCK_MS = 15_000;

const host = acquireVsCodeApi<ViewState>();
const readState = () => parseViewState(host.getState());
const writeState = (state: ViewState) => void host.setState(state);

const folding = createFolding(readState, writeState);
const view = new PageView(document.body, (request) => host.postMessage(request), folding);
let language = document.documentElement.lang;
let scrollTo: number | undefined = readState().scrollTop;

// Messages to a webview come from its own host only; no other window has a handle on it.
window.addEventListener('message', ({ data }: MessageEvent<PageUpdate>) => {
  language = data.page.language;
  view.show(data.page);
  if (scrollTo === undefined || data.page.sections.length === 0) return;
  document.documentElement.scrollTop = scrollTo;
  scrollTo = undefined;
});
window.addEventListener('scroll', () => {
  if (scrollTo === undefined)
    writeState({ ...readState(), scrollTop: document.documentElement.scrollTop });
});
window.setInterval(() => refreshTimes(document, language, Date.now()), CLOCK_MS);
host.postMessage({ type: 'ready' });
