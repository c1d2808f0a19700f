import { contextPath } from '../files/contextSources.ts';
import type { WriteEffect } from '../files/fileEffect.ts';
import type { FileEvent } from '../files/followFiles.ts';
import { PathTree } from '../files/pathTree.ts';
import type { BuildStep } from '../stages/buildStep.ts';

/** What one source of a COPY or ADD brought. */
export interface Copy {
  readonly step: BuildStep;
  readonly effect: WriteEffect;
  /** The stage or image that it comes from; empty for the build context. */
  readonly root: string;
  /** Within the root, without slashes around it. */
  readonly source: string;
  /** Origin and source: two copies with the same one have the same content. */
  readonly key: string;
}

/** More neighbours than this below one folder are not looked at. */
const neighbours = 20;

/** Undefined for what is no plain copy: commands, here-documents, downloads, patterns and copies that leave files out. */
export function copyOf({ step, effect }: FileEvent): Copy | undefined {
  if (effect.kind !== 'write' || effect.shellStep !== undefined) return undefined;
  if (effect.origin !== 'context' && effect.origin !== 'stage') return undefined;
  const { flags, words } = step.instruction;
  if (flags.some(({ name }) => name === 'exclude')) return undefined;
  const root = flags.find(({ name }) => name === 'from')?.value?.toLowerCase() ?? '';
  const word = words.find(({ span }) => span.start === effect.span.start);
  const named = effect.source ?? word?.value;
  if (named === undefined || named.startsWith('<<') || /[*?[$]/.test(named)) return undefined;
  const source = contextPath(named);
  // ADD takes archives apart: another content than that of a copy.
  const isUnpacked = effect.isFolder && /\.(tar|tgz|tbz2?|txz)(\.\w+)?$/.test(source);
  const prefix = `${step.isTrigger ? 'held ' : ''}${isUnpacked ? 'unpacked ' : ''}`;
  return { step, effect, root, source, key: `${prefix}${root}:${source}` };
}

/** The copies that are in each stage as the file goes on. */
export class StageCopies {
  private readonly stages = new Map<string, PathTree<Copy>>();
  private readonly sources = new Map<string, Copy>();
  private readonly bases = new Map<number, number | undefined>();

  add(copy: Copy): void {
    this.tree(copy.step).set(copy.effect.path, copy);
    this.sources.set(`${copy.step.stage.index} ${copy.key}`, copy);
  }

  /** Takes out what an event removes or moves away. */
  forget({ step, touched }: FileEvent): void {
    for (const { path } of touched) {
      const tree = this.tree(step);
      const copy = tree.get(path);
      if (copy === undefined) continue;
      tree.forget(path);
      this.sources.delete(`${copy.step.stage.index} ${copy.key}`);
    }
  }

  /** The copy of the same source in the same stage or one below it. */
  ofSource({ step, key }: Copy): Copy | undefined {
    let stage: number | undefined = step.stage.index;
    while (stage !== undefined) {
      const copy = this.sources.get(`${stage} ${key}`);
      if (copy !== undefined) return copy;
      stage = this.bases.get(stage);
    }
    return undefined;
  }

  /** Earlier copies at, below and around the place of another. */
  around({ step, effect }: Copy): readonly Copy[] {
    const tree = this.tree(step);
    const found: Copy[] = [];
    for (const [, copy] of tree.inside(effect.path)) {
      if (copy.step !== step) found.push(copy);
      if (found.length >= neighbours || !effect.isFolder) break;
    }
    for (const [, copy] of tree.around(effect.path)) {
      if (copy.step !== step && copy.effect.isFolder) found.push(copy);
    }
    return found;
  }

  private tree({ stage, isTrigger }: BuildStep): PathTree<Copy> {
    const name = `${isTrigger ? 'held ' : ''}${stage.index}`;
    const known = this.stages.get(name);
    if (known !== undefined) return known;
    const base = stage.baseStage === undefined ? undefined : this.stages.get(`${stage.baseStage}`);
    const tree = base === undefined || isTrigger ? new PathTree<Copy>() : base.clone();
    this.stages.set(name, tree);
    this.bases.set(stage.index, stage.baseStage);
    return tree;
  }
}
