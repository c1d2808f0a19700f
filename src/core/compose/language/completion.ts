import type { ComposeDocument } from '../document/composeDocument.ts';
import type { ComposeProject } from '../project/composeProject.ts';
import { formsAt, formsOf, keySchema, resolveSchema, typesOf } from '../schema/composeSchema.ts';
import type { SchemaNode } from '../schema/schemaNode.ts';
import type { Position, Range } from '../text/textPosition.ts';
import { positionAt } from '../text/textPosition.ts';
import { genericPath, knownValues } from './knownValues.ts';
import type { LineContext } from './lineContext.ts';
import { lineContextAt } from './lineContext.ts';
import { namesFor } from './namesFor.ts';

export interface ComposeCompletion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'name';
  /** What is typed already, and is replaced. */
  readonly range: Range;
  /** With line breaks and indentation as the line needs them; to be inserted as it is. */
  readonly newText: string;
  /** In English, from the specification. */
  readonly description?: string;
}

/**
 * Keys and values that may stand at a position.
 *
 * @param project gives the names of services, networks, volumes… of all files; without it only the specification speaks
 */
export function completeAt(
  document: ComposeDocument,
  position: Position,
  project?: ComposeProject,
): readonly ComposeCompletion[] {
  const context = lineContextAt(document, position);
  const start = positionAt(document.source, context.offset - context.typed.length);
  const range = { start, end: positionAt(document.source, context.offset) };
  const isItem = context.kind === 'value' && context.column !== undefined;
  const keys = context.kind === 'key' || isItem ? completeKeys(context, range) : [];
  return [...keys, ...completeValues(context, range), ...completeNames(context, range, project)];
}

function completeKeys(context: LineContext, range: Range): readonly ComposeCompletion[] {
  const found = new Map<string, ComposeCompletion>();
  for (const form of formsAt(context.path))
    for (const key of Object.keys(form.properties ?? {})) {
      const schema = keySchema(form, key);
      if (schema === undefined || context.siblings.has(key) || found.has(key)) continue;
      const { description, deprecated } = resolveSchema(schema);
      if (deprecated === true || schema.deprecated === true) continue;
      found.set(key, {
        label: key,
        kind: 'key',
        range,
        newText: key + afterKey(schema, context.column),
        ...(description !== undefined && { description }),
      });
    }
  return [...found.values()];
}

/** A value on the same line where one may be; else the beginning of the map or list below. */
function afterKey(schema: SchemaNode, column: number | undefined): string {
  const types = new Set(formsOf(schema).flatMap(typesOf));
  const isPlain = [...types].some((type) => !['object', 'array', 'null'].includes(type));
  if (column === undefined || isPlain || types.size === 0) return ': ';
  const below = `:\n${' '.repeat(column + 2)}`;
  return types.has('array') && !types.has('object') ? `${below}- ` : below;
}

function completeValues(context: LineContext, range: Range): readonly ComposeCompletion[] {
  if (context.kind !== 'value') return [];
  const values = new Set(knownValues[genericPath(context.path)]);
  for (const form of formsAt(context.path)) {
    for (const value of form.enum ?? []) values.add(value);
    const types = typesOf(form);
    // Texts where booleans may stand are for variables.
    if (types.includes('boolean') && form.enum === undefined && !types.includes('number'))
      for (const value of ['true', 'false']) values.add(value);
  }
  return [...values].map((label) => ({
    label,
    kind: 'value',
    range,
    // `no` is a boolean for many readers of YAML.
    newText: label === 'no' ? "'no'" : label,
  }));
}

function completeNames(
  context: LineContext,
  range: Range,
  project: ComposeProject | undefined,
): readonly ComposeCompletion[] {
  if (project === undefined) return [];
  const suffix = context.kind === 'key' ? ': ' : '';
  return namesFor(context, project).map(({ name, description, newText = name }) => ({
    label: name,
    kind: 'name',
    range,
    newText: newText + suffix,
    ...(description !== undefined && { description }),
  }));
}
