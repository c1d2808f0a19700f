import type { ShellStep } from '../commands/shellSteps.ts';
import type { LintFacts } from '../lintFacts.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { baseName, folderOf, isInside } from '../stages/paths.ts';
import { StageSources } from '../stages/stageSources.ts';
import type { DockerfileDocument, Stage } from '../syntax/dockerfileDocument.ts';
import { copyEffects } from './copyEffects.ts';
import type { FileEffect, WriteEffect } from './fileEffect.ts';
import { isPattern, literalFolder, matchesPattern } from './pathPatterns.ts';
import type { KnownFiles } from './knownFiles.ts';
import { knownFilesIn } from './knownFiles.ts';
import { PathTree } from './pathTree.ts';
import { runEffects } from './runEffects.ts';

/** Something that an instruction wrote and that is still there. */
export interface WrittenFile {
  readonly path: string;
  readonly step: BuildStep;
  readonly effect: WriteEffect;
  /** As `effect.owner`, after later changes. */
  readonly owner: string;
  readonly mode: string | undefined;
  /** The latest instruction whose layer stores all of it: a file that is moved or edited is stored again. */
  readonly storedBy: BuildStep;
}

/** One effect, with what it meets of the things that instructions of the same image have written before. */
export interface FileEvent {
  readonly step: BuildStep;
  readonly effect: FileEffect;
  /** What it removes, changes, moves, unpacks or writes over, however old. */
  readonly touched: readonly WrittenFile[];
  /** Copied folders that hold the paths in question; whether they brought them depends on the context. */
  readonly around: readonly WrittenFile[];
}

export interface FollowOptions {
  readonly document: DockerfileDocument;
  readonly stepsOf: (stage: Stage) => readonly BuildStep[];
  readonly shellSteps: (step: BuildStep) => readonly ShellStep[];
  readonly facts: LintFacts;
}

/**
 * Tells all effects of a stage, in their order. Nothing is worked out before somebody asks for the stage, or for one that
 * starts or copies from it.
 */
export function followFiles(options: FollowOptions): (stage: Stage) => readonly FileEvent[] {
  const sources = new StageSources(options.document);
  const followed = new Map<number, StageFiles>();
  return ({ index }) => {
    const known = followed.get(index);
    if (known !== undefined) return known.events;
    // In the order of the file, so that a stage finds those that it needs, however many stand on each other.
    const needed = sources.needed(index, (stage) => followed.has(stage));
    for (const stage of [...needed].sort((left, right) => left - right)) {
      followStage(stage, followed, sources, options);
    }
    return followed.get(index)?.events ?? [];
  };
}

function followStage(
  index: number,
  followed: Map<number, StageFiles>,
  sources: StageSources,
  { document, stepsOf, shellSteps, facts }: FollowOptions,
): void {
  const stage = document.stages[index];
  if (stage === undefined) return;
  const base = stage.baseStage === undefined ? undefined : followed.get(stage.baseStage);
  const files: StageFiles = {
    tree: base?.tree.clone() ?? new PathTree(),
    triggers: new PathTree(),
    volumes: [...(base?.volumes ?? [])],
    events: [],
  };
  followed.set(index, files);
  const stageFiles = (name: string): KnownFiles | undefined => {
    const source = sources.earlier(index, name);
    const known = source === undefined ? undefined : followed.get(source);
    return known && knownFilesIn(known.tree, facts.context);
  };
  for (const step of stepsOf(stage)) {
    if (step.instruction.keyword === 'VOLUME' && !step.isTrigger) {
      files.volumes.push(...step.instruction.words.map(({ value }) => value));
    }
    // Triggers run in another build, one after the other, on top of what is here.
    const tree = step.isTrigger ? files.triggers : files.tree;
    for (const effect of effectsOf(step, shellSteps(step), facts, tree, stageFiles)) {
      const event = eventOf(step, effect, tree);
      if (!files.volumes.some((volume) => isInVolume(effect, volume))) files.events.push(event);
      apply(event, tree);
    }
  }
}

interface StageFiles {
  readonly tree: PathTree<WrittenFile>;
  readonly triggers: PathTree<WrittenFile>;
  readonly volumes: string[];
  readonly events: FileEvent[];
}

