import { createPrivateKey, randomUUID, sign, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';

export const NAME = 'alice';
export const PASSWORD = 'opensesame';
export const IDENTITY_TOKEN = 'refresh-me';
export const SERVICE = 'test-registry';
export const ISSUER = 'test-issuer';

export interface TokenServer {
  readonly realm: string;
  /** What was asked: the method and the scopes. */
  readonly asked: readonly string[];
  readonly close: () => void;
}

interface Access {
  readonly type: string;
  readonly name: string;
  readonly actions: readonly string[];
}

/** Gives signed tokens for whatever is asked: to a known name all, to nobody only the right to pull. */
export async function startTokenServer(
  certificate: Uint8Array,
  key: Uint8Array,
): Promise<TokenServer> {
  const asked: string[] = [];
  const chain = [new X509Certificate(certificate).raw.toString('base64')];
  const privateKey = createPrivateKey(Buffer.from(key));

  function tokenFor(access: readonly Access[]): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: ISSUER,
      sub: NAME,
      aud: SERVICE,
      exp: now + 300,
      nbf: now - 10,
      iat: now,
      jti: randomUUID(),
      access,
    };
    const head = encode({ typ: 'JWT', alg: 'ES256', x5c: chain });
    const body = `${head}.${encode(claims)}`;
    const proof = sign('sha256', Buffer.from(body), {
      key: privateKey,
      dsaEncoding: 'ieee-p1363',
    });
    return `${body}.${proof.toString('base64url')}`;
  }

  const server = createServer((request, answer) => {
    void read(request).then(({ scopes, known, wrong }) => {
      asked.push(`${request.method ?? ''} ${scopes.join(' ')}`);
      answer.setHeader('Content-Type', 'application/json');
      if (wrong) {
        answer.writeHead(401).end(JSON.stringify({ details: 'incorrect username or password' }));
        return;
      }
      const access = scopes.map((scope) => {
        const [type = '', name = '', actions = ''] = scope.split(':');
        return { type, name, actions: known ? actions.split(',') : ['pull'] };
      });
      answer.end(JSON.stringify({ access_token: tokenFor(access), expires_in: 300 }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { realm: `http://127.0.0.1:${port}/token`, asked, close: () => server.close() };
}

async function read(request: IncomingMessage) {
  const isPost = request.method === 'POST';
  const asked = isPost
    ? new URLSearchParams(await text(request))
    : new URL(request.url ?? '', 'http://x').searchParams;
  const scopes = asked.getAll('scope').flatMap((scope) => scope.split(' '));
  const { authorization } = request.headers;
  const right = `Basic ${Buffer.from(`${NAME}:${PASSWORD}`).toString('base64')}`;
  const known = isPost
    ? asked.get('refresh_token') === IDENTITY_TOKEN && asked.get('grant_type') === 'refresh_token'
    : authorization === right;
  return { scopes, known, wrong: !known && (isPost || authorization !== undefined) };
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
