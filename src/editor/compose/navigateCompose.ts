import * as vscode from 'vscode';
import {
  findDefinitions,
  findReferences,
  renameSymbol,
  symbolAt,
  type RenameFault,
} from '../../core/compose/language/findSymbols.ts';
import { linksOf } from '../../core/compose/language/links.ts';
import {
  foldingRanges,
  outlineOf,
  type OutlineItem,
  type OutlineKind,
} from '../../core/compose/language/outline.ts';
import { rangeOf } from '../../core/compose/text/textPosition.ts';
import type { ComposeDocuments } from './composeDocuments.ts';
import { toLocation, toRange, toTextEdits, toUri } from './toEditor.ts';

export function definition(documents: ComposeDocuments): vscode.DefinitionProvider {
  return {
    provideDefinition: async (document, position) => {
      const open = await documents.of(document);
      const places = open ? findDefinitions(open.project, open.path, position) : [];
      return places.map((place) => toLocation(place, document));
    },
  };
}

export function references(documents: ComposeDocuments): vscode.ReferenceProvider {
  return {
    provideReferences: async (document, position, { includeDeclaration }) => {
      const open = await documents.of(document);
      if (open === undefined) return [];
      const all = findReferences(open.project, open.path, position);
      const defined = new Set(findDefinitions(open.project, open.path, position));
      const isWanted = (place: (typeof all)[number]): boolean =>
        includeDeclaration ||
        ![...defined].some(({ source, start }) => source === place.source && start === place.start);
      return all.filter(isWanted).map((place) => toLocation(place, document));
    },
  };
}

export function rename(documents: ComposeDocuments): vscode.RenameProvider {
  return {
    prepareRename: async (document, position) => {
      const open = await documents.of(document);
      const symbol = open && symbolAt(open.project, open.path, position);
      if (symbol === undefined) throw new Error(renameFault('nothing', ''));
      return toRange(rangeOf(symbol.place));
    },
    provideRenameEdits: async (document, position, newName) => {
      const open = await documents.of(document);
      const answer = open ? renameSymbol(open.project, open.path, position, newName) : 'nothing';
      if (typeof answer === 'string') throw new Error(renameFault(answer, newName));
      const edit = new vscode.WorkspaceEdit();
      for (const { path, edits } of answer) edit.set(toUri(path, document), toTextEdits(edits));
      return edit;
    },
  };
}

function renameFault(fault: RenameFault, name: string): string {
  switch (fault) {
    case 'nothing':
      return vscode.l10n.t('There is no name of a service, network or volume here.');
    case 'invalid':
      return vscode.l10n.t('{0} cannot be a name: use letters, digits, dots, - and _.', name);
    case 'taken':
      return vscode.l10n.t('{0} exists already.', name);
  }
}

const symbolKinds: Readonly<Record<OutlineKind, vscode.SymbolKind>> = {
  section: vscode.SymbolKind.Namespace,
  service: vscode.SymbolKind.Class,
  resource: vscode.SymbolKind.Object,
  key: vscode.SymbolKind.Property,
};

export function outline(documents: ComposeDocuments): vscode.DocumentSymbolProvider {
  return {
    provideDocumentSymbols: async (document) => {
      const open = await documents.of(document);
      return open ? outlineOf(open.file.document).map(toSymbol) : [];
    },
  };
}

function toSymbol({ name, kind, detail, range, nameRange, children }: OutlineItem) {
  const symbol = new vscode.DocumentSymbol(
    // VS Code refuses symbols without a name.
    name === '' ? "''" : name,
    detail ?? '',
    symbolKinds[kind],
    toRange(range),
    toRange(nameRange),
  );
  symbol.children = children.map(toSymbol);
  return symbol;
}

export function folding(documents: ComposeDocuments): vscode.FoldingRangeProvider {
  return {
    provideFoldingRanges: async (document) => {
      const open = await documents.of(document);
      const found = open ? foldingRanges(open.file.document) : [];
      return found.map(({ startLine, endLine, kind }) =>
        kind === undefined
          ? new vscode.FoldingRange(startLine, endLine)
          : new vscode.FoldingRange(startLine, endLine, vscode.FoldingRangeKind.Comment),
      );
    },
  };
}

export function links(documents: ComposeDocuments): vscode.DocumentLinkProvider {
  return {
    provideDocumentLinks: async (document) => {
      const open = await documents.of(document);
      const found = open ? linksOf(open.project, open.file) : [];
      return found.map(
        ({ range, path }) => new vscode.DocumentLink(toRange(range), toUri(path, document)),
      );
    },
  };
}
