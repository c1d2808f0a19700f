import path from 'node:path';

export interface PathStat {
  readonly name: string;
  /** Bytes */
  readonly size: number;
  /** Permission bits with setuid, setgid and sticky: 0 to 0o7777. */
  readonly mode: number;
  /** Unix milliseconds; NaN when the engine does not say. */
  readonly modifiedAt: number;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  readonly isRegular: boolean;
  /** Relative to the link's folder, or absolute in the container. */
  readonly linkTarget: string;
}

// Go's os.FileMode bits, which are not those of stat(2).
const GO_SYMLINK = 0x0800_0000;
const GO_TYPE_BITS = 0x8f28_0000;
const GO_FOLDER = 0x8000_0000;
const GO_SETUID = 0x0080_0000;
const GO_SETGID = 0x0040_0000;
const GO_STICKY = 0x0010_0000;

/** The header `X-Docker-Container-Path-Stat`: JSON in base64. Undefined when it is not that. */
export function parsePathStat(header: string): PathStat | undefined {
  try {
    const stat = JSON.parse(Buffer.from(header, 'base64').toString('utf8')) as {
      readonly name?: string;
      readonly mtime?: string;
      readonly size?: number;
      readonly mode?: number;
      readonly linkTarget?: string;
    };
    const mode = stat.mode ?? 0;
    const linkTarget = stat.linkTarget ?? '';
    const isLink = (mode & GO_SYMLINK) !== 0 && linkTarget !== '';
    return {
      name: stat.name ?? '',
      size: stat.size ?? 0,
      mode: toPermissions(mode),
      modifiedAt: Date.parse(stat.mtime ?? ''),
      isFolder: (mode & GO_FOLDER) !== 0,
      isLink,
      isRegular: (mode & GO_TYPE_BITS) === 0,
      linkTarget,
    };
  } catch {
    return undefined;
  }
}

export function resolveLink(link: string, target: string): string {
  return path.posix.resolve(path.posix.dirname(link), target);
}

function toPermissions(goMode: number): number {
  const special =
    ((goMode & GO_SETUID) === 0 ? 0 : 0o4000) |
    ((goMode & GO_SETGID) === 0 ? 0 : 0o2000) |
    ((goMode & GO_STICKY) === 0 ? 0 : 0o1000);
  return special | (goMode & 0o777);
}
