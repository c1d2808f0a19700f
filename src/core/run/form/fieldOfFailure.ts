import type { RunFormField } from '../../model/runForm.ts';

// Engines have no codes for these, only words; the first that fits counts.
const WORDS: readonly (readonly [RegExp, RunFormField])[] = [
  [/(?:container )?name .*(?:already in use|is in use)/i, 'name'],
  [/port is already allocated|address already in use|ports are not available|bind for /i, 'ports'],
  [/unable to find user|no matching entries in passwd|unable to find group|no such user/i, 'user'],
  [
    /executable file not found|no such file or directory: unknown|permission denied: unknown|\bexec:? /i,
    'command',
  ],
  [/specified platform|no image found .*platform|exec format error|platform/i, 'platform'],
  [
    /bind source path|invalid mount|mounts? (?:config|denied)|duplicate mount|statfs|\bvolume\b/i,
    'mounts',
  ],
  [/working directory|chdir|cwd/i, 'workingDirectory'],
  [/memory/i, 'memory'],
  [/\bcpus?\b/i, 'cpus'],
  [
    /joining network|container network|non running container|non-running container/i,
    'networkContainer',
  ],
  [/ip address|address .*(?:in use|subnet)|subnet/i, 'ipv4'],
  [/network/i, 'network'],
];

/** The field that the engine's words are about; undefined where they could be about anything. */
export function fieldOfFailure(message: string): RunFormField | undefined {
  return WORDS.find(([pattern]) => pattern.test(message))?.[1];
}
