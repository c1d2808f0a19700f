import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { rootCertificates } from 'node:tls';
import { parseChallenges } from './http/parseChallenge.ts';
import { basicHeader, requestToken } from './http/requestToken.ts';
import { sendRequest, type HttpAnswer } from './http/sendRequest.ts';
import { readRateLimit, type RateLimit } from './rateLimit.ts';
import type { RegistryAddress } from './registryAddress.ts';
import { RegistryError, toStatusError } from './registryError.ts';
import type { RegistryLogin } from './registryLogin.ts';

export interface RegistryOptions {
  readonly login?: RegistryLogin | undefined;
  /** PEM text of an authority that is trusted besides the machine's own. */
  readonly ca?: string | undefined;
  /** Milliseconds for each request; default {@link REGISTRY_DEADLINE_MS}. */
  readonly deadlineMs?: number;
}

export const REGISTRY_DEADLINE_MS = 20_000;

/** A registry serves others too. */
const MOST_SOCKETS = 6;
/** A token that ends within this time is not used any more. */
const TOKEN_MARGIN_MS = 5000;
/** To where the bytes are, and to where these have moved. */
const MOST_REDIRECTS = 3;

export interface ApiRequest {
  readonly method: 'GET' | 'HEAD' | 'DELETE';
  /** From `/v2/` on. */
  readonly path: string;
  readonly accept?: string;
  /** `repository:<name>:pull` */
  readonly scope?: string;
}

/** Sends requests to one registry, with what it asks for as proof. */
export class RegistryConnection {
  readonly #address: RegistryAddress;
  readonly #options: RegistryOptions;
  readonly #agent: HttpAgent;
  /** By scope. */
  readonly #proofs = new Map<string, { readonly header: string; readonly expiresAt: number }>();
  #rateLimit: RateLimit | undefined;

  constructor(address: RegistryAddress, options: RegistryOptions) {
    this.#address = address;
    this.#options = options;
    this.#agent = agentFor(address.url, options.ca);
  }

  /** What the last answer that told it said. */
  get rateLimit(): RateLimit | undefined {
    return this.#rateLimit;
  }

  urlOf(path: string): URL {
    return new URL(path, this.#address.url);
  }

  /** @throws RegistryError, also for answers with an error status */
  async send(request: ApiRequest, signal?: AbortSignal): Promise<HttpAnswer> {
    const scope = request.scope ?? '';
    const known = this.#proofs.get(scope);
    const proof = known !== undefined && known.expiresAt > Date.now() ? known.header : undefined;
    let answer = await this.#once(request, proof, signal);
    if (answer.status === 401) {
      const header = await this.#prove(answer, scope, signal);
      if (header !== undefined) answer = await this.#once(request, header, signal);
    }
    this.#rateLimit = readRateLimit(answer.headers) ?? this.#rateLimit;
    if (answer.status < 200 || answer.status >= 300) {
      throw toStatusError(answer.status, answer.body);
    }
    return answer;
  }

  dispose(): void {
    this.#agent.destroy();
    this.#proofs.clear();
  }

  async #once(
    { method, path, accept }: ApiRequest,
    proof: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<HttpAnswer> {
    let url = this.urlOf(path);
    for (let redirects = 0; ; redirects += 1) {
      const isOwn = url.host === new URL(this.#address.url).host;
      const headers = {
        'user-agent': 'stevedore',
        ...(accept !== undefined && { accept }),
        // What stands elsewhere has its proof in its address.
        ...(proof !== undefined && isOwn && { authorization: proof }),
      };
      const answer = await sendRequest({ method, url, headers }, this.#sendOptions(url, signal));
      const { location } = answer.headers;
      const moved = [301, 302, 303, 307, 308].includes(answer.status) && method !== 'DELETE';
      if (!moved || location === undefined || redirects === MOST_REDIRECTS) return answer;
      const next = new URL(location, url);
      if (url.protocol === 'https:' && next.protocol !== 'https:') {
        throw new RegistryError(
          'tls',
          `The registry leads to an address without TLS: ${next.host}`,
        );
      }
      url = next;
    }
  }

  /** The header that answers a challenge; undefined when there is nothing to answer it with. */
  async #prove(
    { headers }: HttpAnswer,
    scope: string,
    signal: AbortSignal | undefined,
  ): Promise<string | undefined> {
    const { login } = this.#options;
    const challenges = parseChallenges(headers['www-authenticate'] ?? '');
    const bearer = challenges.find((challenge) => challenge.scheme === 'bearer')?.parameters;
    if (bearer?.['realm'] !== undefined) {
      const question = {
        realm: bearer['realm'],
        service: bearer['service'],
        // GHCR names some repository of nobody's in the challenge of its `/v2/`, and gives no token for that.
        scope: scope === '' ? undefined : scope,
        secure: this.#address.url.startsWith('https:'),
      };
      const url = URL.canParse(question.realm) ? new URL(question.realm) : this.urlOf('/');
      const given = await requestToken(question, login, this.#sendOptions(url, signal));
      const header = `Bearer ${given.token}`;
      this.#proofs.set(scope, { header, expiresAt: given.expiresAt - TOKEN_MARGIN_MS });
      return header;
    }
    const wantsBasic = challenges.some((challenge) => challenge.scheme === 'basic');
    if (!wantsBasic || login?.username === undefined) return undefined;
    const header = basicHeader(login);
    this.#proofs.set(scope, { header, expiresAt: Number.POSITIVE_INFINITY });
    return header;
  }

  #sendOptions(url: URL, signal: AbortSignal | undefined) {
    const { deadlineMs = REGISTRY_DEADLINE_MS, ca } = this.#options;
    const sameKind = url.protocol === new URL(this.#address.url).protocol;
    return { agent: sameKind ? this.#agent : agentFor(url.protocol, ca), deadlineMs, signal };
  }
}

function agentFor(url: string, ca: string | undefined): HttpAgent {
  const pool = { keepAlive: true, maxSockets: MOST_SOCKETS };
  if (url.startsWith('http:')) return new HttpAgent(pool);
  // An authority that is named takes the place of all others, unless these are named too.
  return new HttpsAgent(ca === undefined ? pool : { ...pool, ca: [...rootCertificates, ca] });
}
