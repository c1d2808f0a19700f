import type { EngineUpdate } from '../../src/editor/webviews/protocol/enginePage.ts';
import { PageView } from './pageView.ts';
import { parseViewState, type ViewState } from './viewState.ts';

const api = acquireVsCodeApi<ViewState>();
const store = {
  read: () => parseViewState(api.getState()),
  write: (change: Partial<ViewState>) =>
    void api.setState({ ...parseViewState(api.getState()), ...change }),
};
const view = new PageView(document.body, (request) => api.postMessage(request), store);
let scrollTo: number | undefined = store.read().scrollTop;

// Messages to a webview come from its own host only; no other window has a handle on it.
window.addEventListener('message', ({ data }: MessageEvent<EngineUpdate>) => {
  if (data.type === 'events') {
    view.events.add(data.events);
    return;
  }
  view.show(data.page);
  if (scrollTo === undefined || data.page.sections.length === 0) return;
  document.documentElement.scrollTop = scrollTo;
  scrollTo = undefined;
});
window.addEventListener('scroll', () => {
  if (scrollTo === undefined) store.write({ scrollTop: document.documentElement.scrollTop });
});
api.postMessage({ type: 'ready' });
