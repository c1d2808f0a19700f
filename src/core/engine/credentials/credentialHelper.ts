import { spawn } from 'node:child_process';
import type { RegistryCredentials } from '../calls/imageTransferCalls.ts';
import { EngineError } from '../engineError.ts';

const HELPER_NAME = /^[\w.-]+$/;
/** A helper may ask the user for a password of the keychain. */
const TIMEOUT_MS = 60_000;
const MAX_ANSWER = 1024 * 1024;
/** The words that helpers have agreed on; they stand on the standard output. */
const NONE = /credentials not found in native keychain|no credentials (server URL|username)/i;

/**
 * Asks `docker-credential-<name>` for what it keeps of a registry. Undefined when it keeps nothing. The program runs
 * without a shell; the registry's address goes to its standard input, secrets come from its standard output only.
 *
 * @throws EngineError with the helper's own words, never with a secret
 */
export async function askCredentialHelper(
  name: string,
  registry: string,
  { env, signal }: HelperSources,
): Promise<RegistryCredentials | undefined> {
  const output = await call(name, 'get', registry, { env, signal });
  if (output === undefined) return undefined;
  const { Username = '', Secret = '' } = parse(name, output) as {
    readonly Username?: string;
    readonly Secret?: string;
  };
  return Username === '<token>'
    ? { identityToken: Secret, serverAddress: registry }
    : { username: Username, password: Secret, serverAddress: registry };
}

/** Hands credentials to a helper by its standard input. @throws EngineError with the helper's own words */
export async function storeInHelper(
  name: string,
  { serverAddress, username, password, identityToken }: RegistryCredentials,
  sources: HelperSources,
): Promise<void> {
  const entry =
    identityToken === undefined
      ? { ServerURL: serverAddress, Username: username, Secret: password }
      : { ServerURL: serverAddress, Username: '<token>', Secret: identityToken };
  await call(name, 'store', JSON.stringify(entry), sources);
}

/** Makes a helper forget a registry; one that it does not know is as good as forgotten. */
export async function eraseFromHelper(
  name: string,
  registry: string,
  sources: HelperSources,
): Promise<void> {
  await call(name, 'erase', registry, sources);
}

/** The registries that a helper keeps credentials of. */
export async function listHelper(name: string, sources: HelperSources): Promise<readonly string[]> {
  const output = await call(name, 'list', '', sources);
  return output === undefined ? [] : Object.keys(parse(name, output) as object);
}

export interface HelperSources {
  readonly env: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
}

type Verb = 'get' | 'store' | 'erase' | 'list';

/** What the helper wrote; undefined when it keeps nothing of what it was asked. */
async function call(
  name: string,
  verb: Verb,
  input: string,
  { env, signal }: HelperSources,
): Promise<string | undefined> {
  if (!HELPER_NAME.test(name)) {
    throw new EngineError('rejected', `No name of a credential helper: ${name}`);
  }
  const { code, output } = await run(`docker-credential-${name}`, verb, input, env, signal);
  if (code === 0) return output;
  if (NONE.test(output)) return undefined;
  const words = `docker-credential-${name}: ${output.trim().slice(0, 200)}`;
  throw new EngineError('rejected', words);
}

function parse(name: string, output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    // Its text may hold half a secret.
    throw new EngineError('engineFault', `docker-credential-${name} did not answer with JSON.`);
  }
}

function run(
  program: string,
  verb: Verb,
  input: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal | undefined,
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const limit = AbortSignal.timeout(TIMEOUT_MS);
    const child = spawn(program, [verb], {
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.length > MAX_ANSWER) child.kill();
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (signal?.aborted === true) reject(new EngineError('aborted', 'The call was cancelled.'));
      else if (error.code === 'ENOENT')
        reject(new EngineError('rejected', `${program} was not found.`));
      else reject(new EngineError('timeout', `${program}: ${error.message}`));
    });
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
    // One that ends without reading is told of by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
