/** The layer table of ARCHITECTURE.md as rules. */
const vscodeModule = '(^vscode$|(^|/)@types/vscode/)';
const nodeBuiltins = { dependencyTypes: ['core'] };

/** Forbids everything under `from` from importing anything under src/ or media/ except `allowed`. */
function layer(name, from, allowed, extra = {}) {
  return {
    name,
    severity: 'error',
    from: { path: from, ...extra },
    to: { path: '^(src|media)/', pathNot: [from, ...allowed] },
  };
}

const model = '^src/core/model/';
const contract = '^src/editor/contract/';
const protocol = '^src/editor/webviews/protocol/';
const core = '^src/core/';
const host = '^src/editor/host/';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: { path: '^(src|media)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-never-vscode',
      severity: 'error',
      from: { path: '^src/(core/|cli[/.])' },
      to: { path: vscodeModule },
    },
    {
      name: 'webview-clients-never-vscode',
      severity: 'error',
      from: { path: '^(media|src/editor/(contract|webviews/protocol))/' },
      to: { path: vscodeModule },
    },
    {
      name: 'webview-clients-never-node',
      severity: 'error',
      from: { path: '^media/' },
      to: nodeBuiltins,
    },
    {
      name: 'model-imports-nothing',
      severity: 'error',
      from: { path: model },
      to: { pathNot: model },
    },
    {
      name: 'dockerfile-no-node-builtins',
      severity: 'error',
      from: { path: '^src/core/dockerfile/' },
      to: nodeBuiltins,
    },
    {
      name: 'compose-no-node-builtins',
      severity: 'error',
      from: { path: '^src/core/compose/' },
      to: nodeBuiltins,
    },
    {
      name: 'containerise-no-node-builtins',
      severity: 'error',
      from: { path: '^src/core/containerise/' },
      to: nodeBuiltins,
    },
    {
      name: 'dockerode-only-in-engine',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/engine/' },
      to: { path: '(^|/)(dockerode|docker-modem)/(lib/|index)' },
    },
    layer('engine-layer', '^src/core/engine/', [model]),
    layer('dockerfile-layer', '^src/core/dockerfile/', [model]),
    layer('build-layer', '^src/core/build/', [
      model,
      '^src/core/(buildContext|compose|dockerfile)/',
    ]),
    layer('build-context-layer', '^src/core/buildContext/', [model]),
    layer('layers-layer', '^src/core/layers/', [model]),
    layer('compose-layer', '^src/core/compose/', [model]),
    layer('compose-cli-layer', '^src/core/composeCli/', [
      model,
      '^src/core/(build|compose)/',
      '^src/core/engine/engineClient\\.ts$',
    ]),
    layer('containerise-layer', '^src/core/containerise/', []),
    layer('registry-layer', '^src/core/registry/', [model]),
    layer('run-layer', '^src/core/run/', [model]),
    layer('swarm-layer', '^src/core/swarm/', [model]),
    layer('contract-layer', contract, [model]),
    layer('protocol-layer', protocol, [model]),
    layer('host-layer', host, [contract, core]),
    layer('container-files-layer', '^src/editor/containerFiles/', [core, contract, host]),
    layer('volume-files-layer', '^src/editor/volumeFiles/', [core, contract, host]),
    layer('views-layer', '^src/editor/views/', [core, contract, host]),
    layer('compose-editor-layer', '^src/editor/compose/', [core, contract, host]),
    layer('containerise-editor-layer', '^src/editor/containerise/', [core, contract, host]),
    layer('language-layer', '^src/editor/language/', [core, contract, host]),
    // The worker's requests are typed where it is composed.
    layer('lab-layer', '^src/editor/layers/', [core, contract, host, '^src/layersWorker\\.ts$']),
    layer('terminals-layer', '^src/editor/terminals/', [core, contract, host]),
    layer('webviews-layer', '^src/editor/webviews/', [core, contract, host]),
    layer('media-layer', '^media/', [protocol, model]),
    {
      name: 'cli-never-editor',
      severity: 'error',
      from: { path: '^src/cli[/.]' },
      to: { path: '^src/editor/' },
    },
    {
      name: 'not-to-test',
      severity: 'error',
      from: { path: '^(src|media)/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'not-to-dev-or-unresolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
