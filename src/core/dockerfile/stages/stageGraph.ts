import type { DockerfileDocument, Stage } from '../syntax/dockerfileDocument.ts';

/** The stage that a target names: by name in any case, or by index; undefined when there is none. */
export function findStage(document: DockerfileDocument, target: string): Stage | undefined {
  const wanted = target.toLowerCase();
  const named = document.stages.findLast(({ name }) => name?.toLowerCase() === wanted);
  return named ?? (/^\d+$/.test(target) ? document.stages[Number(target)] : undefined);
}

/** The stages whose layers are in the image: the target (or the last stage) and those that it starts from. */
export function finalChain(document: DockerfileDocument, target?: string): ReadonlySet<number> {
  const chain = new Set<number>();
  const wanted = target === undefined || target === '' ? undefined : findStage(document, target);
  let stage = wanted ?? document.stages.at(-1);
  while (stage !== undefined && !chain.has(stage.index)) {
    chain.add(stage.index);
    stage = stage.baseStage === undefined ? undefined : document.stages[stage.baseStage];
  }
  return chain;
}
