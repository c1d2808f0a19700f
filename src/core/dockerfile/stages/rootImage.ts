import type { DockerfileDocument, Stage } from '../syntax/dockerfileDocument.ts';

/** The image that a stage starts from in the end, as the lowest FROM names it. */
export function rootImage({ stages }: DockerfileDocument, stage: Stage): string {
  let lowest = stage;
  while (lowest.baseStage !== undefined) {
    const base = stages[lowest.baseStage];
    if (base === undefined) break;
    lowest = base;
  }
  return lowest.image;
}
