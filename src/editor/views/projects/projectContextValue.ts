import type { ProjectRow } from './projectRow.ts';

const targets = ['project', 'profile', 'service'] as const;
const states = ['absent', 'running', 'partly', 'paused', 'restarting', 'stopped'] as const;

/** Every context value that a row of the view of projects can have. */
export const projectContextValues: readonly string[] = [
  ...targets.flatMap((kind) =>
    (kind === 'profile' ? ['files'] : ['files', 'gone']).flatMap((origin) =>
      states
        .filter((state) => origin === 'files' || state !== 'absent')
        .flatMap((state) =>
          origin === 'files' && state !== 'absent'
            ? [`${kind}.files.${state}`, `${kind}.files.${state}.changed`]
            : [`${kind}.${origin}.${state}`],
        ),
    ),
  ),
  ...['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'].map(
    (state) => `projectContainer.${state}`,
  ),
];

export function projectContextValue(row: ProjectRow): string {
  if (row.kind === 'container') return `projectContainer.${row.container.state}`;
  const origin = row.target.folder === undefined ? 'gone' : 'files';
  const changed = row.isChanged && origin === 'files' ? '.changed' : '';
  return `${row.kind}.${origin}.${row.state.kind}${changed}`;
}
