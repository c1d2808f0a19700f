import type { LogsUpdate } from '../../src/editor/webviews/protocol/logs.ts';
import { element } from '../containerPage/element.ts';
import { LogsView } from '../logs/logsView.ts';

const host = acquireVsCodeApi();
const view = new LogsView({
  post: (request) => host.postMessage(request),
  readState: () => host.getState(),
  writeState: (choice) => void host.setState(choice),
});
document.body.classList.add('fills');
document.body.append(
  element('h1', { class: 'visually-hidden' }, document.title),
  element('main', { class: 'filled' }, view.node),
);

// Messages to a webview come from its own host only; no other window has a handle on it.
window.addEventListener('message', ({ data }: MessageEvent<LogsUpdate>) => view.receive(data));
view.open();
