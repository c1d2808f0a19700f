import type { DockerfileDocument, Stage } from '../dockerfile/syntax/dockerfileDocument.ts';
import type { Instruction } from '../dockerfile/syntax/instruction.ts';
import { parseDockerfile } from '../dockerfile/syntax/parseDockerfile.ts';
import type { BuildOutline, BuildStage } from './buildOutline.ts';
import type { BuildStep } from './buildStep.ts';
import { openArguments } from './openArguments.ts';

export function readBuildOutline(text: string): BuildOutline {
  return toBuildOutline(parseDockerfile(text));
}

export function toBuildOutline(document: DockerfileDocument): BuildOutline {
  return {
    stages: document.stages.map((stage) => toStage(stage, document)),
    steps: [
      ...document.globalArguments.map((instruction) => toStep(instruction, undefined)),
      ...document.stages.flatMap((stage) =>
        [stage.from, ...stage.instructions].map((instruction) => toStep(instruction, stage)),
      ),
    ],
  };
}

function toStage(stage: Stage, document: DockerfileDocument): BuildStage {
  return {
    index: stage.index,
    ...(stage.name !== undefined && { name: stage.name }),
    image: stage.image,
    line: lineOf(stage.from),
    argumentsToAsk: openArguments(document, stage),
  };
}

function toStep(instruction: Instruction, stage: Stage | undefined): BuildStep {
  return {
    line: lineOf(instruction),
    keyword: instruction.keyword,
    stage: stage?.index ?? -1,
    ...(stage?.name !== undefined && { stageName: stage.name }),
    numbered:
      instruction.keyword === 'FROM'
        ? stage?.baseStage === undefined && stage?.image !== 'scratch'
        : /^(?:RUN|COPY|ADD|WORKDIR)$/.test(instruction.keyword),
  };
}

function lineOf({ range }: Instruction): number {
  return range.start.line + 1;
}
