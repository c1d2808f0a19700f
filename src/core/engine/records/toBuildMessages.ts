import type { BuildMessage } from '../engineClient.ts';

interface ApiProgress {
  readonly stream?: string;
  readonly status?: string;
  readonly id?: string;
  readonly progress?: string;
  readonly aux?: { readonly ID?: string } | null;
  readonly error?: string;
  readonly errorDetail?: { readonly message?: string } | null;
}

/** One line of a build's answer; a failure is told in such a line as well, under the status 200. */
export function toBuildMessages(value: unknown): BuildMessage[] {
  const line = value as ApiProgress;
  const failure = line.errorDetail?.message ?? line.error;
  if (failure !== undefined) return [{ kind: 'error', message: failure }];
  if (line.aux?.ID !== undefined) return [{ kind: 'image', id: line.aux.ID }];
  if (line.stream !== undefined) return [{ kind: 'output', text: line.stream }];
  // Progress bars of pulls repaint one line many times a second: their plain steps are enough here.
  if (line.status === undefined || line.progress !== undefined) return [];
  const layer = line.id === undefined ? '' : `${line.id}: `;
  return [{ kind: 'output', text: `${layer}${line.status}\n` }];
}
