import type { ComposeDiagnostic, Words } from '../diagnostics/composeDiagnostic.ts';
import { problem } from '../diagnostics/composeDiagnostic.ts';
import type { ConfigNode, ListNode, MapNode, ScalarNode } from '../document/configNode.ts';
import { toPlain } from '../document/readNode.ts';
import { nearestName } from '../../model/nearestName.ts';
import { rangeOf } from '../text/textPosition.ts';
import { composeSchema, formsOf, keySchema, typesOf } from './composeSchema.ts';
import { diagnoseUnknownKey, diagnoseWrongType } from './diagnoseKey.ts';
import type { SchemaNode, SchemaType } from './schemaNode.ts';

/** Checks one document of a compose file, variables replaced, against the specification. */
export function checkSchema(root: ConfigNode): readonly ComposeDiagnostic[] {
  return checkNode(root, composeSchema);
}

function checkNode(node: ConfigNode, schema: SchemaNode): readonly ComposeDiagnostic[] {
  if (node.tag === 'reset' || (node.kind === 'scalar' && node.isUncertain === true)) return [];
  const forms = formsOf(schema);
  const matching = forms.filter((form) => hasType(node, form));
  if (matching.length === 0) {
    const expected = [...new Set(forms.flatMap(typesOf))];
    return [diagnoseWrongType(node, expected)];
  }
  // Of several forms with this type, the one that the value is nearest to is meant.
  const results = matching.map((form) => checkForm(node, form));
  return results.reduce((best, next) => (next.length < best.length ? next : best));
}

function hasType(node: ConfigNode, form: SchemaNode): boolean {
  const types = typesOf(form);
  if (types.length === 0) return true;
  const own = typeOf(node);
  return types.some((type) => type === own || (type === 'number' && own === 'integer'));
}

export function typeOf(node: ConfigNode): SchemaType {
  if (node.kind === 'map') return 'object';
  if (node.kind === 'list') return 'array';
  if (node.value === null) return 'null';
  if (typeof node.value === 'number') return Number.isInteger(node.value) ? 'integer' : 'number';
  return typeof node.value === 'string' ? 'string' : 'boolean';
}

function checkForm(node: ConfigNode, form: SchemaNode): readonly ComposeDiagnostic[] {
  if (node.kind === 'map') return checkMap(node, form);
  return node.kind === 'list' ? checkList(node, form) : checkScalar(node, form);
}

function checkMap(node: MapNode, form: SchemaNode): readonly ComposeDiagnostic[] {
  const found: ComposeDiagnostic[] = [];
  for (const entry of node.entries.values()) {
    const schema = keySchema(form, entry.key);
    if (schema === undefined) found.push(diagnoseUnknownKey(entry, form, node));
    else found.push(...checkNode(entry.value, schema));
  }
  for (const key of form.required ?? [])
    if (!node.entries.has(key))
      found.push(problem('missing-key', startOf(node), ['missing-key.message', key]));
  return found;
}

/** A map in block style is long: its first line says enough. */
function startOf({ place }: ConfigNode): ConfigNode['place'] {
  const { source, start, end } = place;
  const lineEnd = source.text.slice(start, end).search(/[\r\n]/);
  return { source, start, end: lineEnd === -1 ? end : start + lineEnd };
}

function checkList(node: ListNode, form: SchemaNode): readonly ComposeDiagnostic[] {
  const { items } = form;
  const found = items === undefined ? [] : node.items.flatMap((item) => checkNode(item, items));
  return form.uniqueItems === true ? [...found, ...repeatedItems(node)] : found;
}

function repeatedItems(node: ListNode): readonly ComposeDiagnostic[] {
  const first = new Map<string, ConfigNode>();
  return node.items.flatMap((item) => {
    const value = JSON.stringify(toPlain(item));
    const known = first.get(value);
    first.set(value, known ?? item);
    if (known === undefined) return [];
    const shown = item.kind === 'scalar' ? String(item.value) : value;
    const related = [{ place: known.place, message: ['related.first', shown] as const }];
    return [problem('duplicate-item', item.place, ['duplicate-item.message', shown], { related })];
  });
}

function checkScalar(node: ScalarNode, form: SchemaNode): readonly ComposeDiagnostic[] {
  const { value, place } = node;
  const text = String(value);
  const wrong = (words: Words): readonly ComposeDiagnostic[] => [
    problem('not-allowed', place, words),
  ];
  if (form.enum !== undefined && !form.enum.includes(text)) {
    const nearest = nearestName(text, form.enum);
    if (nearest === undefined) return wrong(['not-allowed.message', text, form.enum.join(', ')]);
    const edits = [{ range: rangeOf(place), newText: nearest }];
    const fixes = [{ title: ['not-allowed.fix', nearest] as const, edits }];
    return [problem('not-allowed', place, ['not-allowed.nearest', text, nearest], { fixes })];
  }
  if (form.pattern !== undefined && typeof value === 'string')
    if (!new RegExp(form.pattern).test(value)) return wrong(['not-allowed.pattern', text]);
  if (typeof value === 'number') {
    const { minimum = -Infinity, maximum = Infinity } = form;
    if (value < minimum || value > maximum) return wrong(['not-allowed.range', text]);
  }
  return [];
}
