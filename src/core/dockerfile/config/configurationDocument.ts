import type { Document, Pair, ParsedNode, YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Finding } from '../finding.ts';
import type { ConfigurationRule } from '../findingRule.ts';
import type { Message } from '../messages/messageTemplates.ts';
import { message } from '../messages/messageTemplates.ts';
import type { Span } from '../../model/textPosition.ts';
import { createLineIndex } from '../../model/textPosition.ts';
import { configurationFinding, unknownRule } from './configurationFinding.ts';

/** A value of a configuration file with its place. */
export interface PlacedValue {
  readonly span: Span;
  /** The value of a plain one: text, number, boolean or null; undefined for maps and lists. */
  readonly plain: unknown;
  /** Undefined when this is no map. Keys that are no text are left out. */
  readonly entries: readonly PlacedEntry[] | undefined;
  /** Undefined when this is no list. */
  readonly items: readonly PlacedValue[] | undefined;
}

export interface PlacedEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** Undefined for a key without a value. */
  readonly value: PlacedValue | undefined;
}

/** A YAML file that is read, and what is wrong with it so far. */
export interface ConfigurationDocument {
  /** Undefined for an empty file and for one that is no map. */
  readonly entries: readonly PlacedEntry[] | undefined;
  readonly findings: readonly Finding[];
  report(span: Span, text: Message, rule?: ConfigurationRule): void;
  reportUnknownRule(span: Span, name: string, known: Iterable<string>): void;
}

/** Reads YAML with the places of its values. A file with errors counts as far as the parser understood it. */
export function readConfigurationDocument(text: string): ConfigurationDocument {
  const lines = createLineIndex(text);
  const findings: Finding[] = [];
  const report: ConfigurationDocument['report'] = (span, problem, rule = 'invalid-configuration') =>
    void findings.push(configurationFinding(lines, trimmed(text, span), rule, problem));

  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false });
  for (const error of document.errors) {
    const [start, end] = error.pos;
    const span = { start: Math.min(start, text.length), end: Math.min(end, text.length) };
    report(span, message('invalid-configuration.message.yaml', error.message));
  }
  const root = document.contents === null ? undefined : toValue(document.contents, document, 0);
  const isEmpty = root === undefined || (root.plain === null && root.entries === undefined);
  if (!isEmpty && root.entries === undefined && document.errors.length === 0)
    report(root.span, message('invalid-configuration.message.map'));
  return {
    entries: root?.entries,
    findings,
    report,
    reportUnknownRule: (span, name, known) =>
      void findings.push(unknownRule(lines, span, name, known)),
  };
}

/** A map or a list in block style ends with its last line break. */
function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** No configuration goes deeper; an alias that holds itself would go on for ever. */
const DEEPEST = 5;

function toValue(node: ParsedNode, document: Document, depth: number): PlacedValue | undefined {
  const span = spanOf(node);
  const target = isAlias(node) ? node.resolve(document) : node;
  if (depth > DEEPEST || target === undefined) return undefined;
  const nothing = { span, plain: undefined, entries: undefined, items: undefined };
  if (isScalar(target)) return { ...nothing, plain: target.value };
  if (isMap(target)) return { ...nothing, entries: entriesOf(target, document, depth) };
  if (!isSeq(target)) return nothing;
  const items = target.items.map((item) => toValue(item as ParsedNode, document, depth + 1));
  return { ...nothing, items: items.filter((item) => item !== undefined) };
}

function entriesOf(map: YAMLMap, document: Document, depth: number): readonly PlacedEntry[] {
  const pairs = map.items as readonly Pair<ParsedNode, ParsedNode | null>[];
  return pairs.flatMap(({ key, value }): PlacedEntry[] => {
    if (!isScalar(key) || typeof key.value !== 'string') return [];
    const placed = value === null ? undefined : toValue(value, document, depth + 1);
    return [{ key: key.value, keySpan: spanOf(key), value: placed }];
  });
}

function spanOf({ range }: ParsedNode): Span {
  return { start: range[0], end: range[1] };
}
