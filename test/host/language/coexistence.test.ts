import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/hostDocker.ts';
import { installOther, uninstallOther } from '../../support/otherExtension.ts';
import { ComposeFolder, positionIn } from '../compose/composeFolder.ts';
import { closeEditors, openUntitled, whenRules } from './openDockerfile.ts';

const run = vscode.commands.executeCommand;
const shop =
  'services:\n  web:\n    image: nginx\n    depends_on: [db]\n  db:\n    image: postgres\n';

/** What each of the others does by itself in a compose file, and so we do not. */
const inCompose: Readonly<Record<string, readonly string[]>> = {
  'redhat.vscode-yaml': ['words', 'hover', 'outline'],
  'ms-azuretools.vscode-containers': ['words', 'hover'],
  'docker.docker': ['words', 'hover', 'outline', 'definition'],
};

describe('beside other extensions', () => {
  const folder = new ComposeFolder('coexistence');
  let compose: vscode.TextDocument;
  let dockerfile: vscode.TextDocument;

  before(async () => {
    compose = await folder.open('compose.yaml', shop);
    dockerfile = await openUntitled('FROM busybox:1.35\nRUN apt-get update\nHEALTH\n');
    await run('workbench.action.keepEditor');
  });
  after(async () => {
    await closeEditors();
    await folder.remove();
  });

  async function labelsAt(
    { uri }: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<readonly string[]> {
    const list = await run<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      position,
    );
    return list.items
      .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text)
      .map(({ label }) => (typeof label === 'string' ? label : label.label));
  }

  /** What we do in the compose file, asked of the editor. */
  async function composeGiven(): Promise<readonly string[]> {
    const { uri } = compose;
    const key = positionIn(compose, 'depend|s_on');
    const name = positionIn(compose, '[d|b]');
    const hovers = await run<readonly vscode.Hover[]>('vscode.executeHoverProvider', uri, key);
    const outline =
      (await run<readonly unknown[] | undefined>('vscode.executeDocumentSymbolProvider', uri)) ??
      [];
    const definitions = await run<readonly unknown[]>(
      'vscode.executeDefinitionProvider',
      uri,
      name,
    );
    const words = await labelsAt(compose, positionIn(compose, '    depends_on'));
    return [
      ...(words.includes('healthcheck') ? ['words'] : []),
      ...(hovers.length > 0 ? ['hover'] : []),
      ...(outline.length > 0 ? ['outline'] : []),
      ...(definitions.length > 0 ? ['definition'] : []),
    ];
  }

  async function dockerfileGiven(): Promise<readonly string[]> {
    const words = await labelsAt(dockerfile, positionIn(dockerfile, 'HEALTH'));
    const outline =
      (await run<readonly unknown[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        dockerfile.uri,
      )) ?? [];
    return [
      ...(words.some((each) => each.startsWith('HEALTHCHECK')) ? ['words'] : []),
      ...(outline.length > 0 ? ['outline'] : []),
    ];
  }

  const all = ['words', 'hover', 'outline', 'definition'];
  const whenGiven = (
    what: string,
    ask: () => Promise<readonly string[]>,
    expected: readonly string[],
  ) => until(what, ask, (given) => given.join() === expected.join());

  it('does everything while it is alone', async () => {
    await whenGiven('all for compose files', composeGiven, all);
    await whenGiven('all for Dockerfiles', dockerfileGiven, ['words', 'outline']);
  });

  for (const [id, theirs] of Object.entries(inCompose))
    it(`leaves to ${id} what that does, and takes it up again when it is gone`, async () => {
      await installOther(id);
      try {
        const ours = all.filter((each) => !theirs.includes(each));
        await whenGiven(`${ours.join()} for compose files`, composeGiven, ours);
        const knowsDockerfiles = id !== 'redhat.vscode-yaml';
        await whenGiven(
          'the rest for Dockerfiles',
          dockerfileGiven,
          knowsDockerfiles ? [] : ['words', 'outline'],
        );
        // Names of the project are completed by nobody else, and nobody else lints.
        assert.ok((await labelsAt(compose, positionIn(compose, '[d|b]'))).includes('db'));
        await whenRules(dockerfile.uri, (rules) => rules.includes('apt-lists-left'));
      } finally {
        await uninstallOther(id);
      }
      await whenGiven('all for compose files again', composeGiven, all);
      await whenGiven('all for Dockerfiles again', dockerfileGiven, ['words', 'outline']);
    });
});
