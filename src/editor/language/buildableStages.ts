import type { DockerfileDocument, Stage } from '../../core/dockerfile/syntax/dockerfileDocument.ts';

/** A stage that a build can end at. */
export interface BuildableStage {
  readonly stage: Stage;
  /** The name to build by; null for the last stage, which is the whole image. */
  readonly target: string | null;
}

/** The last stage, and the earlier ones with a name: builders cannot address the others. */
export function buildableStages({ stages }: DockerfileDocument): readonly BuildableStage[] {
  return stages.flatMap((stage): readonly BuildableStage[] => {
    if (stage.index === stages.length - 1) return [{ stage, target: null }];
    return stage.name === undefined ? [] : [{ stage, target: stage.name }];
  });
}
