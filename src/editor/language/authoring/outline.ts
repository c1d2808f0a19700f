import * as vscode from 'vscode';
import type { Stage } from '../../../core/dockerfile/syntax/dockerfileDocument.ts';
import type { Instruction } from '../../../core/dockerfile/syntax/instruction.ts';
import type { LintedDocuments } from '../lintedDocuments.ts';
import { toVsCodeRange } from '../toVsCodeRange.ts';

/** Stages with their instructions; what comes before the first FROM beside them. */
export function outline(linted: Pick<LintedDocuments, 'parsed'>): vscode.DocumentSymbolProvider {
  return {
    provideDocumentSymbols: (document) => {
      const { globalArguments, stages } = linted.parsed(document);
      return [...globalArguments.map(instructionSymbol), ...stages.map(stageSymbol)];
    },
  };
}

function stageSymbol(stage: Stage): vscode.DocumentSymbol {
  const { from, instructions } = stage;
  const last = instructions.at(-1) ?? from;
  const symbol = new vscode.DocumentSymbol(
    stage.name ?? stage.image,
    stage.name === undefined ? '' : stage.image,
    vscode.SymbolKind.Class,
    toVsCodeRange({ start: from.range.start, end: last.range.end }),
    toVsCodeRange(from.range),
  );
  // VS Code refuses a symbol without a name.
  if (symbol.name === '') symbol.name = from.keyword;
  symbol.children = instructions.map(instructionSymbol);
  return symbol;
}

const LONGEST_DETAIL = 80;

function instructionSymbol({ keyword, body, range }: Instruction): vscode.DocumentSymbol {
  const area = toVsCodeRange(range);
  const detail = body.text.trim().slice(0, LONGEST_DETAIL);
  return new vscode.DocumentSymbol(keyword, detail, symbolKind(keyword), area, area);
}

function symbolKind(keyword: string): vscode.SymbolKind {
  switch (keyword) {
    case 'ARG':
    case 'ENV':
      return vscode.SymbolKind.Variable;
    case 'COPY':
    case 'ADD':
      return vscode.SymbolKind.File;
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
      return vscode.SymbolKind.Function;
    default:
      return vscode.SymbolKind.Property;
  }
}
