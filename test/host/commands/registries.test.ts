import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { docker, removeImages, until } from '../../support/hostDocker.ts';
import { importRegistry } from '../../support/registryContainer.ts';
import { UserAnswers } from '../../support/userAnswers.ts';

const run = (id: string, ...args: readonly unknown[]) =>
  vscode.commands.executeCommand(`stevedore.${id}`, ...args);

const LOCAL = 'stevedore-registry';
const LOCKED = 'cmd-registry-locked';
const SECURE = 'cmd-registry-secure';
/** `alice:opensesame`, by bcrypt. */
const HTPASSWD = 'alice:$2y$05$abcdefghijklmnopqrstuuQbLfdQZSxZ9gjhA5V9o8Tyc6aQRO0Qi\n';

async function makeImage(reference: string, salt = reference): Promise<void> {
  const container = await docker('create', 'busybox:1.35', 'echo', salt);
  await docker('commit', container, reference);
  await docker('rm', container);
}

async function addressOf(container: string): Promise<string> {
  const line = await docker('port', container, '5000/tcp');
  return line.split('\n')[0] ?? '';
}

const json = async (url: string) => (await fetch(url)).json() as Promise<Record<string, unknown>>;

const openssl = (...args: readonly string[]) => promisify(execFile)('openssl', args);

function codeOf(cause: unknown): unknown {
  return (cause as { readonly code?: unknown } | undefined)?.code;
}

const tagRow = (host: string, tag: string) => ({
  registryRow: { kind: 'registryTag', id: tag, host, repository: 'cmd-registry', tag },
});

