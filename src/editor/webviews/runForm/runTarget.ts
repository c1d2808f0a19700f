import type * as vscode from 'vscode';

/** What a run form is about. */
export type RunTarget =
  | { readonly kind: 'image'; readonly image: string }
  | { readonly kind: 'container'; readonly id: string };

/** Undefined when the address is none of ours. */
export function parseRunTarget({ query }: Pick<vscode.Uri, 'query'>): RunTarget | undefined {
  const fields = new URLSearchParams(query);
  const image = fields.get('image');
  const id = fields.get('container');
  if (image !== null && image !== '') return { kind: 'image', image };
  return id !== null && /^[0-9a-f]{12,64}$/.test(id) ? { kind: 'container', id } : undefined;
}

/** The part of a tab's address that {@link parseRunTarget} reads. */
export function runTargetQuery(target: RunTarget): string {
  const fields = target.kind === 'image' ? { image: target.image } : { container: target.id };
  return new URLSearchParams(fields).toString();
}
