import type { ComposeDiagnostic, ComposeEdit } from '../diagnostics/composeDiagnostic.ts';
import type { ComposeProject } from '../project/composeProject.ts';
import type { Place, Position } from '../text/textPosition.ts';
import { offsetAt, rangeOf } from '../text/textPosition.ts';
import type { ProjectSymbol } from './projectSymbols.ts';
import { symbolsOf } from './projectSymbols.ts';

/** The name of a service, network, volume… at a position of one of the project's files. */
export function symbolAt(
  project: ComposeProject,
  path: string,
  position: Position,
): ProjectSymbol | undefined {
  const file = project.loaded.find(({ document }) => document.source.path === path);
  if (file === undefined) return undefined;
  const offset = offsetAt(file.document.source, position);
  return symbolsOf(file).find(({ place }) => place.start <= offset && offset <= place.end);
}

/** Where a name is defined: more than one place when a file overrides another. */
export function findDefinitions(
  project: ComposeProject,
  path: string,
  position: Position,
): readonly Place[] {
  return placesOf(project, symbolAt(project, path, position), true);
}

/** All places of a name, its definitions included. */
export function findReferences(
  project: ComposeProject,
  path: string,
  position: Position,
): readonly Place[] {
  return placesOf(project, symbolAt(project, path, position), false);
}

function placesOf(
  { loaded }: ComposeProject,
  symbol: ProjectSymbol | undefined,
  definitionsOnly: boolean,
): readonly Place[] {
  if (symbol === undefined) return [];
  const sources = new Map(loaded.map((file) => [file.document.source.path, file]));
  return [...sources.values()]
    .flatMap(symbolsOf)
    .filter(({ kind, name }) => kind === symbol.kind && name === symbol.name)
    .filter(({ isDefinition }) => isDefinition || !definitionsOnly)
    .map(({ place }) => place);
}

/** Why a name cannot be changed: what stands there is none, or the new one cannot be a name or is taken. */
export type RenameFault = 'nothing' | 'invalid' | 'taken';

export interface RenameEdits {
  readonly path: string;
  readonly edits: readonly ComposeEdit[];
}

/** The edits that give a service, network, volume… another name in all files of the project. */
export function renameSymbol(
  project: ComposeProject,
  path: string,
  position: Position,
  newName: string,
): readonly RenameEdits[] | RenameFault {
  const symbol = symbolAt(project, path, position);
  if (symbol === undefined) return 'nothing';
  if (!/^[a-zA-Z0-9._-]+$/.test(newName)) return 'invalid';
  const taken = project.loaded
    .flatMap(symbolsOf)
    .some(
      ({ kind, name, isDefinition }) => isDefinition && kind === symbol.kind && name === newName,
    );
  if (taken && newName !== symbol.name) return 'taken';
  const byPath = new Map<string, ComposeEdit[]>();
  for (const place of placesOf(project, symbol, false)) {
    const edits = byPath.get(place.source.path) ?? [];
    byPath.set(place.source.path, [...edits, { range: rangeOf(place), newText: newName }]);
  }
  return [...byPath].map(([file, edits]) => ({ path: file, edits: edits.sort(byStart) }));
}

function byStart(left: ComposeEdit, right: ComposeEdit): number {
  const [first, second] = [left.range.start, right.range.start];
  return first.line - second.line || first.character - second.character;
}

/** The diagnostics of one file. */
export function diagnosticsOf(
  diagnostics: readonly ComposeDiagnostic[],
  path: string,
): readonly ComposeDiagnostic[] {
  return diagnostics.filter(({ place }) => place.source.path === path);
}
