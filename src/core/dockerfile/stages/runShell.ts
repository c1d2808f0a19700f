import type { DockerfileDocument, Stage } from '../syntax/dockerfileDocument.ts';
import { isPosixShell } from '../syntax/nestedScript.ts';
import type { RunShell } from '../syntax/runScript.ts';

/** What `SHELL [...]` sets. */
export function shellFrom(argv: readonly string[]): RunShell {
  const [program = '', ...options] = argv;
  return {
    kind: isPosixShell(program.replaceAll('\\', '/')) ? 'posix' : 'other',
    stopsOnError: options.some((option) => /^-[a-z]*e/.test(option) || option === 'errexit'),
  };
}

/** What a comment for hadolint says the shell is; it holds for the whole file. */
export function declaredShell({ comments }: DockerfileDocument): RunShell | undefined {
  for (const { text } of comments) {
    const shell = /^hadolint\s+shell\s*=\s*(\S+)/i.exec(text)?.[1];
    if (shell !== undefined) return shellFrom([shell]);
  }
  return undefined;
}

/** The shell before any SHELL instruction: `/bin/sh`, but cmd on Windows images, which only their name tells. */
export function initialShell(document: DockerfileDocument, stage: Stage): RunShell {
  const platform = stage.from.flags.find(({ name }) => name === 'platform')?.value ?? '';
  const isWindows =
    document.escape === '`' ||
    platform.startsWith('windows') ||
    /^mcr\.microsoft\.com\/windows(\/|:|$)|(^|\/)(nanoserver|windowsservercore|servercore)/i.test(
      stage.image,
    ) ||
    /:.*(nanoserver|windowsservercore)/i.test(stage.image);
  return { kind: isWindows ? 'other' : 'posix', stopsOnError: false };
}
