/** A failure of a request to a registry. `message` is the registry's own or the transport's, and never holds a secret. */
export class RegistryError extends Error {
  readonly kind: RegistryErrorKind;
  /** HTTP status, when the registry answered. */
  readonly status: number | undefined;

  constructor(
    kind: RegistryErrorKind,
    message: string,
    options?: ErrorOptions & { status?: number },
  ) {
    super(message, options);
    this.name = 'RegistryError';
    this.kind = kind;
    this.status = options?.status;
  }
}

export type RegistryErrorKind =
  /** Nobody answers at the address. */
  | 'unreachable'
  /** The certificate is not trusted, or there is no TLS. */
  | 'tls'
  | 'timeout'
  /** 401: no credentials, or wrong ones. */
  | 'unauthorized'
  /** 403 */
  | 'denied'
  /** 404 */
  | 'gone'
  /** 405, 501, or the code UNSUPPORTED: this registry does not offer it. */
  | 'unsupported'
  /** 429 */
  | 'rateLimited'
  /** Other 4xx. */
  | 'rejected'
  /** 5xx */
  | 'serverFault'
  /** What came is not what the protocol says. */
  | 'badAnswer'
  /** Not an address of a registry. */
  | 'badAddress'
  | 'aborted';

/** An answer with an error status: `{"errors":[{"code","message"}]}`, or whatever text a proxy in between has. */
export function toStatusError(status: number, body: string): RegistryError {
  const { code, message } = firstError(body);
  const words = message || code || `The registry answered with HTTP status ${status}.`;
  return new RegistryError(kindOf(status, code), words, { status });
}

function kindOf(status: number, code: string): RegistryErrorKind {
  if (code === 'UNSUPPORTED') return 'unsupported';
  if (code === 'DENIED') return 'denied';
  if (code === 'TOOMANYREQUESTS' || status === 429) return 'rateLimited';
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'denied';
  if (status === 404) return 'gone';
  if (status === 405 || status === 501) return 'unsupported';
  return status >= 500 ? 'serverFault' : 'rejected';
}

function firstError(body: string): { readonly code: string; readonly message: string } {
  try {
    const parsed = JSON.parse(body) as {
      readonly errors?: readonly { readonly code?: unknown; readonly message?: unknown }[] | null;
      readonly details?: unknown;
    };
    const found = parsed.errors?.[0];
    const message = found?.message ?? parsed.details;
    return {
      code: typeof found?.code === 'string' ? found.code : '',
      message: typeof message === 'string' ? message : '',
    };
  } catch {
    return { code: '', message: body.startsWith('<') ? '' : body.trim().slice(0, 200) };
  }
}

const TLS_CODE =
  /^(?:ERR_TLS_|ERR_SSL_|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_CA|HOSTNAME_MISMATCH|EPROTO)/;

/** A failure below HTTP. */
export function toTransportError(error: unknown): RegistryError {
  if (error instanceof RegistryError) return error;
  if (error instanceof AggregateError && error.errors.length > 0) {
    return toTransportError(error.errors.at(-1));
  }
  const { code, message } = error as NodeJS.ErrnoException;
  const kind = TLS_CODE.test(code ?? '') ? 'tls' : 'unreachable';
  return new RegistryError(kind, message || (code ?? ''), { cause: error });
}
