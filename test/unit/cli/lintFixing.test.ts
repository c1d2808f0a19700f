import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lintCommand } from '../../../src/cli/lintCommand.ts';

describe('stevedore lint with a configuration, standard input and --fix', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stevedore-fix-'));
    await mkdir(path.join(folder, 'a', 'b'), { recursive: true });
    await put('a/Dockerfile', 'FROM alpine\nRUN apk add jq\n');
    await put('a/b/Dockerfile', 'FROM alpine\nRUN apk add jq\n');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = (file: string, text: string) => writeFile(path.join(folder, file), text);
  const read = (file: string) => readFile(path.join(folder, file), 'utf8');

  async function run(args: readonly string[], input = '') {
    let out = '';
    let errors = '';
    const status = await lintCommand(args, {
      folder,
      write: (text) => (out += text),
      writeError: (text) => (errors += text),
      readInput: () => Promise.resolve(input),
    });
    return { status, out, errors };
  }

  it('lints every Dockerfile below a folder, each once', async () => {
    const { out } = await run(['a', 'a/b', 'a/Dockerfile']);
    assert.deepEqual(
      out.split('\n').map((line) => line.split(':')[0]),
      ['a/Dockerfile', 'a/b/Dockerfile', ''],
    );
  });

  it('takes severities from the nearest .stevedore.yaml', async () => {
    await put('.stevedore.yaml', 'rules: {apk-cache-left: error}\n');
    await put('a/b/.stevedore.yaml', 'rules: {apk-cache-left: off}\n');
    assert.match((await run(['a'])).out, /^a\/Dockerfile:2:5: error apk-cache-left: [^\n]*\n$/);
  });

  it('does not lint what the configuration ignores', async () => {
    await put('.stevedore.yaml', 'ignore: [b/]\n');
    assert.equal((await run(['a/b'])).out, '');
    assert.equal((await run(['a/b'])).status, 0);
  });

  it('takes the severity to fail on from the file, and from the flag before that', async () => {
    await put('.stevedore.yaml', 'failOn: error\n');
    assert.equal((await run(['a'])).status, 0);
    assert.equal((await run(['a', '--fail-on', 'warning'])).status, 1);
  });

  it('takes the stage from the file, and from the flag before that', async () => {
    await put('a/Dockerfile', 'FROM a AS dev\nRUN apk add jq\nFROM b AS prod\n');
    assert.equal((await run(['a/Dockerfile'])).out.includes('warning'), false);
    await put('.stevedore.yaml', 'target: dev\n');
    assert.match((await run(['a/Dockerfile'])).out, /warning/);
    const other = await run(['a/Dockerfile', '--target', 'prod']);
    assert.equal(other.out.includes('warning'), false);
  });

  it('reads what .hadolint.yaml ignores', async () => {
    await put('.hadolint.yaml', 'ignored: [DL3019]\n');
    assert.equal((await run(['a'])).out, '');
  });

  it('reports faults of the configuration once, on their place', async () => {
    await put('.stevedore.yaml', 'rules:\n  apk-cache-lef: off\n');
    const { out } = await run(['a']);
    assert.equal(out.match(/unknown-rule/g)?.length, 1);
    assert.match(
      out,
      /^\.stevedore\.yaml:2:3: warning unknown-rule: There is no rule apk-cache-lef/,
    );
  });

  it('fails for a configuration that cannot be read', async () => {
    await mkdir(path.join(folder, '.stevedore.yaml'));
    const { status, out } = await run(['a', '--fail-on', 'error']);
    assert.equal(status, 1);
    assert.match(out, /^\.stevedore\.yaml:1:1: error unreadable-configuration: /);
  });

  it('takes a configuration by name, and misses one that is not there', async () => {
    await put('.stevedore.yaml', 'rules: {apk-cache-left: off}\n');
    await put('loud.yaml', 'rules: {apk-cache-left: error}\n');
    assert.match((await run(['a/Dockerfile', '--config', 'loud.yaml'])).out, /: error apk/);
    const { status, errors } = await run(['a', '--config', 'gone.yaml']);
    assert.deepEqual([status, errors], [2, 'gone.yaml: there is no such file.\n']);
  });

  it('lints standard input', async () => {
    const { status, out } = await run(['-'], 'FROM alpine\nRUN apk add jq\n');
    assert.equal(status, 1);
    assert.match(out, /^-:2:5: warning apk-cache-left/);
  });

  it('prints fixed standard input, and what is left on standard error', async () => {
    const text = 'FROM alpine\r\nRUN apk add jq\r\nRUN apt-get install -y x\r\n';
    const { status, out, errors } = await run(['-', '--fix'], text);
    assert.equal(out, 'FROM alpine\r\nRUN apk add --no-cache jq\r\nRUN apt-get install -y x\r\n');
    assert.match(errors, /^-:3:5: information apt-recommends-installed/);
    assert.equal(status, 1);
  });

  it('applies every safe fix to files, and reports only what is left', async () => {
    const mode = (await stat(path.join(folder, 'a/Dockerfile'))).mode;
    const { status, out } = await run(['a', '--fix']);
    assert.deepEqual([status, out], [0, '']);
    for (const file of ['a/Dockerfile', 'a/b/Dockerfile'])
      assert.equal(await read(file), 'FROM alpine\nRUN apk add --no-cache jq\n');
    assert.equal((await stat(path.join(folder, 'a/Dockerfile'))).mode, mode);
  });

  it('leaves suggestions to people, and files without safe fixes untouched', async () => {
    const text = 'FROM debian\nRUN apt-get install -y jq\n';
    await put('a/Dockerfile', text);
    const { mtimeMs } = await stat(path.join(folder, 'a/Dockerfile'));
    await run(['a/Dockerfile', '--fix']);
    assert.equal(await read('a/Dockerfile'), text);
    assert.equal((await stat(path.join(folder, 'a/Dockerfile'))).mtimeMs, mtimeMs);
  });
});
