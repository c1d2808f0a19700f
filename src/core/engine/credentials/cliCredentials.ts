import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { EngineError } from '../engineError.ts';

/** What the docker CLI's configuration says of registries. */
export interface CliCredentials {
  readonly auths?: Readonly<Record<string, AuthEntry>>;
  readonly credsStore?: string;
  readonly credHelpers?: Readonly<Record<string, string>>;
}

interface AuthEntry {
  readonly auth?: string;
  readonly username?: string;
  readonly password?: string;
  readonly identitytoken?: string;
}

/** Empty without a configuration. @throws EngineError of kind `rejected` for one that cannot be read or is not JSON */
export async function readCliCredentials(env: NodeJS.ProcessEnv): Promise<CliCredentials> {
  const path = join(env['DOCKER_CONFIG'] ?? join(homedir(), '.docker'), 'config.json');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new EngineError('rejected', message, { cause: error });
  });
  return text === undefined ? {} : parseCliConfig(text, path);
}

export function parseCliConfig(text: string, where: string): CliCredentials {
  try {
    return JSON.parse(text) as CliCredentials;
  } catch {
    // Without the parser's words: they quote what is in the file.
    throw new EngineError('rejected', `${where} is not valid JSON.`);
  }
}
