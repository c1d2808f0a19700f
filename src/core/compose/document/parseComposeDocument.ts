import type { Document } from 'yaml';
import { parseAllDocuments } from 'yaml';
import { problem } from '../diagnostics/composeDiagnostic.ts';
import type { PlacedText } from '../text/textPosition.ts';
import { placedText } from '../text/textPosition.ts';
import type { ComposeDocument } from './composeDocument.ts';
import type { ConfigEntry, ConfigNode, MapNode } from './configNode.ts';
import type { Chunk } from './splitChunks.ts';
import { splitChunks } from './splitChunks.ts';
import type { NodeReader } from './readYamlNode.ts';
import { createNodeReader } from './readYamlNode.ts';

/**
 * Reads the text of a compose file; never throws. A text with faults counts as far as it can be understood.
 *
 * @param path absolute path of the file
 * @param previous an earlier version of the document, which makes this fast: only the services that changed are parsed
 */
export function parseComposeDocument(
  path: string,
  text: string,
  previous?: Pick<ComposeDocument, 'parsed'>,
): ComposeDocument {
  const source = placedText(path, text);
  const cache = previous?.parsed ?? new Map<string, readonly Document.Parsed[]>();
  const chunks = splitChunks(source);
  const parts = chunks && parseChunks(source, chunks, cache);
  if (parts !== undefined && !parts.some(({ documents }) => goesOn(documents)))
    return readParts(source, parts);
  return readWhole(source, parseChunks(source, [{ start: 0, end: text.length }], cache));
}

interface ParsedChunk extends Chunk {
  readonly text: string;
  readonly documents: readonly Document.Parsed[];
}

function parseChunks(
  { text }: PlacedText,
  chunks: readonly Chunk[],
  cache: ReadonlyMap<string, readonly Document.Parsed[]>,
): readonly ParsedChunk[] {
  return chunks.map((chunk) => {
    const part = text.slice(chunk.start, chunk.end);
    return { ...chunk, text: part, documents: cache.get(part) ?? parseYaml(part) };
  });
}

function readWhole(source: PlacedText, parts: readonly ParsedChunk[]): ComposeDocument {
  const reader = createNodeReader(source);
  const roots = parts.flatMap((part) => readRoots(reader, part));
  return toDocument(source, parts, reader, roots);
}

function readParts(source: PlacedText, parts: readonly ParsedChunk[]): ComposeDocument {
  const reader = createNodeReader(source);
  const read = parts.flatMap((part) =>
    readRoots(reader, part).map((root) => [part, root] as const),
  );
  return toDocument(source, parts, reader, [joinParts(source, read, reader)]);
}

function toDocument(
  source: PlacedText,
  parts: readonly ParsedChunk[],
  { problems, anchors }: NodeReader,
  roots: readonly ConfigNode[],
): ComposeDocument {
  const parsed = new Map(parts.map(({ text, documents }) => [text, documents]));
  return { source, roots, problems, anchors, parsed };
}

function readRoots(reader: NodeReader, { documents, start }: ParsedChunk): readonly ConfigNode[] {
  return documents.flatMap((document) => {
    reportErrors(reader, document, start);
    return document.contents === null ? [] : [reader.read(document.contents, start)];
  });
}

function parseYaml(text: string): readonly Document.Parsed[] {
  // `uniqueKeys` is judged by the reader, which sees all chunks.
  const options = { logLevel: 'silent', prettyErrors: false, uniqueKeys: false } as const;
  const documents = parseAllDocuments(text, options);
  return Array.isArray(documents) ? documents : [];
}

/** A quote or bracket that is not closed, or more than one document, where one chunk was expected. */
function goesOn(documents: readonly Document.Parsed[]): boolean {
  return (
    documents.length > 1 ||
    documents.some(({ errors }) => errors.some(({ code }) => code === 'MISSING_CHAR'))
  );
}

function reportErrors(reader: NodeReader, document: Document.Parsed, base: number): void {
  for (const error of document.errors) {
    const place = reader.placeOf(error.pos[0], error.pos[1], base);
    reader.problems.push(problem('yaml-syntax', place, ['yaml-syntax.message', error.message]));
  }
}

/** Puts the chunks' maps back under their sections. */
function joinParts(
  source: PlacedText,
  parts: readonly (readonly [Chunk, ConfigNode])[],
  reader: NodeReader,
): ConfigNode {
  const entries = new Map<string, ConfigEntry>();
  const sections = new Map<number, { readonly entries: Map<string, ConfigEntry>; end: number }>();
  for (const [{ section }, node] of parts) {
    if (node.kind !== 'map') continue;
    if (section === undefined) {
      for (const entry of node.entries.values()) reader.addEntry(entries, entry);
      continue;
    }
    let open = sections.get(section.start);
    if (open === undefined) {
      open = { entries: new Map(), end: node.place.end };
      sections.set(section.start, open);
      const value: MapNode = {
        kind: 'map',
        entries: open.entries,
        place: { source, start: node.place.start, end: source.text.length },
      };
      const keyPlace = { source, start: section.start, end: section.end };
      reader.addEntry(entries, { key: section.key, keyPlace, value });
    }
    for (const entry of node.entries.values()) reader.addEntry(open.entries, entry);
    open.end = node.place.end;
  }
  for (const [key, entry] of entries) {
    const open = sections.get(entry.keyPlace.start);
    if (open === undefined || entry.value.kind !== 'map') continue;
    const place = { ...entry.value.place, end: open.end };
    entries.set(key, { ...entry, value: { ...entry.value, place } });
  }
  const end = source.text.trimEnd().length;
  return { kind: 'map', entries, place: { source, start: 0, end } };
}
