import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { docker, stateOf, until } from '../../support/hostDocker.ts';
import { UserAnswers } from '../../support/userAnswers.ts';

/** What the Engines view hands to a command for one of its rows. */
const engineNode = (contextName: string) => ({ engineRow: { kind: 'engineUsage', contextName } });

const configure = (key: string, value: unknown) =>
  vscode.workspace
    .getConfiguration('stevedore')
    .update(key, value, vscode.ConfigurationTarget.Global);

describe('engine commands', () => {
  const other = 'host-other';
  let answers: UserAnswers;
  let folder: string;

  function answer(...given: ConstructorParameters<typeof UserAnswers>): void {
    answers.dispose();
    answers = new UserAnswers(...given);
  }

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'host-engines-'));
    await docker(
      'context',
      'create',
      other,
      '--docker',
      `host=${process.env['DOCKER_HOST'] ?? ''}`,
    );
  });
  after(async () => {
    await docker('context', 'rm', '-f', other);
    await rm(folder, { recursive: true });
  });
  beforeEach(() => {
    answers = new UserAnswers();
  });
  afterEach(async () => {
    answers.dispose();
    answers = new UserAnswers('Automatic');
    await vscode.commands.executeCommand('stevedore.engine.choose');
    answers.dispose();
    await configure('engine.production', undefined);
    await configure('engine.daemonJson', undefined);
    await docker('rm', '-f', 'engine-one').catch(() => '');
  });

  it('switch this window only, and leave the context of docker alone', async () => {
    const before = await docker('context', 'show');
    await vscode.commands.executeCommand('stevedore.engine.use', engineNode(other));
    answer();
    await vscode.commands.executeCommand('stevedore.engine.choose');
    assert.match(answers.offered[0]?.join() ?? '', new RegExp(other));
    assert.equal(await docker('context', 'show'), before);
    const settings = vscode.workspace.getConfiguration('stevedore').inspect('engine.context');
    assert.deepEqual([settings?.globalValue, settings?.workspaceValue], [undefined, undefined]);
  });

  it('ask for the name of a production engine before anything goes', async () => {
    await configure('engine.production', [other]);
    await vscode.commands.executeCommand('stevedore.engine.use', engineNode(other));
    const id = await docker('create', '--name', 'engine-one', 'busybox:1.35', 'true');
    answer('Remove', 'wrong');
    await vscode.commands.executeCommand('stevedore.container.remove', id);
    assert.match(answers.questions[0]?.title ?? '', new RegExp(`Type its name.*${other}`));
    assert.equal(await stateOf('engine-one'), 'created');
    answer('Remove', other);
    await vscode.commands.executeCommand('stevedore.container.remove', id);
    assert.equal(await stateOf('engine-one'), undefined);
  });

  it('ask for the name of a production engine before its disk space is freed', async () => {
    await configure('engine.production', [other]);
    await docker('create', '--name', 'engine-one', 'busybox:1.35', 'true');
    const row = { engineRow: { kind: 'usageKind', of: 'containers', contextName: other } };
    const prune = () => vscode.commands.executeCommand('stevedore.engine.prune', row);
    answer('Prune', 'wrong');
    await prune();
    assert.match(answers.questions.at(-1)?.title ?? '', new RegExp(`Type its name.*${other}`));
    assert.equal(await stateOf('engine-one'), 'created');
    answer('Prune', other);
    await prune();
    assert.equal(await stateOf('engine-one'), undefined);
  });

  it('do not ask on an engine without the mark', async () => {
    await configure('engine.production', [other]);
    const id = await docker('create', '--name', 'engine-one', 'busybox:1.35', 'true');
    answer('Remove');
    await vscode.commands.executeCommand('stevedore.container.remove', id);
    assert.deepEqual(answers.questions, []);
    assert.equal(await stateOf('engine-one'), undefined);
  });

  it('mark an engine as production, and take the mark away', async () => {
    const marked = () => vscode.workspace.getConfiguration('stevedore').get('engine.production');
    await vscode.commands.executeCommand('stevedore.engine.markProduction', engineNode(other));
    assert.deepEqual(marked(), [other]);
    await vscode.commands.executeCommand('stevedore.engine.markProduction', engineNode(other));
    assert.deepEqual(marked(), []);
  });

  describe('for registry mirrors', () => {
    const text = '{\n    "log-driver": "local",\n    "my-own": [1, 2]\n}\n';
    let file: string;

    const edit = () =>
      vscode.commands.executeCommand('stevedore.engine.editMirrors', engineNode('default'));

    beforeEach(async () => {
      file = path.join(folder, 'daemon.json');
      await writeFile(file, text);
      await configure('engine.daemonJson', file);
    });
    afterEach(async () => {
      for (const name of await readdir(folder)) await rm(path.join(folder, name));
    });

    it('write them as shown, keep the rest, and a copy of the file as it was', async () => {
      answer(
        ...['$(add) Add Mirror…', 'https://one.example', '$(add) Add Mirror…'],
        ...['https://two.example', 'https://two.example', '$(arrow-up) Try First'],
        ...['$(save) Review and Save…', 'Write'],
      );
      await edit();
      const written = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
      assert.deepEqual(written, {
        'log-driver': 'local',
        'my-own': [1, 2],
        'registry-mirrors': ['https://two.example', 'https://one.example'],
      });
      const [backup] = (await readdir(folder)).filter((name) => name.endsWith('.bak'));
      assert.equal(await readFile(path.join(folder, backup ?? ''), 'utf8'), text);
      assert.match(
        answers.messages.at(-1)?.text ?? '',
        /at its next start: sudo systemctl restart/,
      );
      assert.equal((await readdir(folder)).length, 2, 'no other file is left');
    });

    it('ask for the name of a production engine before they write', async () => {
      await configure('engine.production', ['default']);
      const steps = ['$(add) Add Mirror…', 'https://one.example', '$(save) Review and Save…'];
      answer(...steps, 'Write', 'wrong');
      await edit();
      assert.match(answers.questions.at(-1)?.title ?? '', /Type its name.*default/);
      assert.equal(await readFile(file, 'utf8'), text);
      answer(...steps, 'Write', 'default');
      await edit();
      assert.equal(
        await readFile(file, 'utf8'),
        text.replace(
          '[1, 2]\n',
          '[1, 2],\n    "registry-mirrors": [\n        "https://one.example"\n    ]\n',
        ),
      );
    });

    it('write nothing without a yes, nor what the engine would refuse', async () => {
      answer('$(add) Add Mirror…', 'ftp://no.example', undefined);
      await edit();
      answer('$(add) Add Mirror…', 'https://one.example', '$(save) Review and Save…', undefined);
      await edit();
      assert.equal(await readFile(file, 'utf8'), text);
      assert.deepEqual(await readdir(folder), ['daemon.json']);
    });

    it('give the text to copy instead', async () => {
      answer('$(add) Add Mirror…', 'https://one.example', '$(save) Review and Save…', 'Copy Text');
      await edit();
      await until(
        'the text',
        async () => await vscode.env.clipboard.readText(),
        (copied) => copied.includes('"https://one.example"') && copied.includes('"log-driver"'),
      );
      assert.equal(await readFile(file, 'utf8'), text);
    });

    it('say where a broken file is broken, and leave it alone', async () => {
      await writeFile(file, '{ "a": 1,, }');
      await edit();
      assert.match(answers.messages[0]?.text ?? '', /no valid JSON, line 1, column 10/);
      assert.equal(answers.questions.length, 0);
      assert.equal(await readFile(file, 'utf8'), '{ "a": 1,, }');
    });
  });
});
