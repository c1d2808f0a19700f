import { parseRunForm } from '../../src/core/model/parseRunForm.ts';
import type { RunForm } from '../../src/core/model/runForm.ts';
import type { RunRequest, RunUpdate } from '../../src/editor/webviews/protocol/runForm.ts';
import { FormView } from './formView.ts';

/** What lasts over a reload: what was typed, without secret values. */
interface ViewState {
  readonly form: RunForm;
}

const host = acquireVsCodeApi<ViewState>();
const post = (request: RunRequest) => host.postMessage(request);
let number = 0;

const view = new FormView(document.body, {
  changed: (form) => {
    number += 1;
    post({ type: 'check', number, form });
  },
  act: (action, form, field) => post({ type: 'act', action, form, field }),
});

// Messages to a webview come from its own host only; no other window has a handle on it.
window.addEventListener('message', ({ data }: MessageEvent<RunUpdate>) => {
  switch (data.type) {
    case 'show':
      view.show(data.page);
      return;
    case 'checked':
      // A newer one is on its way.
      if (data.check.number < number) return;
      view.showCheck(data.check);
      host.setState({ form: data.check.keep });
      return;
    case 'status':
      view.showStatus(data.status);
      return;
    case 'picked':
      view.showPicked(data.field, data.path);
  }
});

const kept = host.getState();
post({ type: 'ready', form: kept && parseRunForm(kept.form) });
