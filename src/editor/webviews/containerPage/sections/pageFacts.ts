import type { PageFact, PageSection, PageTone, PageValue } from '../../protocol/containerPage.ts';

/** A section of name and value; undefined when nothing is left to say. */
export function factsSection(
  id: string,
  title: string,
  facts: readonly (PageFact | undefined)[],
): PageSection | undefined {
  const known = facts.filter((fact) => fact !== undefined);
  return known.length === 0 ? undefined : { kind: 'facts', id, title, facts: known };
}

/** A table; undefined when it has no rows. */
export function tableSection(
  id: string,
  title: string,
  columns: readonly string[],
  rows: readonly (readonly PageValue[])[],
): PageSection | undefined {
  return rows.length === 0 ? undefined : { kind: 'table', id, title, columns, rows };
}

/** A fact in plain words; undefined when there is nothing to say. */
export function textFact(
  name: string,
  text: string | number | undefined,
  tone?: PageTone,
): PageFact | undefined {
  if (text === undefined || text === '') return undefined;
  return { name, value: textValue(String(text), tone) };
}

/** A fact that is copied rather than read. */
export function codeFact(name: string, text: string | undefined): PageFact | undefined {
  return text ? { name, value: { kind: 'code', text } } : undefined;
}

export function timeFact(name: string, at: number | undefined): PageFact | undefined {
  return at === undefined ? undefined : { name, value: { kind: 'time', at } };
}

export function textValue(text: string, tone?: PageTone): PageValue {
  return { kind: 'text', text, ...(tone && { tone }) };
}

/** Empty text instead of an empty code box. */
export function codeValue(text: string | undefined): PageValue {
  return text ? { kind: 'code', text } : { kind: 'text', text: '' };
}
