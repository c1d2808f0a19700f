import type { BuildContextSnapshot } from '../../model/buildContextSnapshot.ts';
import { contextPath } from '../files/contextSources.ts';
import type { ByteCount } from '../finding.ts';
import { isInside } from '../stages/paths.ts';
import type { Copy } from './copies.ts';
import { isProbablySmall } from './smallFiles.ts';
import type { LintContext } from './rule.ts';

/** What a copy writes over of an earlier one. */
export interface Overlap {
  /** Of the earlier copy: stored, and seen by nobody. */
  readonly bytes: ByteCount;
  /** Whether nothing of the earlier copy is left. */
  readonly isWhole: boolean;
}

/** Copying the manifests first and the rest behind the installation is what everybody should do. */
const smallestBehindRun = 1_000_000;
/** Larger contexts are not compared name by name. */
const mostEntries = 20_000;

/** Tells what a copy writes over of an earlier one; undefined for nothing that could be proved. */
export function overlaps(
  context: LintContext,
): (earlier: Copy, later: Copy) => Overlap | undefined {
  const runs = context.steps.filter(({ instruction }) => instruction.keyword === 'RUN');
  const runsBefore = (position: number): number => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((runs[middle]?.position ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const origins = new Map<string, Origin | undefined>();
  const originOf = (copy: Copy): Copy => {
    if (copy.root === '' || !copy.effect.isFolder) return copy;
    const origin = origins.has(copy.key) ? origins.get(copy.key) : fromContext(context, copy);
    origins.set(copy.key, origin);
    if (origin === undefined) return copy;
    const { source, bytes } = origin;
    return { ...copy, root: '', source, effect: { ...copy.effect, bytes } };
  };
  return (written, later) => {
    const earlier = originOf(written);
    const overlap = overlapOf(context.facts.context, earlier, later);
    if (overlap === undefined) return undefined;
    const { bytes } = overlap;
    const isSplit =
      written.step.stage === later.step.stage &&
      runsBefore(written.step.position) < runsBefore(later.step.position);
    if (isSplit && earlier.root === '' && earlier === written) {
      return bytes.kind !== 'unknown' && bytes.bytes >= smallestBehindRun ? overlap : undefined;
    }
    return overlap;
  };
}

function overlapOf(
  files: BuildContextSnapshot | undefined,
  earlier: Copy,
  later: Copy,
): Overlap | undefined {
  const { effect: first } = earlier;
  const { effect: second } = later;
  if (!first.isFolder && !second.isFolder) {
    const isSmall = isProbablySmall({ effect: first, path: first.path });
    return first.path !== second.path || isSmall
      ? undefined
      : { bytes: first.bytes, isWhole: true };
  }
  const isBelow = isInside(second.path, first.path);
  const [outer, inner] = isBelow ? [earlier, later] : [later, earlier];
  if (!outer.effect.isFolder) return undefined;
  const relative = contextPath(inner.effect.path.slice(outer.effect.path.length));
  const counterpart = contextPath(`${outer.source}/${relative}`);
  if (outer.root === inner.root && counterpart === inner.source) {
    const isSmall = isProbablySmall({ effect: inner.effect, path: inner.effect.path });
    return isSmall
      ? undefined
      : { bytes: inner.effect.bytes, isWhole: !isBelow || relative === '' };
  }
  if (files === undefined || outer.root !== '') return undefined;
  if (!inner.effect.isFolder) {
    // Another file in the place of one that the folder brings.
    const entry = files.entries.get(counterpart);
    if (entry?.kind !== 'file') return undefined;
    return {
      bytes: isBelow ? { kind: 'exact', bytes: entry.bytes } : inner.effect.bytes,
      isWhole: !isBelow,
    };
  }
  return inner.root === '' && relative === '' ? commonNames(files, earlier, later) : undefined;
}

/** Two folders of the context that are copied into one: what both have under the same name. */
function commonNames(
  { entries }: BuildContextSnapshot,
  earlier: Copy,
  later: Copy,
): Overlap | undefined {
  if (entries.size > mostEntries || earlier.source === '' || later.source === '') return undefined;
  let bytes = 0;
  for (const [path, entry] of entries) {
    if (entry.kind !== 'file' || !path.startsWith(`${earlier.source}/`)) continue;
    const name = path.slice(earlier.source.length);
    if (entries.get(`${later.source}${name}`)?.kind === 'file') bytes += entry.bytes;
  }
  return bytes === 0 ? undefined : { bytes: { kind: 'exact', bytes }, isWhole: false };
}

/** Where in the context something comes from that takes the way through a stage. */
interface Origin {
  readonly source: string;
  readonly bytes: ByteCount;
}

/** A folder of an earlier stage that holds a copy from the context brings that content along. */
function fromContext(
  { document, stepsOf, fileEventsOf }: LintContext,
  copy: Copy,
): Origin | undefined {
  const stage = document.stages.findLast(
    ({ name, index }) => name?.toLowerCase() === copy.root || `${index}` === copy.root,
  );
  for (const step of stage === undefined ? [] : stepsOf(stage)) {
    if (!/^(COPY|ADD)$/.test(step.instruction.keyword)) continue;
    for (const { effect } of fileEventsOf(step)) {
      if (effect.kind !== 'write' || !effect.isFolder || effect.origin !== 'context') continue;
      if (effect.path !== `/${copy.source}` || effect.source === undefined) continue;
      const bytes: ByteCount =
        effect.bytes.kind === 'exact' ? { ...effect.bytes, kind: 'known' } : effect.bytes;
      return { source: contextPath(effect.source), bytes };
    }
  }
  return undefined;
}
