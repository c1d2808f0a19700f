import type { MapUpdate } from '../../src/editor/webviews/protocol/networkMap.ts';
import { PageView } from './pageView.ts';
import { parseViewState, type ViewState } from './viewState.ts';

const api = acquireVsCodeApi<ViewState>();
const view = new PageView(document.body, {
  post: (request) => api.postMessage(request),
  read: () => parseViewState(api.getState()),
  write: (state) => void api.setState(state),
});

// Messages to a webview come from its own host only; no other window has a handle on it.
window.addEventListener('message', ({ data }: MessageEvent<MapUpdate>) => view.show(data.map));
api.postMessage({ type: 'ready' });
