import { stripVTControlCharacters } from 'node:util';
import * as vscode from 'vscode';

/** What our terminals write, from their first character on, by the terminal's name. */
export class TerminalTexts {
  readonly #texts = new Map<string, string>();
  readonly #ptys = new Map<string, vscode.Pseudoterminal>();
  readonly #createTerminal = vscode.window.createTerminal;

  constructor() {
    Object.assign(vscode.window, {
      createTerminal: (options: vscode.ExtensionTerminalOptions) => {
        const { name, pty } = options;
        this.#ptys.set(name, pty);
        pty.onDidWrite((text) => this.#texts.set(name, (this.#texts.get(name) ?? '') + text));
        return this.#createTerminal(options);
      },
    });
  }

  dispose(): void {
    Object.assign(vscode.window, { createTerminal: this.#createTerminal });
    for (const terminal of vscode.window.terminals) terminal.dispose();
  }

  /** Without colours. */
  plain(name: string): string {
    return stripVTControlCharacters(this.raw(name));
  }

  raw(name: string): string {
    return this.#texts.get(name) ?? '';
  }

  /** The terminal that the user types into. */
  pty(name: string): vscode.Pseudoterminal {
    const pty = this.#ptys.get(name);
    if (pty === undefined) throw new Error(`There is no terminal ${name}`);
    return pty;
  }
}
