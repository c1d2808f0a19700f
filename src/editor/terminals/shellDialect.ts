import type { ShellDialect } from '../../core/build/commandLine.ts';

/** The shell that a person on this machine most likely pastes a command into. */
export const shellDialect: ShellDialect = process.platform === 'win32' ? 'powershell' : 'posix';
