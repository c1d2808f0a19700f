import type { DockerfileDocument, Stage } from '../dockerfile/syntax/dockerfileDocument.ts';
import type { Instruction } from '../dockerfile/syntax/instruction.ts';

/** Names of the ARGs without a default that a build of the stage reads. */
export function openArguments(document: DockerfileDocument, target: Stage): readonly string[] {
  const global = document.globalArguments.flatMap(declarationsOf);
  const stages = neededStages(document, target);
  const declared = stages.flatMap(({ instructions }) => instructions.flatMap(declarationsOf));
  const given = new Set(global.filter(({ hasDefault }) => hasDefault).map(({ name }) => name));
  const open = [
    // Before the first FROM an argument matters only where a FROM names it.
    ...global.filter(({ name }) => stages.some(({ from }) => mentions(from, name))),
    ...declared,
  ].filter(({ name, hasDefault }) => !hasDefault && !given.has(name) && !isPredefined(name));
  return [...new Set(open.map(({ name }) => name))];
}

interface Declaration {
  readonly name: string;
  readonly hasDefault: boolean;
}

function declarationsOf({ keyword, words }: Instruction): readonly Declaration[] {
  if (keyword !== 'ARG') return [];
  return words.flatMap(({ value }) => {
    const [, name, assignment] = /^(\w+)(=)?/.exec(value) ?? [];
    return name === undefined ? [] : [{ name, hasDefault: assignment !== undefined }];
  });
}

/** The stage, what it starts from and what it copies or mounts from, each once. */
function neededStages({ stages }: DockerfileDocument, target: Stage): readonly Stage[] {
  const needed = new Set<Stage>();
  const visit = (stage: Stage | undefined): void => {
    if (stage === undefined || needed.has(stage)) return;
    needed.add(stage);
    if (stage.baseStage !== undefined) visit(stages[stage.baseStage]);
    for (const name of stage.instructions.flatMap(sourcesOf)) {
      const wanted = name.toLowerCase();
      visit(
        stages.findLast((other) => other.name?.toLowerCase() === wanted) ?? stages[Number(name)],
      );
    }
  };
  visit(target);
  return [...needed];
}

/** `COPY --from=build`, `RUN --mount=type=bind,from=build`. */
function sourcesOf({ flags }: Instruction): readonly string[] {
  return flags.flatMap(({ name, value = '' }) => {
    if (name === 'from') return [value];
    const from = name === 'mount' ? /(?:^|,)from=([^,]+)/.exec(value)?.[1] : undefined;
    return from === undefined ? [] : [from];
  });
}

function mentions({ words }: Instruction, name: string): boolean {
  const use = new RegExp(`\\$(?:${name}(?!\\w)|\\{${name}\\W)`);
  return words.some(({ text }) => use.test(text));
}

/** Arguments that every builder knows and fills in by itself. */
function isPredefined(name: string): boolean {
  return /^(?:(?:https?|ftp|no|all)_proxy|(?:target|build)(?:platform|os|arch|variant)|targetstage|buildkit_.*|source_date_epoch)$/i.test(
    name,
  );
}
