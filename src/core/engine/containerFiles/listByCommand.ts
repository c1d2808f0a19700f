import type { ContainerFile } from '../../model/containerFile.ts';
import type { CallOptions } from '../engineClient.ts';
import type { ContainerFilesClient } from './containerFilesClient.ts';
import { runInContainer } from './runInContainer.ts';

/** Before each file, and between its fields: characters that names do not have in practice. */
const START = '\u0001';
const FIELD = '\u0002';
const END = '\u0003';

/** GNU's and BusyBox's `stat` alike. Patterns that match nothing make it complain, which is no matter. */
const SCRIPT = [
  'cd -- "$1" || exit 1',
  `stat -c '${START}%f${FIELD}%s${FIELD}%Y${FIELD}%n${FIELD}%N' -- * .[!.]* ..?* 2>/dev/null`,
  `printf '${END}%s' "$?"`,
].join('\n');

/** More files than fit into a command's arguments, or no `stat`: both are told by the exit code of the shell. */
const NOT_RUN = 126;

const S_IFMT = 0o170000;
const KINDS: Readonly<Record<number, ContainerFile['kind']>> = {
  0o100000: 'file',
  0o040000: 'folder',
  0o120000: 'link',
};

/** Asks the container's own shell, which is fast and exact. Undefined when it has none, or does not run. */
export async function listByCommand(
  client: Pick<ContainerFilesClient, 'exec'>,
  id: string,
  folder: string,
  options?: CallOptions,
): Promise<readonly ContainerFile[] | undefined> {
  const result = await runInContainer(client, id, ['sh', '-c', SCRIPT, 'sh', folder], options);
  return result === undefined ? undefined : parseListing(result.stdout);
}

/** Undefined for an output that is not whole. */
export function parseListing(output: string): readonly ContainerFile[] | undefined {
  const end = output.lastIndexOf(END);
  if (end === -1 || !(Number(output.slice(end + 1)) < NOT_RUN)) return undefined;
  return output
    .slice(0, end)
    .split(START)
    .slice(1)
    .flatMap((text) => parseFile(text.replace(/\n$/, '')));
}

function parseFile(text: string): ContainerFile[] {
  const [hexMode = '', size = '', seconds = '', name = '', quoted = ''] = text.split(FIELD);
  const mode = parseInt(hexMode, 16);
  if (name === '' || Number.isNaN(mode)) return [];
  const kind = KINDS[mode & S_IFMT] ?? 'other';
  return [
    {
      name,
      kind,
      bytes: kind === 'file' ? Number(size) : 0,
      mode: mode & 0o7777,
      modifiedAt: Number(seconds) * 1000,
      ...(kind === 'link' ? { linkTarget: targetOf(name, quoted) } : {}),
    },
  ];
}

/** `name -> target` (GNU) or `'name' -> 'target'` (BusyBox). */
function targetOf(name: string, quoted: string): string {
  const plain = `${name} -> `;
  if (quoted.startsWith(plain)) return quoted.slice(plain.length);
  const inQuotes = `'${name}' -> '`;
  return quoted.startsWith(inQuotes) ? quoted.slice(inQuotes.length, -1) : '';
}
