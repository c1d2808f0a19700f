import { createHash } from 'node:crypto';

/** Characters that look generated and are the same on each run; never a real secret. */
export function generated(seed: string, length: number, alphabet = base62): string {
  let text = '';
  for (let round = 0; text.length < length; round += 1) {
    const bytes = createHash('sha256').update(`${seed}${round}`).digest();
    for (const byte of bytes) text += alphabet[byte % alphabet.length] ?? '';
  }
  return text.slice(0, length);
}

const base62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Put together here, so that no scanner takes this file for one with secrets. */
export const samples = {
  privateKey: pem('RSA PRIVATE KEY', `MIIE${generated('rsa', 700)}`),
  encryptedKey: pem('ENCRYPTED PRIVATE KEY', `MIIE${generated('enc', 700)}`),
  openSshEncrypted: pem(
    'OPENSSH PRIVATE KEY',
    Buffer.from(
      `openssh-key-v1\0\0\0\0\naes256-ctr\0\0\0\x06bcrypt${generated('ssh', 300)}`,
    ).toString('base64'),
  ),
  awsAccessKey: `AKIA${generated('aws', 16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`,
  awsSecretKey: generated('aws secret', 40),
  github: `ghp_${generated('github', 36)}`,
  gitlab: `glpat-${generated('gitlab', 20)}`,
  npm: `npm_${generated('npm', 36)}`,
  slack: `xoxb-${generated('slack', 12, '0123456789')}-${generated('slack2', 24)}`,
  google: `AIza${generated('google', 35)}`,
  password: generated('password', 18),
} as const;

function pem(title: string, body: string): string {
  const lines = body.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${title}-----`, ...lines, `-----END ${title}-----`, ''].join('\n');
}
