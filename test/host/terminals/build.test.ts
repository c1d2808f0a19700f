import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { docker, until } from '../../support/hostDocker.ts';
import { UserAnswers } from '../../support/userAnswers.ts';

/** A name that a shell would take apart, or run. */
const exotic = `we ird $(touch pwned) 'q' "d" -x`;

/** Ids of the processes of this machine with exactly this command line; the engine's builds are among them. */
async function findProcesses(commandLine: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    ids.map(async (id) => {
      const text = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
      return text.replaceAll('\0', ' ').trim() === commandLine ? [id] : [];
    }),
  );
  return found.flat();
}

describe('Build Image', () => {
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  // One for each test: VS Code remembers documents by their path.
  let folder = '';
  let count = 0;
  let answers: UserAnswers;

  function answer(...given: ConstructorParameters<typeof UserAnswers>): void {
    answers.dispose();
    answers = new UserAnswers(...given);
  }

  beforeEach(async () => {
    answers = new UserAnswers();
    count += 1;
    folder = join(workspace, `${exotic}${count}`);
    await mkdir(folder, { recursive: true });
  });
  afterEach(async () => {
    answers.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const terminal of vscode.window.terminals) terminal.dispose();
    await rm(folder, { recursive: true });
    await docker('rmi', '-f', 'cmd-built:1', 'cmd-built:2').catch(() => '');
  });

  async function write(name: string, text: string): Promise<vscode.Uri> {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, text);
    return vscode.Uri.file(path);
  }

  /** Runs what starts a build task, and waits for the exit code of that task. */
  async function building(start: () => Thenable<unknown>): Promise<number | undefined> {
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ exitCode, execution }) => {
        if (execution.task.definition.type !== 'stevedore-build') return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    await start();
    return ended;
  }

  const build = (...args: readonly unknown[]) =>
    building(() => vscode.commands.executeCommand('stevedore.image.build', ...args));

  const labelOf = (image: string, label: string) =>
    docker('inspect', '--format', `{{index .Config.Labels "${label}"}}`, image);

  const problemLines = (uri: vscode.Uri) =>
    vscode.languages
      .getDiagnostics(uri)
      .filter(({ source }) => source === 'docker build')
      .map(({ range }) => range.start.line + 1);

  it('asks for the tag, builds whatever the folder is called, and remembers the tag', async () => {
    const uri = await write('Dockerfile', 'FROM busybox:1.35\nLABEL built=yes\nCOPY . /x\n');
    answer('cmd-built:1');
    assert.equal(await build(uri), 0);
    assert.equal(await labelOf('cmd-built:1', 'built'), 'yes');
    assert.equal(answers.questions[0]?.value, 'we-ird-touch-pwned-q-d-x1:latest');
    answer(undefined);
    await vscode.commands.executeCommand('stevedore.image.build', uri);
    assert.deepEqual(
      answers.questions.map(({ value }) => value),
      ['cmd-built:1'],
    );
    const names = await vscode.workspace.fs.readDirectory(vscode.Uri.file(workspace));
    assert.ok(!names.some(([name]) => name.includes('pwned') && !name.startsWith(exotic)));
  });

  it('asks for stage and open arguments, and builds what was chosen', async () => {
    const text = `FROM busybox:1.35 AS tools
ARG WHO
LABEL who=$WHO
RUN echo "tools for $WHO"
FROM tools
RUN false
`;
    const uri = await write('Dockerfile', text);
    answer('tools', 'cmd-built:1', `it's $(id) "x"`);
    assert.equal(await build(uri), 0);
    assert.deepEqual(answers.offered[0], ['Whole image', 'tools']);
    assert.equal(await labelOf('cmd-built:1', 'who'), `it's $(id) "x"`);
  });

  it('puts a failed instruction on its line, and takes the problem away when it is mended', async () => {
    const uri = await write(
      'Dockerfile',
      'FROM busybox:1.35\n\nRUN echo ok\nRUN echo broken && exit 3\n',
    );
    answer('cmd-built:1');
    assert.equal(await build(uri), 1);
    await until(
      'the problem',
      () => problemLines(uri),
      (lines) => lines.join() === '4',
    );
    const [problem] = vscode.languages
      .getDiagnostics(uri)
      .filter(({ source }) => source === 'docker build');
    assert.match(problem?.message ?? '', /exit code: 3 \(broken\)$/);
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
    await write('Dockerfile', 'FROM busybox:1.35\n');
    answer('cmd-built:1');
    assert.equal(await build(uri), 0);
    await until(
      'the end of the problem',
      () => problemLines(uri),
      (lines) => lines.length === 0,
    );
  });

  it('saves a changed Dockerfile first', async () => {
    const uri = await write('Dockerfile', 'FROM busybox:1.35\nRUN false\n');
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(1, 0, 1, 9), 'LABEL built=edited');
    });
    answer('cmd-built:1');
    assert.equal(await build(uri), 0);
    assert.equal(await labelOf('cmd-built:1', 'built'), 'edited');
  });

  it('builds in the context that a compose file names, with its arguments', async () => {
    const uri = await write(
      'docker/Dockerfile',
      'FROM busybox:1.35\nARG V\nLABEL v=$V\nCOPY up.txt /\n',
    );
    await write('up.txt', 'x');
    const compose =
      'name: shop\nservices:\n  web:\n    build: { context: ., dockerfile: docker/Dockerfile, args: { V: 7 } }\n';
    await write('compose.yaml', compose);
    answer('cmd-built:1');
    assert.equal(await build(uri), 0);
    assert.equal(answers.questions[0]?.value, 'shop-web:latest');
    assert.equal(await labelOf('cmd-built:1', 'v'), '7');
  });

  it('builds in the context of the setting, which wins over a compose file', async () => {
    const uri = await write('docker/Dockerfile', 'FROM busybox:1.35\nCOPY in/x.txt /\n');
    await write('in/x.txt', '');
    await write('compose.yaml', 'services: { web: { build: ./docker } }\n');
    const settings = vscode.workspace.getConfiguration('stevedore');
    const context = `${exotic}${count}`;
    await settings.update('build.context', context, vscode.ConfigurationTarget.Workspace);
    try {
      answer('cmd-built:1');
      assert.equal(await build(uri), 0);
    } finally {
      await settings.update('build.context', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('builds without any command line, through the engine, and finds the failed line too', async () => {
    const settings = vscode.workspace.getConfiguration('stevedore');
    await settings.update('docker.path', '/nonexistent/docker', vscode.ConfigurationTarget.Global);
    try {
      await write('.dockerignore', 'secret.txt\n');
      await write('secret.txt', 'x');
      const uri = await write(
        'Dockerfile',
        'FROM busybox:1.35\nCOPY . /x\nRUN test ! -e /x/secret.txt\n',
      );
      answer('cmd-built:1');
      assert.equal(await build(uri), 0);
      assert.match(
        await docker('images', '--format', '{{.Repository}}:{{.Tag}}'),
        /^cmd-built:1$/m,
      );
      await write('Dockerfile', 'FROM busybox:1.35\nENV A=1\nRUN echo no && exit 4\n');
      answer('cmd-built:1');
      assert.equal(await build(uri), 1);
      await until(
        'the problem',
        () => problemLines(uri),
        (lines) => lines.join() === '3',
      );
    } finally {
      await settings.update('docker.path', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('offers a task for each Dockerfile, and runs those of tasks.json', async () => {
    await write('Dockerfile', 'FROM busybox:1.35\nLABEL built=task\n');
    const tasks = await vscode.tasks.fetchTasks({ type: 'stevedore-build' });
    const found = tasks.map(({ definition }) => String(definition['dockerfile']));
    assert.ok(found.includes(`${exotic}${count}/Dockerfile`), found.join());
    const definition = {
      type: 'stevedore-build',
      label: 'from tasks.json',
      dockerfile: `\${workspaceFolder}/${exotic}${count}/Dockerfile`,
      tag: 'cmd-built:2',
    };
    const uri = vscode.Uri.file(join(workspace, '.vscode/tasks.json'));
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode(JSON.stringify({ version: '2.0.0', tasks: [definition] })),
    );
    try {
      const own = await until(
        'the task',
        async () => vscode.tasks.fetchTasks({ type: 'stevedore-build' }),
        (all) => all.some(({ name }) => name === 'from tasks.json'),
      );
      const task = own.find(({ name }) => name === 'from tasks.json');
      assert.ok(task);
      assert.equal(await building(() => vscode.tasks.executeTask(task)), 0);
      assert.equal(await labelOf('cmd-built:2', 'built'), 'task');
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('is cancelled by Ctrl+C in its terminal', async () => {
    const uri = await write('Dockerfile', 'FROM busybox:1.35\nRUN sleep 613\n');
    answer('cmd-built:1');
    const asleep = () => findProcesses('sleep 613');
    const exitCode = building(async () => {
      await vscode.commands.executeCommand('stevedore.image.build', uri);
      await until('the build to get to its RUN', asleep, (pids) => pids.length > 0);
      await vscode.commands.executeCommand('workbench.action.terminal.focus');
      const text = '\u0003';
      await vscode.commands.executeCommand('workbench.action.terminal.sendSequence', { text });
    });
    assert.equal(await exitCode, 130);
    await until('the end of the RUN', asleep, (pids) => pids.length === 0);
  });

  it('ends the build with its task', async () => {
    const uri = await write('Dockerfile', 'FROM busybox:1.35\nRUN sleep 612\n');
    answer('cmd-built:1');
    await vscode.commands.executeCommand('stevedore.image.build', uri);
    const asleep = () => findProcesses('sleep 612');
    await until('the build to get to its RUN', asleep, (pids) => pids.length > 0);
    const [execution] = vscode.tasks.taskExecutions;
    const ended = new Promise<void>((resolve) => {
      const listener = vscode.tasks.onDidEndTask(() => {
        listener.dispose();
        resolve();
      });
    });
    execution?.terminate();
    await ended;
    await until('the end of the RUN', asleep, (pids) => pids.length === 0);
  });
});
