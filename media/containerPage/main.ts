import type { PageUpdate } from '../../src/editor/webviews/protocol/containerPage.ts';
import { PageView } from './pageView.ts';
import { refreshTimes } from './timeElement.ts';
import { parseViewState, type ViewState, type ViewStore } from './viewState.ts';

/** Relative times change by the minute; in between they are off by little. */
const CLOCK_MS = 15_000;

const host = acquireVsCodeApi<ViewState>();
const store: ViewStore = {
  read: () => parseViewState(host.getState()),
  write: (state) => void host.setState(state),
};

const view = new PageView(document.body, (request) => host.postMessage(request), store);
let language = document.documentElement.lang;
let scrollTo: number | undefined = store.read().scrollTop;

// Messages to a webview come from its own host only; no other window has a handle on it.
window.addEventListener('message', ({ data }: MessageEvent<PageUpdate>) => {
  if (data.type === 'tab') view.tabs.receive(data.tab, data.message);
  else if (data.type === 'selectTab') view.tabs.select(data.tab);
  else {
    language = data.page.language;
    view.show(data.page);
    if (scrollTo === undefined || data.page.sections.length === 0) return;
    if (view.tabs.shown === 'overview') document.documentElement.scrollTop = scrollTo;
    scrollTo = undefined;
  }
});
window.addEventListener('scroll', () => {
  if (scrollTo === undefined && view.tabs.shown === 'overview')
    store.write({ ...store.read(), scrollTop: document.documentElement.scrollTop });
});
window.setInterval(() => refreshTimes(document, language, Date.now()), CLOCK_MS);
host.postMessage({ type: 'ready' });
