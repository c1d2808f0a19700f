// One `require('vscode')` per bundle. By itself esbuild asks once per source file and copies all of the API's names each
// time, which takes longer than all the rest of loading.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const declarations = createRequire(import.meta.url).resolve('@types/vscode/index.d.ts');

/** @type {import('esbuild').Plugin} */
export const vscodeOnce = {
  name: 'vscode-once',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'vscode-once'
        ? { path: 'vscode', external: true }
        : { path: 'vscode', namespace: 'vscode-once' },
    );
    build.onLoad({ filter: /.*/, namespace: 'vscode-once' }, async () => ({
      contents: [
        `const api = require('vscode');`,
        ...(await valueNames()).map((name) => `export const ${name} = api.${name};`),
      ].join('\n'),
    }));
  },
};

/** @returns {Promise<readonly string[]>} what the API's module exports at run time: types leave nothing there */
async function valueNames() {
  const text = await readFile(declarations, 'utf8');
  const found = text.matchAll(
    /^\texport (?:abstract )?(?:class|enum|namespace|const|function) (\w+)/gm,
  );
  return [...new Set(Array.from(found, ([, name = '']) => name))];
}
