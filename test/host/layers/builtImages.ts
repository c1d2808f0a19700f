import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { docker, until } from '../../support/hostDocker.ts';
import { UserAnswers } from '../../support/userAnswers.ts';

const workspace = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';

/** Dockerfiles in a folder of their own, built as a person would build them. */
export class BuiltImages {
  // One for each test: VS Code remembers documents by their path.
  readonly #folder = join(workspace, `layers ${Date.now()}`);
  readonly #tags = new Set<string>();
  #answers = new UserAnswers();

  async write(text: string, name = 'Dockerfile'): Promise<vscode.Uri> {
    const path = join(this.#folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return vscode.Uri.file(path);
  }

  /** Writes the Dockerfile, shows it, and builds it. */
  async build(tag: string, text: string, name?: string): Promise<vscode.TextEditor> {
    const uri = await this.write(text, name);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await this.rebuild(tag, uri);
    return editor;
  }

  async rebuild(tag: string, uri: vscode.Uri, stage?: string): Promise<void> {
    this.#tags.add(tag);
    this.#answers.dispose();
    this.#answers = new UserAnswers(tag);
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ exitCode, execution }) => {
        if (execution.task.definition.type !== 'stevedore-build') return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    const target = { target: stage ?? null };
    await vscode.commands.executeCommand('stevedore.image.build', uri, target);
    const exitCode = await ended;
    if (exitCode !== 0) throw new Error(`the build ended with ${String(exitCode)}`);
  }

  get messages(): UserAnswers['messages'] {
    return this.#answers.messages;
  }

  async clean(): Promise<void> {
    this.#answers.dispose();
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const terminal of vscode.window.terminals) terminal.dispose();
    await rm(this.#folder, { recursive: true, force: true });
    for (const tag of this.#tags) await docker('rmi', '-f', tag).catch(() => '');
  }
}

/** `3: 2.1 MB` for each size behind a line, by one-based lines. */
export async function sizesOn(uri: vscode.Uri): Promise<readonly string[]> {
  const hints = await vscode.commands.executeCommand<readonly vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    uri,
    new vscode.Range(0, 0, 10_000, 0),
  );
  return hints
    .flatMap(({ position, label }) =>
      typeof label === 'string' ? [[position.line + 1, label] as const] : [],
    )
    .sort(([left], [right]) => left - right)
    .map(([line, label]) => `${line}: ${label}`);
}

export function whenSizes(uri: vscode.Uri, fit: (sizes: string) => boolean): Promise<string> {
  return until(
    'the sizes',
    async () => (await sizesOn(uri)).join('; '),
    (sizes) => fit(sizes),
  );
}

/** Once the image itself has been read, no figure is about. */
export function whenExact(uri: vscode.Uri): Promise<string> {
  return whenSizes(uri, (sizes) => sizes !== '' && !sizes.includes('≈'));
}

export async function hoverOn(uri: vscode.Uri, line: number): Promise<string> {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    new vscode.Position(line - 1, 1),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content as vscode.MarkdownString).value.replaceAll('\\', ''))
    .join('\n');
}
