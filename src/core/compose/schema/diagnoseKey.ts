import type { ComposeDiagnostic, ComposeEdit, Words } from '../diagnostics/composeDiagnostic.ts';
import { problem } from '../diagnostics/composeDiagnostic.ts';
import { removeEntryEdit } from '../diagnostics/layoutEdits.ts';
import type { ConfigEntry, ConfigNode, MapNode } from '../document/configNode.ts';
import { nearestName } from '../../model/nearestName.ts';
import { rangeOf } from '../text/textPosition.ts';
import type { SchemaNode, SchemaType } from './schemaNode.ts';

interface Fix {
  readonly title: Words;
  readonly edits: readonly ComposeEdit[];
}

export function diagnoseUnknownKey(
  entry: ConfigEntry,
  form: SchemaNode,
  map: MapNode,
): ComposeDiagnostic {
  const { key, keyPlace } = entry;
  const free = Object.keys(form.properties ?? {}).filter((name) => !map.entries.has(name));
  const nearest = nearestName(key, free);
  const range = rangeOf(keyPlace);
  const fixes: Fix[] = [];
  if (nearest !== undefined)
    fixes.push({ title: ['unknown-key.fix', nearest], edits: [{ range, newText: nearest }] });
  if (form.patternProperties?.['^x-'] !== undefined)
    fixes.push({
      title: ['unknown-key.extension', key],
      edits: [{ range, newText: `x-${key}` }],
    });
  const removal = entry.isShared === true ? undefined : removeEntryEdit(entry);
  if (removal !== undefined) fixes.push({ title: ['unknown-key.remove', key], edits: [removal] });
  const words: Words =
    nearest === undefined ? ['unknown-key.message', key] : ['unknown-key.nearest', key, nearest];
  return problem('unknown-key', keyPlace, words, { fixes });
}

const names: Readonly<Record<SchemaType, string>> = {
  object: 'map',
  array: 'list',
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

export function diagnoseWrongType(
  node: ConfigNode,
  expected: readonly SchemaType[],
): ComposeDiagnostic {
  const wanted = [...new Set(expected.map((type) => names[type]))].join(' | ');
  const range = rangeOf(node.place);
  const { text } = node.place.source;
  const written = text.slice(node.place.start, node.place.end);
  const fixes: Fix[] = [];
  const isPlain = node.kind === 'scalar' && node.value !== null && !/[\r\n]/.test(written);
  if (isPlain && typeof node.value !== 'string' && expected.includes('string'))
    fixes.push({ title: ['wrong-type.quote'], edits: [{ range, newText: `'${written}'` }] });
  if (isPlain && expected.includes('array') && !/^[|>]/.test(written)) {
    const isSafe = /^['"]|^[^[\]{},:#]*$/.test(written);
    const item = isSafe ? written : JSON.stringify(String(node.value));
    fixes.push({ title: ['wrong-type.list'], edits: [{ range, newText: `[${item}]` }] });
  }
  return problem('wrong-type', node.place, ['wrong-type.message', wanted, kindOf(node)], {
    fixes,
  });
}

function kindOf(node: ConfigNode): string {
  if (node.kind !== 'scalar') return node.kind;
  return node.value === null ? 'null' : typeof node.value;
}
