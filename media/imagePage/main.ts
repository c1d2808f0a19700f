import type { ImageUpdate } from '../../src/editor/webviews/protocol/imagePage.ts';
import { createPageHost } from './pageHost.ts';
import { PageView } from './pageView.ts';
import type { ViewState } from './viewState.ts';
import { parseViewState } from './viewState.ts';

const api = acquireVsCodeApi<ViewState>();
const { host, settle } = createPageHost((request) => api.postMessage(request));
const view = new PageView(document.body, host, {
  read: () => parseViewState(api.getState()),
  write: (state) => void api.setState(state),
});

// Messages to a webview come from its own host only; no other window has a handle on it.
window.addEventListener('message', ({ data }: MessageEvent<ImageUpdate>) => {
  if (data.type === 'answer') settle(data);
  else view.show(data.page);
});
host.post({ type: 'ready' });
