import type { RegistryLogin } from '../registryLogin.ts';
import { RegistryError, toStatusError } from '../registryError.ts';
import { sendRequest, type SendOptions } from './sendRequest.ts';

export interface TokenQuestion {
  /** Where tokens are given out, as the registry says. */
  readonly realm: string;
  readonly service: string | undefined;
  readonly scope: string | undefined;
  /** Whether the registry itself is talked to by TLS: then tokens are, too. */
  readonly secure: boolean;
}

export interface BearerToken {
  readonly token: string;
  /** Unix milliseconds. */
  readonly expiresAt: number;
}

/** What the specification has for tokens that say nothing. */
const DEFAULT_LIFE_SECONDS = 60;

/**
 * Asks a token server: with name and password by GET, with an identity token by OAuth 2's POST, or as nobody.
 *
 * @throws RegistryError of kind `unauthorized` for wrong credentials
 */
export async function requestToken(
  { realm, service, scope, secure }: TokenQuestion,
  login: RegistryLogin | undefined,
  options: SendOptions,
): Promise<BearerToken> {
  const url = URL.canParse(realm) ? new URL(realm) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw new RegistryError('badAnswer', `No address of a token server: ${realm}`);
  }
  if (secure && url.protocol === 'http:') {
    throw new RegistryError(
      'tls',
      `The token server of a TLS registry has none itself: ${url.host}`,
    );
  }
  const scopes = (scope ?? '').split(' ').filter((part) => part !== '');
  const answer =
    login?.identityToken === undefined
      ? await askByGet(url, { service, scopes }, login, options)
      : await askByPost(url, { service, scopes }, login.identityToken, options);
  if (answer.status !== 200) throw toStatusError(answer.status, answer.body);
  return toToken(answer.body);
}

interface Asked {
  readonly service: string | undefined;
  readonly scopes: readonly string[];
}

function askByGet(
  url: URL,
  { service, scopes }: Asked,
  login: RegistryLogin | undefined,
  options: SendOptions,
) {
  if (service !== undefined) url.searchParams.set('service', service);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  const headers = login === undefined ? {} : { authorization: basicHeader(login) };
  return sendRequest({ method: 'GET', url, headers }, options);
}

function askByPost(
  url: URL,
  { service, scopes }: Asked,
  identityToken: string,
  options: SendOptions,
) {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: 'stevedore',
    refresh_token: identityToken,
    ...(service !== undefined && { service }),
    ...(scopes.length > 0 && { scope: scopes.join(' ') }),
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return sendRequest({ method: 'POST', url, headers, body: String(form) }, options);
}

export function basicHeader({ username = '', password = '' }: RegistryLogin): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function toToken(body: string): BearerToken {
  const noToken = 'The token server did not answer with a token.';
  let parsed: { token?: unknown; access_token?: unknown; expires_in?: unknown };
  try {
    parsed = JSON.parse(body) as typeof parsed;
  } catch {
    throw new RegistryError('badAnswer', noToken);
  }
  const token = parsed.token ?? parsed.access_token;
  if (typeof token !== 'string' || token === '') throw new RegistryError('badAnswer', noToken);
  const told = Number(parsed.expires_in);
  const seconds = told > 0 ? told : DEFAULT_LIFE_SECONDS;
  return { token, expiresAt: Date.now() + seconds * 1000 };
}
