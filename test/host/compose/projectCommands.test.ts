import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker, stateOf, until } from '../../support/hostDocker.ts';
import { UserAnswers } from '../../support/userAnswers.ts';
import { closeEditors } from '../language/openDockerfile.ts';
import { ComposeFolder } from './composeFolder.ts';

const text = `services:
  web:
    image: busybox:1.35
    init: true
    command: sleep 600
    network_mode: none
    volumes: [data:/data]
    healthcheck: { test: ['CMD', 'true'], interval: 1s }
  tool:
    image: busybox:1.35
    command: sleep 600
    init: true
    network_mode: none
    profiles: [tools]
volumes:
  data:
`;

interface Target {
  readonly project: string;
  readonly services: readonly string[];
}

describe('compose projects by command', () => {
  const folder = new ComposeFolder('compose-run');
  let answers: UserAnswers;

  beforeEach(() => {
    answers = new UserAnswers();
  });
  afterEach(async () => {
    answers.dispose();
    await closeEditors();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const terminal of vscode.window.terminals) terminal.dispose();
    await docker('compose', '-p', 'compose-run', 'down', '--volumes', '--timeout', '1');
    await folder.remove();
  });

  /** Runs what starts a task of compose, and waits for the exit code of it. */
  async function running(start: () => Thenable<unknown>): Promise<number | undefined> {
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ exitCode, execution }) => {
        if (execution.task.definition.type !== 'stevedore-compose') return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    await start();
    return ended;
  }

  const project = (verb: string, ...args: readonly unknown[]) =>
    running(() => vscode.commands.executeCommand(`stevedore.project.${verb}`, ...args));

  async function lenses(uri: vscode.Uri): Promise<readonly vscode.Command[]> {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
    );
    return found.flatMap(({ command }) => command ?? []);
  }

  const titles = async (uri: vscode.Uri) => (await lenses(uri)).map(({ title }) => title);

  it('come up from a lens, which shows their live state, and go down with what the preview names', async () => {
    const { uri } = await folder.open('compose.yaml', text);
    const before = await until(
      'lens',
      () => titles(uri),
      (all) => all.includes('not created'),
    );
    assert.ok(before.includes('$(play) Up'));
    assert.equal(before.filter((title) => title === '$(play) Run').length, 2);
    const up = (await lenses(uri)).find(({ title }) => title === '$(play) Up');
    assert.equal(await project('up', up?.arguments?.[0]), 0);
    const after = await until(
      'health',
      () => titles(uri),
      (all) => all.includes('running · healthy'),
    );
    assert.ok(after.includes('$(debug-stop) Stop') && after.includes('$(terminal) Shell'));

    const stop = (await lenses(uri)).find(({ title }) => title === '$(debug-stop) Stop');
    const [target] = (stop?.arguments ?? []) as Target[];
    assert.deepEqual([target?.project, target?.services], ['compose-run', ['web']]);
    assert.equal(await project('stop', target), 0);
    assert.equal(await stateOf('compose-run-web-1'), 'exited');
    assert.equal(await project('start', uri), 0);
    assert.equal(await stateOf('compose-run-web-1'), 'running');

    answers.dispose();
    answers = new UserAnswers('Down with Volumes');
    assert.equal(await project('down', uri), 0);
    const [asked] = answers.messages;
    assert.equal(asked?.text, 'Take down compose-run?');
    assert.match(asked.detail ?? '', /^Containers: compose-run-web-1$/m);
    assert.match(asked.detail ?? '', /compose-run_data/);
    assert.equal(await stateOf('compose-run-web-1'), undefined);
    assert.doesNotMatch(await docker('volume', 'ls'), /compose-run_data/);
  });

  it('scale a service, and remember profiles', async () => {
    const uri = await folder.write('compose.yaml', text);
    answers.dispose();
    answers = new UserAnswers('Profiles', ['tools'], undefined);
    await vscode.commands.executeCommand('stevedore.project.options', uri);
    assert.equal(await project('up', uri), 0);
    assert.equal(await stateOf('compose-run-tool-1'), 'running');

    answers.dispose();
    answers = new UserAnswers('web', '2');
    assert.equal(await project('scale', uri), 0);
    assert.equal(await stateOf('compose-run-web-2'), 'running');
    answers.dispose();
    answers = new UserAnswers('web', '1', undefined);
    await vscode.commands.executeCommand('stevedore.project.scale', uri);
    assert.match(answers.messages[0]?.detail ?? '', /compose-run-web-2/);
    assert.equal(await stateOf('compose-run-web-2'), 'running');
    answers.dispose();
    answers = new UserAnswers('web', '1', 'Scale');
    assert.equal(await project('scale', uri), 0);
    assert.equal(await stateOf('compose-run-web-2'), undefined);
    answers.dispose();
    answers = new UserAnswers('Forget All of It', undefined);
    await vscode.commands.executeCommand('stevedore.project.options', uri);
  });

  it('show what compose makes of the files', async () => {
    const uri = await folder.write('compose.yaml', text);
    await vscode.commands.executeCommand('stevedore.project.config', uri);
    const shown = vscode.window.activeTextEditor?.document;
    assert.equal(shown?.languageId, 'yaml');
    assert.match(shown.getText(), /^name: compose-run$/m);
    assert.match(shown.getText(), /source: data/);
  });

  it('say what is missing where there is no compose, and how to get it', async () => {
    const uri = await folder.write('compose.yaml', text);
    const path = process.env['PATH'];
    process.env['PATH'] = '/nonexistent';
    try {
      await vscode.commands.executeCommand('stevedore.project.up', uri);
    } finally {
      process.env['PATH'] = path;
    }
    const [said] = answers.messages;
    assert.match(said?.text ?? '', /no compose plugin/);
    assert.deepEqual(said?.buttons, ['How to Install It']);
  });

  it('stop and go down by their labels when the files are gone', async () => {
    const uri = await folder.write('compose.yaml', text);
    assert.equal(await project('up', uri), 0);
    await folder.remove();
    const gone = {
      project: 'compose-run',
      key: 'compose-run',
      files: [],
      profiles: [],
      services: [],
    };
    await vscode.commands.executeCommand('stevedore.project.stop', gone);
    assert.equal(await stateOf('compose-run-web-1'), 'exited');
    answers.dispose();
    answers = new UserAnswers('Down');
    await vscode.commands.executeCommand('stevedore.project.down', gone);
    assert.equal(await stateOf('compose-run-web-1'), undefined);
    assert.match(await docker('volume', 'ls'), /compose-run_data/);
    await vscode.commands.executeCommand('stevedore.project.up', gone);
    assert.match(answers.messages.at(-1)?.text ?? '', /files of the project compose-run are gone/);
    await docker('volume', 'rm', 'compose-run_data');
  });
});
