import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const root = path.resolve(import.meta.dirname, '../../..');
const grammarFiles: Readonly<Record<string, string>> = {
  'source.dockerfile': 'test/fixtures/grammars/dockerfile.json',
  'source.shell': 'test/fixtures/grammars/shell.json',
  'stevedore.dockerfile.shell': 'syntaxes/dockerfile-shell.tmLanguage.json',
  'source.dockerignore': 'syntaxes/dockerignore.tmLanguage.json',
};

export interface ScopedToken {
  readonly line: number;
  readonly text: string;
  /** All scopes but the grammar's own, separated by spaces. */
  readonly scopes: string;
}

async function createRegistry(): Promise<textmate.Registry> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(await readFile(wasm));
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scopeName) => {
      const file = grammarFiles[scopeName];
      if (file === undefined) return null;
      return textmate.parseRawGrammar(await readFile(path.join(root, file), 'utf8'), file);
    },
    getInjections: (scopeName) =>
      scopeName === 'source.dockerfile' ? ['stevedore.dockerfile.shell'] : undefined,
  });
}

const registry = createRegistry();

/** Tokens of the text, as VS Code's own engine finds them with the grammars of VS Code and ours. */
export async function tokenize(scopeName: string, text: string): Promise<readonly ScopedToken[]> {
  const grammar = await (await registry).loadGrammar(scopeName);
  if (!grammar) throw new Error(`no grammar ${scopeName}`);
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((content, line) => {
    const result = grammar.tokenizeLine(content, state);
    state = result.ruleStack;
    return result.tokens.map((token) => ({
      line,
      text: content.slice(token.startIndex, token.endIndex),
      scopes: token.scopes.slice(1).join(' '),
    }));
  });
}
