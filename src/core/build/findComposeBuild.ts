import { dirname, relative, sep } from 'node:path';
import type { ComposeBuild } from '../compose/composeBuild.ts';
import { parseComposeBuilds } from '../compose/parseComposeBuilds.ts';
import { parseEnvFile } from '../compose/variables/parseEnvFile.ts';

/** A compose file as it was read. */
export interface ComposeFile {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
  /** Text of the `.env` file beside it, where there is one. */
  readonly environmentText?: string;
}

/** The service that builds the Dockerfile, in the compose file nearest to it. */
export function findComposeBuild(
  dockerfile: string,
  files: readonly ComposeFile[],
  environment: Readonly<Record<string, string | undefined>>,
): ComposeBuild | undefined {
  const nearest = files.toSorted(
    (left, right) =>
      distance(dockerfile, left.path) - distance(dockerfile, right.path) ||
      left.path.length - right.path.length,
  );
  for (const { path, text, environmentText = '' } of nearest) {
    const variables = { ...parseEnvFile(environmentText), ...environment };
    const builds = parseComposeBuilds(text, path, variables);
    const build = builds.find((candidate) => candidate.dockerfile === dockerfile);
    if (build !== undefined) return build;
  }
  return undefined;
}

/** Steps through folders from one file to the other. */
function distance(from: string, to: string): number {
  return relative(dirname(from), dirname(to))
    .split(sep)
    .filter((part) => part !== '').length;
}
