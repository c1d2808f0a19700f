import type { BuildContextSnapshot } from '../../model/buildContextSnapshot.ts';
import type { ByteCount } from '../finding.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { baseName, joinPath } from '../stages/paths.ts';
import { expandVariables } from '../syntax/expandVariables.ts';
import { contextSources } from './contextSources.ts';
import type { WriteEffect } from './fileEffect.ts';

/** Folders that every image has, so that a copy to one of them lands inside. */
const systemFolders = new Set([
  ...['/', '/tmp', '/var/tmp', '/opt', '/etc', '/root', '/home', '/srv', '/usr/src', '/mnt'],
  ...['/bin', '/sbin', '/usr/bin', '/usr/sbin', '/usr/local', '/usr/local/bin', '/usr/local/lib'],
  ...[
    '/usr/local/sbin',
    '/usr/local/share',
    '/usr/lib',
    '/usr/share',
    '/var/lib',
    '/etc/ssl/certs',
  ],
]);

/** What COPY and ADD write. `isFolder` tells what is already known to be a folder. */
export function copyEffects(
  step: BuildStep,
  context: BuildContextSnapshot | undefined,
  isFolder: (path: string) => boolean,
): readonly WriteEffect[] {
  const { instruction } = step;
  const flag = (name: string): string | undefined =>
    instruction.flags.find((candidate) => candidate.name === name)?.value;
  const from = flag('from');
  const sources = instruction.words.slice(0, -1);
  const written = instruction.words.at(-1)?.value;
  const destination = written === undefined ? undefined : expandVariables(written, step.variable);
  const target = destination === undefined ? undefined : joinPath(step.workdir, destination);
  if (target === undefined || destination === undefined) return [];
  const keepsParents = instruction.flags.some(({ name }) => name === 'parents');
  const isInside =
    /(^|\/)\.{0,2}$/.test(destination) ||
    sources.length > 1 ||
    systemFolders.has(target) ||
    target === step.workdir ||
    isFolder(target);
  const base = {
    kind: 'write',
    shellStep: undefined,
    origin: from === undefined ? 'context' : 'stage',
    owner: expandVariables(flag('chown') ?? 'root', step.variable) ?? 'unknown',
    mode: flag('chmod'),
  } as const;
  return sources.flatMap((word): readonly WriteEffect[] => {
    const source = expandVariables(word.value, step.variable);
    if (source === undefined || source.startsWith('<<')) {
      return source === undefined
        ? []
        : [{ ...base, ...heredocContent(step, source, target, isInside), span: word.span }];
    }
    const known = from === undefined ? contextSources(context, source) : undefined;
    const list = known ?? [{ path: source, kind: guessedKind(source, target), bytes: unknown }];
    const isArchive = instruction.keyword === 'ADD' && /\.(tar|tgz|tbz2|txz)(\.\w+)?$/.test(source);
    return list.map(({ path, kind, bytes }) => ({
      ...base,
      span: word.span,
      path:
        kind === 'folder' || isArchive || !isInside
          ? target
          : (joinPath(target, keepsParents ? path : baseName(path)) ?? target),
      isFolder: kind === 'folder' || isArchive,
      bytes,
      source: from === undefined && !isRemote(source) ? path : undefined,
      origin: isRemote(source) ? 'download' : base.origin,
    }));
  });
}

const unknown: ByteCount = { kind: 'unknown' };

export function isRemote(source: string): boolean {
  return /^(https?|ftp|git):\/\/|^git@/.test(source);
}

/** A folder when the text says so, else by the looks of its last name. What goes to a bin folder is a program. */
function guessedKind(source: string, target: string): 'file' | 'folder' {
  if (isRemote(source)) return 'file';
  if (/(^|\/)\.{0,2}$/.test(source)) return 'folder';
  if (/s?bin(\/[^/]+)?$/.test(target) || /[*?]/.test(source)) return 'file';
  return /[^/.][^/]*\.\w+$/.test(source) || /^[A-Z]\w+$/.test(baseName(source)) ? 'file' : 'folder';
}

function heredocContent(
  { instruction }: BuildStep,
  source: string,
  target: string,
  isInside: boolean,
): Pick<WriteEffect, 'path' | 'isFolder' | 'bytes' | 'source'> {
  const name = source.replace(/^<<-?\s*/, '');
  const heredoc = instruction.heredocs.find((candidate) => candidate.name === name);
  const length = heredoc === undefined ? 0 : heredoc.contentSpan.end - heredoc.contentSpan.start;
  return {
    path: isInside ? (joinPath(target, name) ?? target) : target,
    isFolder: false,
    bytes: { kind: 'exact', bytes: length },
    source: undefined,
  };
}
