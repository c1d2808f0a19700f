import * as vscode from 'vscode';
import type { Services } from '../host/services.ts';
import { composeCompletion } from './completeCompose.ts';
import type { ComposeDocuments } from './composeDocuments.ts';
import { wantedFeatures, type ComposeFeature } from './composeFeatures.ts';
import { composeSelector as selector } from './composeSelector.ts';
import { composeHover } from './hoverCompose.ts';
import { definition, folding, links, outline, references, rename } from './navigateCompose.ts';

const SETTING = 'stevedore.compose.languageFeatures';
/** What a value, an item or a step of a path begins with. */
const TRIGGERS = [' ', ':', '-', '/', '.'];

/** Keeps those features running that the setting and the other extensions leave to us. */
export function switchFeatures(
  documents: ComposeDocuments,
  services: Pick<Services, 'settings' | 'engine' | 'log'>,
): vscode.Disposable {
  const { settings } = services;
  let running: vscode.Disposable | undefined;
  let shown = '';
  const update = (): void => {
    const setting = settings.get(SETTING);
    const wanted = wantedFeatures(
      setting,
      (id) => vscode.extensions.getExtension(id) !== undefined,
    );
    const now = `${setting} ${[...wanted].join()}`;
    if (now === shown) return;
    shown = now;
    running?.dispose();
    running = undefined;
    if (setting === 'off') return;
    const completion = composeCompletion(documents, services, { words: wanted.has('words') });
    running = vscode.Disposable.from(
      vscode.languages.registerCompletionItemProvider(selector, completion, ...TRIGGERS),
      ...Object.entries(starts(documents))
        .filter(([feature]) => wanted.has(feature as ComposeFeature))
        .map(([, start]) => start()),
    );
  };
  update();
  const listeners = vscode.Disposable.from(
    vscode.extensions.onDidChange(update),
    settings.onDidChange((keys) => {
      if (keys.includes(SETTING)) update();
    }),
  );
  return new vscode.Disposable(() => {
    listeners.dispose();
    running?.dispose();
  });
}

type Start = () => vscode.Disposable;

function starts(
  documents: ComposeDocuments,
): Readonly<Record<Exclude<ComposeFeature, 'words'>, Start>> {
  const { languages } = vscode;
  return {
    hover: () => languages.registerHoverProvider(selector, composeHover(documents)),
    definition: () => languages.registerDefinitionProvider(selector, definition(documents)),
    references: () => languages.registerReferenceProvider(selector, references(documents)),
    rename: () => languages.registerRenameProvider(selector, rename(documents)),
    outline: () => languages.registerDocumentSymbolProvider(selector, outline(documents)),
    folding: () => languages.registerFoldingRangeProvider(selector, folding(documents)),
    links: () => languages.registerDocumentLinkProvider(selector, links(documents)),
  };
}
