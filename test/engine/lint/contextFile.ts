/** One member of a tar archive, owned by root, as text: its header and its content, filled up to whole blocks. */
function member(name: string, content: string, type: '0' | '5', mode: string): string {
  const field = (text: string, width: number): string => text.padEnd(width, '\0');
  const number = (value: number, width: number): string =>
    `${value.toString(8).padStart(width - 1, '0')}\0`;
  const head = [
    field(name, 100),
    field(mode, 8),
    number(0, 8),
    number(0, 8),
    number(content.length, 12),
    number(1_700_000_000, 12),
  ].join('');
  const tail = `${type}${field('', 100)}ustar\x0000${field('root', 32)}${field('root', 32)}`;
  const sum = Buffer.from(`${head}        ${tail}`).reduce((total, byte) => total + byte, 0);
  const checksum = `${sum.toString(8).padStart(6, '0')}\0 `;
  const padding = (512 - (content.length % 512)) % 512;
  return field(`${head}${checksum}${tail}`, 512) + field(content, content.length + padding);
}

/** Files for build contexts, large enough to count. */
export const contextFile = {
  big: 'b'.repeat(300_000),
  other: 'o'.repeat(250_000),
  installer: `#!/bin/sh\necho installed > /opt/installed\n${'# text\n'.repeat(30_000)}`,
  /** A tar archive with a folder, a file of 150,000 bytes and a program. */
  archive: [
    member('tool/', '', '5', '0000755'),
    member('tool/data', 'd'.repeat(150_000), '0', '0000644'),
    member('tool/run', '#!/bin/sh\necho run\n', '0', '0000755'),
    '\0'.repeat(1024),
  ].join(''),
} as const;
