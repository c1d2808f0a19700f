import path from 'node:path';

export interface PathStat {
  /** Bytes */
  readonly size: number;
  readonly isLink: boolean;
  readonly isRegular: boolean;
  /** Relative to the link's folder, or absolute in the container. */
  readonly linkTarget: string;
}

// Go's os.FileMode bits, which are not those of stat(2).
const GO_SYMLINK = 0x0800_0000;
const GO_TYPE_BITS = 0x8f28_0000;

/** The header `X-Docker-Container-Path-Stat`: JSON in base64. Undefined when it is not that. */
export function parsePathStat(header: string): PathStat | undefined {
  try {
    const stat = JSON.parse(Buffer.from(header, 'base64').toString('utf8')) as {
      readonly size?: number;
      readonly mode?: number;
      readonly linkTarget?: string;
    };
    const mode = stat.mode ?? 0;
    const linkTarget = stat.linkTarget ?? '';
    const isLink = (mode & GO_SYMLINK) !== 0 && linkTarget !== '';
    return { size: stat.size ?? 0, isLink, isRegular: (mode & GO_TYPE_BITS) === 0, linkTarget };
  } catch {
    return undefined;
  }
}

export function resolveLink(link: string, target: string): string {
  return path.posix.resolve(path.posix.dirname(link), target);
}
