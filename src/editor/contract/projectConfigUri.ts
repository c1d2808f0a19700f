import type { ProjectTarget } from './projectTarget.ts';

/** Scheme of the read-only documents with a project's resolved configuration; the query is its target. */
export const projectConfigScheme = 'stevedore-project';

export function projectConfigUri(target: ProjectTarget): {
  readonly scheme: string;
  readonly path: string;
  readonly query: string;
} {
  const name = [target.project, ...target.services].join('-');
  return {
    scheme: projectConfigScheme,
    path: `/${name}.resolved.yaml`,
    query: JSON.stringify(target),
  };
}
