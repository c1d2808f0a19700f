import assert from 'node:assert/strict';
import { validate } from 'dockerfile-utils';
import type {
  NodeManager,
  NodePackages,
  Recipe,
} from '../../../../src/core/containerise/recipe.ts';
import { writeDockerfile } from '../../../../src/core/containerise/templates/writeDockerfile.ts';
import { lintDockerfile } from '../../../../src/core/dockerfile/lintDockerfile.ts';
import { parseDockerfile } from '../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

const managers: readonly NodeManager[] = ['npm', 'pnpm', 'yarn', 'yarnBerry', 'bun'];
const both = [true, false] as const;

/** Every way to install packages of Node. */
function* packagesOf(): Generator<NodePackages> {
  for (const manager of managers)
    for (const version of manager.startsWith('yarn') ? ['20', '26'] : ['24'])
      for (const hasLockFile of both)
        for (const hasDependencies of both)
          for (const buildScript of ['build', undefined])
            for (const member of [undefined, { folder: 'packages/api', name: '@all/api' }])
              yield {
                runtime: manager === 'bun' ? 'bun' : 'node',
                version,
                variant: 'alpine',
                manager,
                managerVersion: undefined,
                manifests: [{ folder: '', files: ['package.json'] }],
                hasLockFile,
                hasDependencies,
                hasDevDependencies: !hasDependencies,
                buildScript,
                member,
              };
}

function* nodeRecipes(): Generator<Recipe> {
  for (const packages of packagesOf()) {
    for (const outputs of [[], ['dist']])
      yield {
        kind: packages.runtime,
        packages,
        outputs,
        isSelfContained: false,
        written: [],
        siblings: packages.member ? [{ folder: 'packages/shared', hasBuild: true }] : [],
        environment: {},
        start: ['node', 'dist/main.js'],
      };
    if (packages.buildScript !== undefined)
      yield { kind: 'browserApp', packages, output: 'dist', isSinglePage: packages.hasLockFile };
  }
}

const java = { kind: 'java', version: '21', program: 'app' } as const;
const python = {
  kind: 'python',
  version: '3.13',
  start: ['python', 'a.py'],
  manifests: ['pyproject.toml'],
} as const;

const otherRecipes: readonly Recipe[] = [
  ...both.flatMap((hasLockFile): readonly Recipe[] => [
    { ...python, manager: 'uv', hasLockFile, isPackage: true, isDjangoWithStatic: false },
    { ...python, manager: 'uv', hasLockFile, isPackage: false, isDjangoWithStatic: true },
    { ...python, manager: 'poetry', hasLockFile, isPackage: false, isDjangoWithStatic: false },
    { kind: 'rust', version: '1', hasLockFile, program: 'app', usesOpenSsl: hasLockFile },
    {
      kind: 'php',
      version: '8.4',
      hasComposer: hasLockFile,
      hasLockFile,
      publicFolder: '',
      extensions: [],
      written: [],
    },
    {
      kind: 'ruby',
      version: '3.4',
      hasLockFile,
      isRails: false,
      hasAssets: false,
      buildPackages: ['build-essential'],
      runPackages: [],
      start: ['bundle', 'exec', 'ruby', 'a.rb'],
    },
    {
      kind: 'go',
      version: '1.25',
      hasSum: hasLockFile,
      isVendored: !hasLockFile,
      package: '.',
      program: 'app',
    },
    {
      kind: 'dotnet',
      version: hasLockFile ? '6.0' : '10.0',
      project: 'A.csproj',
      assembly: 'A',
      isWeb: hasLockFile,
    },
    {
      kind: 'cmake',
      language: hasLockFile ? 'c' : 'c++',
      program: 'app',
      buildPackages: ['libpq-dev'],
      runPackages: ['libpq5'],
    },
  ]),
  { ...python, manager: 'none', hasLockFile: false, isPackage: false, isDjangoWithStatic: false },
  {
    ...python,
    manager: 'pip',
    manifests: ['requirements/base.txt'],
    hasLockFile: true,
    isPackage: false,
    isDjangoWithStatic: false,
  },
  ...(['jar', 'quarkus', 'distribution'] as const).flatMap((layout): readonly Recipe[] => [
    {
      ...java,
      tool: 'maven',
      toolVersion: '3',
      manifests: ['pom.xml', 'web/pom.xml'],
      layout,
      task: 'jar',
    },
    {
      ...java,
      tool: 'gradle',
      toolVersion: '8',
      manifests: ['build.gradle', 'gradle/libs.versions.toml'],
      layout,
      task: 'jar',
    },
  ]),
];

/** A context whose ignore file leaves out what has to be. */
const context = {
  ignoreFile: '.dockerignore',
  ignoreTarget: '.dockerignore',
  isRootCertain: true,
  entries: new Map([['', { kind: 'directory', bytes: 0, files: 0 } as const]]),
  isTruncated: false,
};

describe('Dockerfiles of every variant of a recipe', () => {
  it('are free of findings and faults, with a port and without', () => {
    const recipes = [...nodeRecipes(), ...otherRecipes];
    assert.ok(recipes.length > 150);
    for (const [index, recipe] of recipes.entries()) {
      // Half of them open a port.
      const port = index % 2 === 0 ? undefined : 8123;
      const text = writeDockerfile(recipe, { port, portVariable: 'PORT', healthPath: undefined });
      const findings = lintDockerfile(parseDockerfile(text), { minimumBytes: 0 }, { context });
      const said = findings.map(({ rule, severity }) => `${rule} ${severity}`);
      assert.deepEqual(said, [], text);
      assert.deepEqual(validate(text), [], text);
      assert.doesNotMatch(text, /undefined|\[object|\n\n\n/);
      assert.equal(/^EXPOSE 8123$/m.test(text), port !== undefined, text);
      for (const [, stage] of text.matchAll(/--from=([a-z]+) /g))
        assert.match(text, new RegExp(`AS ${stage ?? ''}$`, 'm'), text);
    }
  });
});
