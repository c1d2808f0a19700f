import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { UserAnswers } from '../../support/userAnswers.ts';
import { ComposeFolder } from '../compose/composeFolder.ts';
import { closeEditors } from '../language/openDockerfile.ts';

const command = 'stevedore.project.containerise';
const both = 'Dockerfile, .dockerignore, compose.yaml';
const oneOnly = 'Dockerfile, .dockerignore';

const sources = {
  'package.json':
    '{ "name": "shop", "scripts": { "start": "node a.js" }, "dependencies": { "pg": "8" } }\n',
  'a.js': 'require("http").createServer().listen(5000);\n',
};

/** What was on the screen when the files were to be chosen. */
interface Screen {
  readonly tabs: readonly string[];
  readonly proposals: readonly string[];
}

describe('adding container files', () => {
  const folder = new ComposeFolder('containerise');
  const uri = vscode.Uri.file(folder.path);
  let answers: UserAnswers | undefined;

  beforeEach(async () => {
    for (const [name, text] of Object.entries(sources)) await folder.write(name, text);
  });
  afterEach(async () => {
    answers?.dispose();
    await closeEditors();
    await folder.remove();
  });

  const textOf = (name: string) => readFile(path.join(folder.path, name), 'utf8');

  /** Answers the questions, and looks at the screen before the last one is answered. */
  function answer(
    before: () => Promise<void>,
    ...given: (string | readonly string[] | undefined)[]
  ) {
    const user = new UserAnswers(...given);
    answers = user;
    const screens: Screen[] = [];
    const pick = vscode.window.showQuickPick.bind(vscode.window) as (
      items: unknown,
      options?: vscode.QuickPickOptions,
    ) => Promise<unknown>;
    const look = async (items: unknown, options?: vscode.QuickPickOptions) => {
      if (options?.title === 'Write Files') {
        await whenProposed();
        screens.push(screenNow());
        await before();
      }
      return pick(items, options);
    };
    Object.assign(vscode.window, { showQuickPick: look });
    return { user, screens };
  }

  const nothing = () => Promise.resolve();

  it('shows what would be written, writes it, and says what was found and where', async () => {
    const files = ['Dockerfile', '.dockerignore', 'compose.yaml', '.env', '.gitignore'];
    const { user, screens } = answer(nothing, 'Node.js: shop', 'as suggested', both, files);
    await vscode.commands.executeCommand(command, uri);
    assert.deepEqual(user.questions[1]?.value, '5000');
    assert.deepEqual(user.offered.at(-1), files);
    const [screen] = screens;
    assert.ok(screen);
    assert.ok(hasPreview(screen), screen.tabs.join());
    assert.ok(screen.proposals.some((name) => files.includes(name)));
    assert.match(await textOf('Dockerfile'), /^FROM node:24-alpine/);
    assert.match(await textOf('compose.yaml'), /postgres:17-alpine/);
    const password = /^POSTGRES_PASSWORD=(\w{24})$/m.exec(await textOf('.env'))?.[1];
    assert.ok(password);
    assert.ok(!(await textOf('compose.yaml')).includes(password));
    assert.match(await textOf('.gitignore'), /^\.env$/m);
    assert.match(await textOf('.dockerignore'), /^\*\*\/\.env$/m);
    const { text, buttons } = user.messages.at(-1) ?? {};
    assert.match(text ?? '', /Written: Dockerfile/);
    assert.deepEqual(buttons, ['Build Image', 'Compose Up', 'Open']);
  });

  it('leaves files that exist as they are unless each is chosen', async () => {
    await folder.write('Dockerfile', 'FROM scratch\n');
    await folder.write('.dockerignore', '# mine\n');
    const { user, screens } = answer(nothing, 'Node.js: shop', 'as suggested', both, [
      'compose.yaml',
      '.env',
    ]);
    await vscode.commands.executeCommand(command, uri);
    assert.equal(screens.length, 1);
    assert.equal(await textOf('Dockerfile'), 'FROM scratch\n');
    assert.equal(await textOf('.dockerignore'), '# mine\n');
    assert.ok((await textOf('compose.yaml')).length > 0);
    assert.ok(!(await readdir(folder.path)).includes('.gitignore'));
    user.dispose();

    answer(nothing, 'Node.js: shop', '7000', oneOnly, ['.dockerignore']);
    await vscode.commands.executeCommand(command, uri);
    assert.match(await textOf('.dockerignore'), /^# mine\n\.git\n/);
    assert.equal(await textOf('Dockerfile'), 'FROM scratch\n');
  });

  it('offers new files beforehand, and those that exist not', async () => {
    await folder.write('Dockerfile', 'FROM scratch\n');
    const picked: (readonly [string, boolean | undefined])[] = [];
    answer(nothing, 'Node.js: shop', 'as suggested', oneOnly, undefined);
    const pick = vscode.window.showQuickPick.bind(vscode.window) as (
      items: unknown,
      options?: unknown,
    ) => Promise<unknown>;
    Object.assign(vscode.window, {
      showQuickPick: (items: readonly vscode.QuickPickItem[], options: vscode.QuickPickOptions) => {
        if (options.title === 'Write Files')
          picked.push(...items.map((each) => [each.label, each.picked] as const));
        return pick(items, options);
      },
    });
    await vscode.commands.executeCommand(command, uri);
    assert.deepEqual(picked, [
      ['Dockerfile', false],
      ['.dockerignore', true],
    ]);
    assert.ok(!(await readdir(folder.path)).includes('.dockerignore'), 'cancelled');
  });

  it('writes nothing at all when a file has changed since it was shown', async () => {
    const change = async () => {
      await folder.write('compose.yaml', 'services: {}\n');
    };
    const { user } = answer(change, 'Node.js: shop', 'as suggested', both, [
      'Dockerfile',
      'compose.yaml',
    ]);
    await vscode.commands.executeCommand(command, uri);
    assert.match(user.messages.at(-1)?.text ?? '', /compose\.yaml has changed/);
    assert.equal(await textOf('compose.yaml'), 'services: {}\n');
    assert.ok(!(await readdir(folder.path)).includes('Dockerfile'));
  });

  it('takes back what it has written when a later file fails', async () => {
    const block = async () => {
      await folder.write('compose.yaml/in-the-way', '');
    };
    const { user } = answer(block, 'Node.js: shop', 'as suggested', both, [
      'Dockerfile',
      'compose.yaml',
    ]);
    await vscode.commands.executeCommand(command, uri);
    assert.ok(user.messages.length > 0);
    assert.ok(!(await readdir(folder.path)).includes('Dockerfile'));
  });

  it('closes the preview, and says when nothing could be started', async () => {
    const { screens } = answer(nothing, 'Node.js: shop', 'as suggested', oneOnly, undefined);
    await vscode.commands.executeCommand(command, uri);
    assert.ok(screens[0] && hasPreview(screens[0]));
    await until(() => !hasPreview(screenNow()));
    answers?.dispose();
    await folder.remove();
    await folder.write('notes.txt', 'nothing\n');
    const { user } = answer(nothing);
    await vscode.commands.executeCommand(command, uri);
    assert.match(user.messages.at(-1)?.text ?? '', /Nothing that could be started/);
  });
});

function screenNow(): Screen {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const documents = vscode.workspace.textDocuments.map(({ uri }) => uri);
  return {
    tabs: tabs.map(({ label }) => label),
    proposals: documents
      .filter(({ scheme }) => scheme === 'stevedore-proposal')
      .map(({ path: file }) => path.basename(file)),
  };
}

function hasPreview({ tabs }: Screen): boolean {
  return tabs.some((label) => label.startsWith('Add Container Files ('));
}

/** Until the preview has read what it shows. */
function whenProposed(): Promise<void> {
  return until(() => screenNow().proposals.length > 0);
}

/** Waits for what the editor tells by its events. */
function until(holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      for (const listener of listeners) listener.dispose();
      resolve();
    };
    const listeners = [
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.window.tabGroups.onDidChangeTabs(look),
    ];
  });
}