function effectsOf(
  step: BuildStep,
  shellSteps: readonly ShellStep[],
  facts: LintFacts,
  tree: PathTree<WrittenFile>,
  stageFiles: (name: string) => KnownFiles | undefined,
): readonly FileEffect[] {
  const known = knownFilesIn(tree, facts.context);
  switch (step.instruction.keyword) {
    case 'COPY':
    case 'ADD':
      return copyEffects(step, facts.context, known, stageFiles);
    case 'RUN':
      return runEffects(step, shellSteps, known);
    default:
      return [];
  }
}

function isInVolume(effect: FileEffect, volume: string): boolean {
  switch (effect.kind) {
    case 'write':
      return isInside(effect.path, volume);
    case 'extract':
      return isInside(effect.archive, volume);
    case 'move':
      return isInside(effect.from, volume);
    default:
      return effect.paths.every((path) => isInside(path, volume));
  }
}

function eventOf(step: BuildStep, effect: FileEffect, tree: PathTree<WrittenFile>): FileEvent {
  const touched = new Set<WrittenFile>();
  const around = new Set<WrittenFile>();
  for (const path of pathsOf(effect)) {
    for (const file of filesAt(tree, path)) touched.add(file);
    for (const folder of foldersAround(tree, path)) around.add(folder);
  }
  return {
    step,
    effect,
    touched: [...touched],
    around: [...around].filter((file) => !touched.has(file)),
  };
}

/** Folders that were filled as a whole and hold the path or what the pattern may fit. */
function* foldersAround(tree: PathTree<WrittenFile>, path: string): Iterable<WrittenFile> {
  const below = isPattern(path) ? `${literalFolder(path)}/*` : path;
  for (const [, file] of tree.around(below)) {
    if (file.effect.isFolder && file.effect.origin !== 'create') yield file;
  }
}

function pathsOf(effect: FileEffect): readonly string[] {
  switch (effect.kind) {
    case 'write':
      // A folder keeps what is in it.
      return effect.isFolder ? [] : [effect.path];
    case 'extract':
      return [effect.archive];
    case 'move':
      return [effect.from];
    default:
      return effect.paths;
  }
}

/** What is at a path or pattern and below it. */
export function* filesAt(tree: PathTree<WrittenFile>, path: string): Iterable<WrittenFile> {
  if (!isPattern(path)) {
    for (const [, file] of tree.inside(path)) yield file;
    return;
  }
  const folder = literalFolder(path);
  const whole = path === `${folder === '/' ? '' : folder}/*` ? tree.get(folder) : undefined;
  if (whole?.effect.isFolder === true && whole.effect.origin !== 'create') yield whole;
  const depth = path.split('/').length;
  for (const [found, file] of tree.inside(folder)) {
    const cut = found.split('/').slice(0, depth).join('/');
    if (found !== folder && (found === path || matchesPattern(cut, path))) yield file;
  }
}

function apply(event: FileEvent, tree: PathTree<WrittenFile>): void {
  const { step, effect, touched } = event;
  switch (effect.kind) {
    case 'write': {
      const known = tree.get(effect.path);
      // A folder that is made again, or filled by a second command, keeps the writer of most of it.
      if (known !== undefined && isEmpty(effect)) return;
      const { path, owner, mode } = effect;
      tree.set(path, { path, step, effect, owner, mode, storedBy: step });
      return;
    }
    case 'remove':
      for (const file of touched) tree.delete(file.path);
      forgetUnpacked(event, tree);
      return;
    case 'move':
      for (const file of touched) {
        tree.delete(file.path);
        const path = isPattern(effect.from)
          ? `${folderOf(effect.to)}/${baseName(file.path)}`
          : effect.to + file.path.slice(effect.from.length);
        tree.set(path, { ...file, path, storedBy: step });
      }
      forgetUnpacked(event, tree);
      return;
    case 'owner':
      for (const file of touched) tree.set(file.path, { ...file, owner: effect.value });
      return;
    case 'mode':
      for (const file of touched) tree.set(file.path, { ...file, mode: effect.value });
      return;
    case 'edit':
      for (const file of touched) tree.set(file.path, { ...file, storedBy: step });
      return;
    case 'extract':
      return;
  }
}

/** Nobody knows what is left of an archive when a part of what came out of it goes in the same RUN. */
function forgetUnpacked({ step, around }: FileEvent, tree: PathTree<WrittenFile>): void {
  for (const file of around) {
    if (file.step === step && file.effect.origin === 'extract') tree.forget(file.path);
  }
}

function isEmpty({ bytes }: WriteEffect): boolean {
  return bytes.kind !== 'unknown' && bytes.bytes === 0;
}
