import composeSpecSchema from './composeSpecSchema.json' with { type: 'json' };
import { newerKeys } from './newerKeys.ts';
import type { SchemaNode, SchemaType } from './schemaNode.ts';

/** The schema of a whole compose file. */
export const composeSchema: SchemaNode = withNewerKeys(composeSpecSchema as SchemaNode);

function withNewerKeys(schema: SchemaNode): SchemaNode {
  const { service = {} } = schema.definitions ?? {};
  const { build = {} } = service.properties ?? {};
  const newBuild = {
    ...build,
    oneOf: build.oneOf?.map((form) =>
      form.properties
        ? { ...form, properties: { ...form.properties, ...newerKeys['build'] } }
        : form,
    ),
  };
  const properties = { ...service.properties, ...newerKeys['service'], build: newBuild };
  const definitions = { ...schema.definitions, service: { ...service, properties } };
  return { ...schema, definitions } as SchemaNode;
}

/** Follows a reference; what stands beside it (a description) wins over what it leads to. */
export function resolveSchema(schema: SchemaNode): SchemaNode {
  if (schema.$ref === undefined) return schema;
  const target = composeSchema.definitions?.[schema.$ref.replace('#/definitions/', '')] ?? {};
  const { description = target.description } = schema;
  return description === undefined ? target : { ...target, description };
}

/** Every form that a value may have. Each carries the description of the choice where it has none of its own. */
export function formsOf(given: SchemaNode): readonly SchemaNode[] {
  const schema = resolveSchema(given);
  return schema.oneOf === undefined ? [schema] : schema.oneOf.flatMap(formsOf);
}

export function typesOf({ type }: SchemaNode): readonly SchemaType[] {
  if (type === undefined) return [];
  return typeof type === 'string' ? [type] : type;
}

/** What the value of a key must be; undefined when the key is not allowed. */
export function keySchema(form: SchemaNode, key: string): SchemaNode | undefined {
  const { properties = {}, patternProperties = {}, additionalProperties } = form;
  if (Object.hasOwn(properties, key)) return properties[key];
  for (const [pattern, schema] of Object.entries(patternProperties))
    if (new RegExp(pattern).test(key)) return schema;
  if (additionalProperties === false) return undefined;
  return typeof additionalProperties === 'object' ? additionalProperties : {};
}

/** All forms at the end of a path; a number or `[]` is an item of a list. */
export function formsAt(path: readonly string[]): readonly SchemaNode[] {
  let forms = formsOf(composeSchema);
  for (const key of path)
    forms = forms.flatMap((form) => {
      const next = key === '[]' ? form.items : keySchema(form, key);
      return next === undefined ? [] : formsOf(next);
    });
  return forms;
}

/** The description of a key: its own, or that of what it refers to. */
export function describe(path: readonly string[]): string | undefined {
  const key = path.at(-1);
  if (key === undefined) return undefined;
  for (const form of formsAt(path.slice(0, -1))) {
    const schema = key === '[]' ? form.items : keySchema(form, key);
    const text = schema && resolveSchema(schema).description;
    if (text !== undefined) return text;
  }
  return undefined;
}
