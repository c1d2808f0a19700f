import type { PageScope } from '../../src/editor/webviews/protocol/imagePage.ts';

/** What the page itself remembers over hiding and reloading; nothing of the image. */
export interface ViewState {
  /** Id of the tab; `files` is the one with layers and files; empty until one has been chosen. */
  readonly tab: string;
  readonly scope: PageScope;
  readonly text: string;
}

export function parseViewState(value: unknown): ViewState {
  const fields = typeof value === 'object' && value !== null ? value : {};
  const tab = 'tab' in fields && typeof fields.tab === 'string' ? fields.tab : '';
  const scope = 'scope' in fields && Number.isSafeInteger(fields.scope) ? fields.scope : 'merged';
  const text = 'text' in fields && typeof fields.text === 'string' ? fields.text : '';
  return { tab, scope: scope as PageScope, text };
}
