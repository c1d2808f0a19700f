import { EngineError, type EngineErrorKind } from '../engineError.ts';

const DENIED =
  /unauthorized|denied|authentication required|no basic auth credentials|incorrect username or password/i;
const UNREACHABLE =
  /dial tcp|no such host|i\/o timeout|connection (?:refused|reset)|x509|certificate|TLS handshake|HTTP response to HTTPS client|pinging container registry|Client\.Timeout|context deadline|network is unreachable/i;
const UNKNOWN = /not found|manifest unknown|name unknown|does not exist/i;

/** What an engine's words about a registry mean; they come as text, with whatever status. */
export function registryErrorKind(message: string): EngineErrorKind | undefined {
  if (DENIED.test(message)) return 'registryDenied';
  if (UNREACHABLE.test(message)) return 'registryFault';
  return UNKNOWN.test(message) ? 'gone' : undefined;
}

/** A failed call that made the engine talk to a registry. Failures of the connection to the engine stay as they are. */
export function toRegistryError(error: unknown): Error {
  if (!(error instanceof EngineError)) return new EngineError('engineFault', String(error));
  if (error.status === undefined) return error;
  const kind = registryErrorKind(error.message);
  if (kind === undefined || kind === error.kind) return error;
  return new EngineError(kind, error.message, { cause: error, status: error.status });
}
