import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../../scripts/machine/run.mjs';

export interface CertificateFiles {
  readonly folder: string;
  /** An authority with a server's certificate for 127.0.0.1 and localhost, and a client's. */
  readonly path: (name: string) => string;
  readonly read: (name: string) => Promise<Uint8Array>;
}

/** Makes `ca.pem`, `server-cert.pem`, `server-key.pem`, `cert.pem` and `key.pem` with openssl. */
export async function makeCertificates(folder: string): Promise<CertificateFiles> {
  await mkdir(folder, { recursive: true });
  const path = (name: string): string => join(folder, name);
  const openssl = (...args: string[]): Promise<string> => run('openssl', args);
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await openssl(
    ...['req', '-x509', ...newKey, '-days', '2', '-subj', '/CN=Test Authority'],
    ...['-keyout', path('ca-key.pem'), '-out', path('ca.pem')],
  );
  const sign = async (name: string, key: string, usage: string): Promise<void> => {
    const request = path(`${name}.csr`);
    const extensions = path(`${name}.cnf`);
    await openssl(
      ...['req', ...newKey, '-subj', `/CN=${name}`, '-keyout', path(key), '-out', request],
    );
    await writeFile(
      extensions,
      `extendedKeyUsage=${usage}\nsubjectAltName=DNS:localhost,IP:127.0.0.1\n`,
    );
    await openssl(
      ...['x509', '-req', '-days', '2', '-in', request, '-out', path(`${name}.pem`)],
      ...['-CA', path('ca.pem'), '-CAkey', path('ca-key.pem'), '-CAcreateserial'],
      ...['-extfile', extensions],
    );
  };
  await sign('server-cert', 'server-key.pem', 'serverAuth');
  await sign('cert', 'key.pem', 'clientAuth');
  return { folder, path, read: (name) => readFile(path(name)) };
}
