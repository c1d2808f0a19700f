import path from 'node:path';
import { readBuildContext } from '../../core/buildContext/readBuildContext.ts';
import type { LintFacts } from '../../core/dockerfile/lintFacts.ts';
import { noFacts } from '../../core/dockerfile/lintFacts.ts';
import type { DockerfileDocument } from '../../core/dockerfile/syntax/dockerfileDocument.ts';
import { usesBuildContext } from '../../core/dockerfile/syntax/documentQueries.ts';
import { nodeContextFolder } from '../nodeContextFolder.ts';

/** Reads the build contexts of Dockerfiles; those of one folder share a walk unless they have ignore files of their own. */
export interface ContextReader {
  /** @param location absolute path of the Dockerfile */
  factsOf(document: DockerfileDocument, location: string): Promise<LintFacts>;
}

/** Contexts can be large, and Dockerfiles of one folder come one after the other. */
const KEPT = 4;

export function createContextReader(): ContextReader {
  const kept = new Map<string, Promise<LintFacts>>();
  return {
    factsOf: async (document, location) => {
      if (!usesBuildContext(document)) return noFacts;
      const folder = path.dirname(location);
      const name = path.basename(location);
      const ownIgnoreFile = await nodeContextFolder(folder).readText(`${name}.dockerignore`);
      const key = ownIgnoreFile === undefined ? folder : location;
      const facts = kept.get(key) ?? readFacts(folder, name);
      kept.delete(key);
      kept.set(key, facts);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return facts;
    },
  };
}

async function readFacts(folder: string, dockerfile: string): Promise<LintFacts> {
  const options = { dockerfile, isRootCertain: false };
  return { context: await readBuildContext(nodeContextFolder(folder), options) };
}