describe('registry commands', () => {
  let answers: UserAnswers;
  let host: string;

  function answer(...given: ConstructorParameters<typeof UserAnswers>): void {
    answers.dispose();
    answers = new UserAnswers(...given);
  }

  const said = (text: RegExp) =>
    until(
      String(text),
      () => answers.messages.find((message) => text.test(message.text)),
      (message) => message !== undefined,
    );

  beforeEach(() => {
    answers = new UserAnswers();
  });
  afterEach(() => answers.dispose());
  after(async () => {
    if (host) await run('registry.remove', host);
    await docker('rm', '-f', '-v', LOCAL, LOCKED, SECURE).catch(() => '');
    await docker('volume', 'rm', LOCAL).catch(() => '');
    await removeImages('reference=*/cmd-registry', 'reference=cmd-registry', 'reference=registry');
  });

  it('start local asks before it pulls, and makes nothing without consent', async () => {
    answer(undefined);
    await run('registry.startLocal');
    assert.match(answers.messages[0]?.text ?? '', /does not have the image registry:2/);
    assert.deepEqual(answers.messages[0]?.buttons, ['Pull']);
    assert.equal(await docker('ps', '-aq', '--filter', `name=${LOCAL}`), '');
  });

  it('start local runs a registry for this machine alone', async () => {
    await importRegistry('registry:2');
    await run('registry.startLocal');
    host = await addressOf(LOCAL);
    assert.match(host, /^127\.0\.0\.1:\d+$/);
    await said(/A registry runs at/);
    assert.deepEqual(await json(`http://${host}/v2/_catalog`), { repositories: [] });
    // Once more takes the one that is there, also when it has been stopped.
    await docker('stop', '-t', '1', LOCAL);
    await run('registry.startLocal');
    host = await addressOf(LOCAL);
    assert.deepEqual(await json(`http://${host}/v2/_catalog`), { repositories: [] });
  });

  it('push asks for registry and name, and pull brings the tag back', async () => {
    await makeImage('cmd-registry:1');
    answer(host, 'as suggested');
    await run('image.push', 'cmd-registry:1');
    assert.ok(answers.offered[0]?.includes('docker.io') && answers.offered[0].includes(host));
    await said(/^Pushed 127\.0\.0\.1:\d+\/cmd-registry:1\.$/);
    assert.deepEqual(await json(`http://${host}/v2/_catalog`), { repositories: ['cmd-registry'] });
    await docker('rmi', `${host}/cmd-registry:1`);
    await run('registry.pull', tagRow(host, '1'));
    await said(/^Pulled /);
    assert.match(await docker('images', `${host}/cmd-registry`), /cmd-registry/);
    await run('registry.pull', tagRow(host, '1'));
    await said(/is up to date\.$/);
    await run('image.pull', `${host}/cmd-registry:none`);
    await said(/The registry has no such image or tag\./);
  });

  it('check for newer finds what was pushed since', async () => {
    const name = `${host}/cmd-registry:1`;
    await run('image.checkNewer', name);
    await said(/^No newer image was found\.$/);
    const old = await docker('inspect', '--format', '{{.Id}}', name);
    await makeImage(name, 'newer');
    await docker('push', name);
    await docker('tag', old, name);
    await run('image.checkNewer', name);
    await said(/^A newer image is available: /);
    await run('image.checkNewer', 'busybox:1.35');
    await said(/^Never came from a registry: busybox:1\.35\.$/);
  });

  it('inspect shows manifest and configuration, copy the reference', async () => {
    await run('registry.inspect', tagRow(host, '1'));
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    const { digest, manifest, configuration } = JSON.parse(text) as Record<string, unknown>;
    assert.match(String(digest), /^sha256:/);
    assert.ok(manifest && configuration);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await run('registry.copyReference', tagRow(host, '1'));
    assert.equal(await vscode.env.clipboard.readText(), `${host}/cmd-registry:1`);
  });

  it('delete shows every tag that goes, and deletes after consent only', async () => {
    const name = `${host}/cmd-registry`;
    await docker('tag', `${name}:1`, `${name}:twin`);
    await docker('push', `${name}:1`);
    await docker('push', `${name}:twin`);
    await makeImage(`${name}:other`);
    await docker('push', `${name}:other`);
    const tags = async () =>
      (await json(`http://${host}/v2/cmd-registry/tags/list`))['tags'] as string[];
    answer(undefined);
    await run('registry.delete', tagRow(host, '1'));
    assert.match(answers.messages[0]?.text ?? '', /^Delete 2 tags from /);
    assert.match(answers.messages[0]?.detail ?? '', /• 1\n• twin/);
    assert.equal((await tags()).length, 3);
    answer('Delete');
    await run('registry.delete', tagRow(host, '1'));
    assert.deepEqual(await tags(), ['other']);
  });

  it('add asks for the authority of a certificate that is not trusted, and reads with it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'authority-'));
    const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    await openssl(
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'],
      ...['-keyout', key, '-out', certificate],
    );
    const settings = ['CERTIFICATE=/cert.pem', 'KEY=/key.pem'];
    const variables = settings.flatMap((setting) => ['-e', `REGISTRY_HTTP_TLS_${setting}`]);
    await docker('create', '--name', SECURE, ...variables, '-p', '127.0.0.1::5000', 'registry:2');
    await docker('cp', certificate, `${SECURE}:/cert.pem`);
    await docker('cp', key, `${SECURE}:/key.pem`);
    await docker('start', SECURE);
    const secure = await addressOf(SECURE);
    await until(
      'the registry to listen',
      () =>
        fetch(`https://${secure}/v2/`).then(String, (error: unknown) =>
          codeOf((error as Error).cause),
        ),
      (code) => code === 'DEPTH_ZERO_SELF_SIGNED_CERT',
    );
    const { showOpenDialog } = vscode.window;
    const choose = () => Promise.resolve([vscode.Uri.file(certificate)]);
    Object.assign(vscode.window, { showOpenDialog: choose });
    try {
      answer('Choose Certificate…');
      await run('registry.add', `https://${secure}`);
      assert.match(answers.messages[0]?.text ?? '', /^The certificate of .* is not trusted\.$/);
      assert.equal(answers.messages.length, 1);
      answer(undefined);
      await run('image.push', 'cmd-registry:1');
      assert.ok(answers.offered[0]?.includes(secure));
      // An answer of the registry itself: the connection is trusted.
      await run('registry.delete', tagRow(secure, '1'));
      await said(/The registry does not have it\./);
    } finally {
      Object.assign(vscode.window, { showOpenDialog });
      await run('registry.remove', secure);
      await rm(folder, { recursive: true });
    }
  });

  it('log in tries the password first; a refused push offers it', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'htpasswd-')), 'htpasswd');
    await writeFile(file, HTPASSWD);
    const settings = [
      'REGISTRY_AUTH=htpasswd',
      'REGISTRY_AUTH_HTPASSWD_REALM=test',
      'REGISTRY_AUTH_HTPASSWD_PATH=/htpasswd',
    ].flatMap((variable) => ['-e', variable]);
    await docker('create', '--name', LOCKED, ...settings, '-p', '127.0.0.1::5000', 'registry:2');
    await docker('cp', file, `${LOCKED}:/htpasswd`);
    await docker('start', LOCKED);
    const locked = await addressOf(LOCKED);
    await until(
      'the registry to listen',
      () =>
        fetch(`http://${locked}/v2/`).then(
          (got) => got.status,
          () => 0,
        ),
      (status) => status === 401,
    );
    const name = `${locked}/cmd-registry:1`;
    await docker('tag', 'cmd-registry:1', name);
    const push = async (expected: RegExp) => {
      answer(name);
      await run('image.push', name);
      return said(expected);
    };
    const refused = await push(/wants to know who you are/);
    assert.deepEqual(refused?.buttons, ['Log In…']);
    answer('alice', 'guess');
    await run('registry.logIn', locked);
    const failed = await said(/asks who you are/);
    assert.doesNotMatch(failed?.text ?? '', /guess/);
    answer('alice', 'opensesame');
    await run('registry.logIn', locked);
    await said(/VS Code keeps the password/);
    await push(/^Pushed /);
    await run('registry.logOut', locked);
    await said(/^Logged out of /);
    await push(/wants to know who you are/);
    await rm(file);
  });

  it('log in hands the password to docker’s credential helper', async () => {
    const locked = await addressOf(LOCKED);
    const folder = await mkdtemp(join(tmpdir(), 'helper-'));
    const { DOCKER_CONFIG, PATH } = process.env;
    const helper = join(folder, 'docker-credential-cmdtest');
    await writeFile(
      helper,
      `#!/bin/sh\ncase $1 in store) cat > "${folder}/kept";; erase) rm -f "${folder}/kept";;\nget) [ -f "${folder}/kept" ] && cat "${folder}/kept" || { echo "credentials not found in native keychain"; exit 1; };; esac\n`,
    );
    await chmod(helper, 0o755);
    const config = { credHelpers: { [locked]: 'cmdtest' } };
    await writeFile(join(folder, 'config.json'), JSON.stringify(config));
    Object.assign(process.env, { DOCKER_CONFIG: folder, PATH: `${folder}:${PATH ?? ''}` });
    try {
      answer('alice', 'opensesame');
      await run('registry.logIn', locked);
      await said(/credential helper keeps the password/);
      assert.match(await readFile(join(folder, 'kept'), 'utf8'), /"Secret":"opensesame"/);
      const name = `${locked}/cmd-registry:1`;
      answer(name);
      await run('image.push', name);
      await said(/^Pushed /);
      await run('registry.logOut', locked);
      await assert.rejects(readFile(join(folder, 'kept')));
    } finally {
      Object.assign(process.env, { DOCKER_CONFIG, PATH });
      await rm(folder, { recursive: true });
    }
  });
});
