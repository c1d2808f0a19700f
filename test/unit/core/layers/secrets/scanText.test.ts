import assert from 'node:assert/strict';
import { scanText } from '../../../../../src/core/layers/secrets/scanText.ts';
import { redactSecrets } from '../../../../../src/core/layers/secrets/redactSecrets.ts';
import { generated, samples } from './samples.ts';

const kinds = (text: string, path = '/app/settings.txt', isSource = false) =>
  scanText(text, { path, hasVariables: false, isSource }).map(({ kind, line }) => [kind, line]);

const variables = (text: string) =>
  scanText(text, { hasVariables: true }).map(({ kind, name }) => [kind, name]);

describe('scanText', () => {
  it('finds the forms that issuers give their secrets, with their lines', () => {
    const text = [
      '# settings',
      `aws_access_key_id = ${samples.awsAccessKey}`,
      `aws_secret_access_key = ${samples.awsSecretKey}`,
      `token: ${samples.github}`,
      `gitlab: ${samples.gitlab}`,
      `//registry.npmjs.org/:_authToken=${samples.npm}`,
      `slack=${samples.slack}`,
      `maps=${samples.google}`,
      `url=postgres://app:${samples.password}@db.internal/app`,
    ].join('\n');
    assert.deepEqual(kinds(text), [
      ['aws-access-key', 2],
      ['aws-secret-key', 3],
      ['github-token', 4],
      ['gitlab-token', 5],
      ['npm-token', 6],
      ['slack-token', 7],
      ['google-api-key', 8],
      ['url-password', 9],
    ]);
  });

  it('tells private keys from those that need a passphrase, and from service accounts', () => {
    assert.deepEqual(kinds(`\n${samples.privateKey}`), [['private-key', 2]]);
    assert.deepEqual(kinds(samples.encryptedKey), [['encrypted-private-key', 1]]);
    assert.deepEqual(kinds(samples.openSshEncrypted), [['encrypted-private-key', 1]]);
    const header = 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0123456789ABCDEF\n\n';
    const old = samples.privateKey.replace('\n', `\n${header}`);
    assert.deepEqual(kinds(old), [['encrypted-private-key', 1]]);
    const account = JSON.stringify({
      type: 'service_account',
      private_key: samples.privateKey.replaceAll('RSA ', ''),
    });
    assert.deepEqual(kinds(account), [['gcp-service-account', 1]]);
  });

  it('knows files by their names where the form alone says little', () => {
    const netrc = `machine example.org login me password ${samples.password}`;
    assert.deepEqual(kinds(netrc, '/root/.netrc'), [['netrc-password', 1]]);
    assert.deepEqual(kinds(netrc, '/root/notes'), []);
    const auth = Buffer.from(`me:${samples.password}`).toString('base64');
    const docker = JSON.stringify({ auths: { 'registry.local': { auth } } });
    assert.deepEqual(kinds(docker, '/root/.docker/config.json'), [['docker-auth', 1]]);
    const other = JSON.stringify({
      auth: Buffer.from('\x01\x02\x03\x04\x05\x06').toString('base64'),
    });
    assert.deepEqual(kinds(other, '/root/.docker/config.json'), []);
    assert.deepEqual(kinds(`db:5432:app:me:${samples.password}`, '/root/.pgpass'), [
      ['database-password', 1],
    ]);
  });

  it('leaves examples, variables and words alone', () => {
    const harmless = [
      `AKIAIOSFODNN7EXAMPLE`,
      'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      `token=ghp_${'x'.repeat(36)}`,
      'https://user:password@host/',
      ['postgres://app:$', '{DB_PASSWORD}@db/app'].join(''),
      'redis://:<password>@redis:6379',
      '-----BEGIN RSA PRIVATE KEY-----\nMIIE...\n-----END RSA PRIVATE KEY-----',
      `-----BEGIN PRIVATE KEY-----\n${'A'.repeat(400)}\n-----END PRIVATE KEY-----`,
      `-----BEGIN CERTIFICATE-----\n${generated('cert', 400)}\n-----END CERTIFICATE-----`,
    ].join('\n');
    assert.deepEqual(kinds(harmless), []);
    assert.deepEqual(
      kinds(`url = 'http://me:${samples.password}@localhost'`, '/app/a.py', true),
      [],
    );
  });

  it('takes variables by their names, in environments and build steps', () => {
    const step = `RUN |3 NPM_TOKEN=${samples.password} DEBUG=1 PORT=8080 /bin/sh -c npm ci # buildkit`;
    assert.deepEqual(variables(step), [['secret-variable', 'NPM_TOKEN']]);
    assert.deepEqual(variables('ENV DB_PASSWORD=hunter2'), [['secret-variable', 'DB_PASSWORD']]);
    assert.deepEqual(variables('ARG apiKey="s3cr3t value"'), [['secret-variable', 'apiKey']]);
    assert.deepEqual(variables(`RUN curl -u me --password=${samples.password} x`), [
      ['secret-variable', 'password'],
    ]);
    for (const harmless of [
      'GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D',
      'PASSWORD_MIN_LENGTH=12',
      'DB_PASSWORD_FILE=/run/secrets/db',
      'TOKEN_TTL=3600',
      'SECRET_NAME=app/db',
      'POSTGRES_PASSWORD=changeme',
      ['TOKEN=$', '(cat /run/secrets/token)'].join(''),
      'KEYBOARD=us-international',
      'PYTHON_SHA256=d923a4d3a5f0b0b5e1f9',
    ]) {
      assert.deepEqual(variables(`ENV ${harmless}`), [], harmless);
    }
  });

  it('tells no more of a value than four characters and its length', () => {
    const [long] = scanText(samples.github, { hasVariables: false });
    assert.deepEqual(long?.masked, { start: 'ghp_', length: 40 });
    const [short] = scanText('A_PASSWORD=hunter2', { hasVariables: true });
    assert.deepEqual(short?.masked, { start: '', length: 7 });
  });
});

describe('redactSecrets', () => {
  it('masks the secrets of a build step and leaves the rest', () => {
    const step = `RUN |1 NPM_TOKEN=${samples.npm} /bin/sh -c npm ci # buildkit`;
    assert.equal(redactSecrets(step), 'RUN |1 NPM_TOKEN=npm_… /bin/sh -c npm ci # buildkit');
    assert.equal(redactSecrets('COPY . /app'), 'COPY . /app');
  });
});
