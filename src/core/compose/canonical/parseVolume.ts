import { isAbsolutePath } from '../text/paths.ts';

/** The short form of a mount, `source:target:options`. */
export interface VolumeSpec {
  readonly type: 'bind' | 'volume';
  readonly source?: string;
  readonly target: string;
  readonly readOnly?: true;
  readonly noCopy?: true;
  readonly propagation?: string;
  readonly selinux?: string;
  /** Too many or empty parts. */
  readonly isInvalid?: true;
}

export function parseVolume(text: string): VolumeSpec {
  // A single letter before a colon is a drive, not a part.
  const parts = text.length <= 2 ? [text] : text.split(/(?<!(?:^|:)[A-Za-z]):/);
  const [first = '', second, options = ''] = parts;
  const isInvalid = parts.length > 3 || parts.includes('') ? { isInvalid: true as const } : {};
  if (second === undefined) return { type: 'volume', target: cleanTarget(first), ...isInvalid };
  const type = isHostPath(first) ? 'bind' : 'volume';
  const found: { -readonly [Key in keyof VolumeSpec]: VolumeSpec[Key] } = {
    type,
    source: first,
    target: cleanTarget(second),
    ...isInvalid,
  };
  for (const option of options.split(',')) {
    if (option === 'ro') found.readOnly = true;
    else if (option === 'nocopy') found.noCopy = true;
    else if (/^r?(?:private|shared|slave)$/.test(option)) found.propagation = option;
    else if (option === 'z' || option === 'Z') found.selinux = option;
  }
  return found;
}

function isHostPath(source: string): boolean {
  return /^[.~]/.test(source) || isAbsolutePath(source) || /^[A-Za-z]:/.test(source);
}

/** Without doubled and last slashes, `.` and `..`. */
export function cleanTarget(target: string): string {
  if (!/\/\/|\/\.|.\/$/.test(target)) return target;
  const parts: string[] = [];
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return (target.startsWith('/') ? '/' : '') + parts.join('/');
}
