// Bundles the extension: one small main bundle, and one bundle per heavy part that is loaded on first use.
import { glob, rm, writeFile } from 'node:fs/promises';
import { build, context } from 'esbuild';
import { vscodeOnce } from './scripts/vscodeOnce.mjs';
import { configurationSchema } from './src/core/dockerfile/config/configurationSchema.ts';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
  metafile: true,
};

/** @type {import('esbuild').BuildOptions} */
const host = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // ssh2 and its optional native parts are never used: ssh endpoints run the user's own ssh.
  external: ['cpu-features', '*.node'],
  plugins: [vscodeOnce],
  alias: {
    ssh2: './scripts/stubs/ssh2.cjs',
    '@grpc/grpc-js': './scripts/stubs/buildkitSession.cjs',
    '@grpc/proto-loader': './scripts/stubs/buildkitSession.cjs',
    protobufjs: './scripts/stubs/buildkitSession.cjs',
  },
};

/** Bundles of the extension host by name: the main one, and those it loads on first use. */
const hostEntries = {
  extension: 'src/extension.ts',
  commands: 'src/editor/commands/entry.ts',
  engine: 'src/core/engine/entry.ts',
  build: 'src/core/build/entry.ts',
  layersWorker: 'src/layersWorker.ts',
  layers: 'src/editor/layers/entry.ts',
  containerFiles: 'src/editor/containerFiles/entry.ts',
  volumeFiles: 'src/editor/volumeFiles/entry.ts',
  containerPage: 'src/editor/webviews/containerPage/entry.ts',
  engines: 'src/editor/views/engines/entry.ts',
  enginePage: 'src/editor/webviews/enginePage/entry.ts',
  imagePage: 'src/editor/webviews/imagePage/entry.ts',
  runForm: 'src/editor/webviews/runForm/entry.ts',
  logsPage: 'src/editor/webviews/logsPage/entry.ts',
  networkMap: 'src/editor/webviews/networkMap/entry.ts',
  registries: 'src/editor/views/registries/entry.ts',
  language: 'src/editor/language/entry.ts',
  compose: 'src/editor/compose/entry.ts',
  containerise: 'src/editor/containerise/entry.ts',
  projects: 'src/editor/views/projects/entry.ts',
  swarm: 'src/editor/views/swarm/entry.ts',
};

/**
 * @param {[name: string, entry: string]} bundle
 * @returns {import('esbuild').BuildOptions}
 */
function hostBundle([name, entry]) {
  return {
    ...host,
    entryPoints: { [name]: entry },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
  };
}

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  ...Object.entries(hostEntries).map(hostBundle),
  {
    ...host,
    entryPoints: { authoring: 'src/editor/language/authoring/entry.ts' },
    alias: { https: './scripts/stubs/https.cjs' },
    // Its other build asks for modules in a way that no bundler can follow.
    mainFields: ['module', 'main'],
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
  },
  {
    // VS Code for the Web runs one file, in a worker: no Node, and nothing to load later.
    ...common,
    platform: 'browser',
    format: 'cjs',
    target: 'chrome120',
    plugins: [vscodeOnce],
    alias: {
      https: './scripts/stubs/https.cjs',
      'node:path': 'path-browserify',
      path: 'path-browserify',
    },
    inject: ['./scripts/stubs/browserBuffer.mjs'],
    entryPoints: { 'browser/extension': 'src/browser.ts' },
    outdir: 'dist',
    // The worker refuses ES modules, which `.js` would be in this package.
    outExtension: { '.js': '.cjs' },
  },
  {
    ...host,
    format: 'esm',
    entryPoints: { cli: 'src/cli.ts' },
    outdir: 'dist',
    // Each command is a file of its own: linting must not wait for the engine client to load.
    splitting: true,
    chunkNames: 'cli-[name]-[hash]',
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as stevedoreRequire } from 'node:module';\nconst require = stevedoreRequire(import.meta.url);",
    },
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'chrome120',
    entryPoints: {
      'media/containerPage': 'media/containerPage/main.ts',
      'media/enginePage': 'media/enginePage/main.ts',
      'media/imagePage': 'media/imagePage/main.ts',
      'media/runForm': 'media/runForm/main.ts',
      'media/logsPage': 'media/logsPage/main.ts',
      'media/networkMap': 'media/networkMap/main.ts',
    },
    outdir: 'dist',
  },
];

for await (const file of glob('dist/cli-*.{js,js.map}')) await rm(file);
for (const options of bundles) {
  if (watch) await (await context(options)).watch();
  else await build(options);
}

// Made from the rules, so that it never lags behind them.
await writeFile(
  'dist/stevedore.schema.json',
  `${JSON.stringify(configurationSchema(), null, 2)}\n`,
);
