import type { BuildContextSnapshot } from '../../model/buildContextSnapshot.ts';
import type { ByteCount } from '../finding.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { baseName, joinPath } from '../stages/paths.ts';
import { expandVariables } from '../syntax/expandVariables.ts';
import type { Instruction } from '../syntax/instruction.ts';
import { contextSources } from './contextSources.ts';
import type { WriteEffect } from './fileEffect.ts';
import { heredocBytes } from './heredocBytes.ts';
import type { KnownFiles } from './knownFiles.ts';

/** Folders that every image has, so that a copy to one of them lands inside. */
export const systemFolders = new Set([
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

/** What COPY and ADD write. `there` is what the image has so far, `stageFiles` what an earlier stage has. */
export function copyEffects(
  step: BuildStep,
  context: BuildContextSnapshot | undefined,
  there: KnownFiles,
  stageFiles: (name: string) => KnownFiles | undefined,
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
    there.isFolder(target);
  const stage =
    from === undefined ? undefined : stageFiles(expandVariables(from, step.variable) ?? from);
  const chown = flag('chown');
  const base = {
    kind: 'write',
    shellStep: undefined,
    origin: from === undefined ? 'context' : 'stage',
    owner: chown === undefined ? 'root' : (expandVariables(chown, step.variable) ?? 'unknown'),
    mode: flag('chmod'),
  } as const;
  return sources.flatMap((word): readonly WriteEffect[] => {
    const source = expandVariables(word.value, step.variable);
    if (source === undefined) return [];
    if (source.startsWith('<<')) {
      return [{ ...base, ...heredocContent(step, word.text, target, isInside), span: word.span }];
    }
    const isUnpacked = unpacks(instruction, source);
    const known = from === undefined ? contextSources(context, source) : undefined;
    const list: readonly CopiedSource[] = known ?? [
      (stage && sourceInStage(stage, source)) ?? {
        path: source,
        kind: guessedKind(source, target),
        bytes: { kind: 'unknown' },
      },
    ];
    return list.map(({ path, kind, bytes, owner, mode }) => ({
      ...base,
      span: word.span,
      path:
        kind === 'folder' || isUnpacked || !isInside
          ? target
          : (joinPath(target, keepsParents ? path : baseName(path)) ?? target),
      isFolder: kind === 'folder' || isUnpacked,
      bytes: isUnpacked && bytes.kind === 'exact' ? { ...bytes, kind: 'known' } : bytes,
      source: from === undefined && !isRemote(source) ? path : undefined,
      origin: isRemote(source) ? 'download' : base.origin,
      // Copies from a stage keep their owner and mode.
      owner: chown === undefined ? (owner ?? base.owner) : base.owner,
      mode: base.mode ?? mode,
    }));
  });
}

interface CopiedSource {
  readonly path: string;
  readonly kind: 'file' | 'folder';
  readonly bytes: ByteCount;
  readonly owner?: string | undefined;
  readonly mode?: string | undefined;
}

function sourceInStage(stage: KnownFiles, source: string): CopiedSource | undefined {
  const path = joinPath('/', source) ?? source;
  const file = stage.file(path);
  if (file !== undefined) return { path: source, kind: 'file', ...file };
  return stage.isFolder(path)
    ? { path: source, kind: 'folder', bytes: { kind: 'unknown' } }
    : undefined;
}

/** ADD takes local archives apart by itself, and those that it downloads only when it is told to. */
export function unpacks({ keyword, flags }: Instruction, source: string): boolean {
  if (keyword !== 'ADD') return false;
  if (/\.git(#|$)|^git@/.test(source)) return true;
  const unpack = flags.find(({ name }) => name === 'unpack');
  const isAsked = unpack === undefined ? !isRemote(source) : unpack.value !== 'false';
  return isAsked && /\.(tar|tgz|tbz2?|txz)(\.\w+)?$/.test(source);
}

export function isRemote(source: string): boolean {
  return /^(https?|ftp|git):\/\/|^git@/.test(source);
}

/** Files without an extension that are no folders. */
const plainFile =
  /(^|\/)([._]netrc|\.\w+rc|\.env(\.[\w-]+)*|id_[a-z\d]+|\.git(-credentials|config|modules|ignore)|\.pgpass|\.dockercfg|\.htpasswd|\.aws\/credentials|\.kube\/config)$/;

/** A folder when the text says so, else by the looks of its last name. What goes to a bin folder is a program. */
function guessedKind(source: string, target: string): 'file' | 'folder' {
  if (isRemote(source) || plainFile.test(source)) return 'file';
  if (/(^|\/)\.{0,2}$/.test(source)) return 'folder';
  if (/s?bin(\/[^/]+)?$/.test(target) || /[*?]/.test(source)) return 'file';
  return /[^/.][^/]*\.\w+$/.test(source) || /^[A-Z]\w+$/.test(baseName(source)) ? 'file' : 'folder';
}

function heredocContent(
  { instruction }: BuildStep,
  written: string,
  target: string,
  isInside: boolean,
): Pick<WriteEffect, 'path' | 'isFolder' | 'bytes' | 'source'> {
  const name = written.replace(/^<<-?\s*/, '').replace(/["']/g, '');
  const heredoc = instruction.heredocs.find((candidate) => candidate.name === name);
  return {
    path: isInside ? (joinPath(target, name) ?? target) : target,
    isFolder: false,
    bytes: heredocBytes(heredoc, /["']/.test(written)),
    source: undefined,
  };
}
