import { EngineError, type EngineErrorKind } from '../engineError.ts';

const KIND_BY_CODE: Readonly<Record<string, EngineErrorKind>> = {
  ENOENT: 'noEngine',
  ENOTDIR: 'noEngine',
  ENOTFOUND: 'noEngine',
  EAI_AGAIN: 'noEngine',
  EHOSTUNREACH: 'noEngine',
  ENETUNREACH: 'noEngine',
  EHOSTDOWN: 'noEngine',
  ECONNREFUSED: 'refused',
  EACCES: 'permissionDenied',
  EPERM: 'permissionDenied',
  ETIMEDOUT: 'timeout',
  EPROTO: 'tls',
};

/** OpenSSL's verification results and Node's own TLS codes. */
const TLS_CODE =
  /^(ERR_TLS_|ERR_SSL_|ERR_OSSL_|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|HOSTNAME_MISMATCH)/;

/** A failure below HTTP: the connection could not be made, or it broke. */
export function toConnectionError(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  if (error instanceof AggregateError && error.errors.length > 0) {
    // Several addresses of one host were tried; the last failure says as much as the others.
    return toConnectionError(error.errors.at(-1));
  }
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const known = KIND_BY_CODE[code];
  if (known !== undefined) return new EngineError(known, message, { cause: error });
  if (TLS_CODE.test(code)) return new EngineError('tls', message, { cause: error });
  return new EngineError('disconnected', message, { cause: error });
}

/** A failure of an answer that is being read: an abort by the caller looks like a broken connection otherwise. */
export function toStreamError(error: unknown, signal: AbortSignal | undefined): EngineError {
  if (signal?.aborted === true) return new EngineError('aborted', 'The call was cancelled.');
  return toConnectionError(error);
}

/** An answer with an error status. The body is JSON `{message}` or, from the routing layer, plain text. */
export function toStatusError(status: number, body: string): EngineError {
  // The answer of a router that cleans up paths, or of a proxy in between: neither is for us to follow.
  const isRedirect = status >= 300 && status < 400;
  const message =
    (isRedirect ? '' : messageOf(body)) || `The engine answered with HTTP status ${status}.`;
  return new EngineError(kindOfStatus(status, message), message, { status });
}

/** What Docker answers with 409, and Podman with 500. */
const PODMAN_CONFLICT = /container state improper|is already in use|already used|already exists/i;

function kindOfStatus(status: number, message: string): EngineErrorKind {
  if (status === 404) return 'gone';
  if (status === 409) return 'conflict';
  if (status === 401 || status === 403) return 'permissionDenied';
  if (status >= 500) return PODMAN_CONFLICT.test(message) ? 'conflict' : 'engineFault';
  if (/client version \S+ is too (old|new)/i.test(message)) return 'apiTooOld';
  if (/HTTP request to an HTTPS server/i.test(message)) return 'tls';
  return 'rejected';
}

function messageOf(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null) {
      const { message, cause } = parsed as { message?: unknown; cause?: unknown };
      if (typeof message === 'string' && message !== '') return message;
      if (typeof cause === 'string') return cause;
    }
  } catch {
    // Plain text, as the routing layer of the engine writes it.
  }
  return body.trim();
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : '';
}
