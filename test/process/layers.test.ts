import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';

const repository = path.resolve(import.meta.dirname, '../..');
const configuration = createRequire(import.meta.url)(
  path.join(repository, '.dependency-cruiser.cjs'),
) as IConfiguration;

describe('the layer rules', () => {
  let checkout: string;

  before(async () => {
    // Inside the repository, so that `vscode` resolves to @types/vscode as it does for real sources.
    const cache = path.join(repository, 'node_modules/.cache');
    await mkdir(cache, { recursive: true });
    checkout = await mkdtemp(path.join(cache, 'layers-'));
  });

  after(() => rm(checkout, { recursive: true, force: true }));

  async function violations(files: Readonly<Record<string, string>>): Promise<string[]> {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(checkout, name)), { recursive: true });
      await writeFile(path.join(checkout, name), text);
    }
    const result = await cruise(['src'], {
      ...configuration.options,
      doNotFollow: { path: '^\\.\\.' },
      tsConfig: { fileName: path.join(repository, 'tsconfig.json') },
      baseDir: checkout,
      validate: true,
      ruleSet: { forbidden: configuration.forbidden ?? [] },
    });
    const output = result.output as ICruiseResult;
    return output.summary.violations.map((violation) => violation.rule.name);
  }

  it('catch each seeded violation and nothing else', async () => {
    assert.deepEqual(
      (
        await violations({
          'src/core/model/image.ts': 'export const image = 1;\n',
          'src/core/layers/reader.ts':
            "import 'vscode';\nimport { image } from '../model/image.ts';\nexport const reader = image;\n",
          'src/core/dockerfile/lint.ts': "import 'node:fs';\nexport const lint = 1;\n",
          'src/core/compose/project.ts':
            "import { lint } from '../dockerfile/lint.ts';\nexport const project = lint;\n",
          'src/editor/host/log.ts':
            "import { view } from '../views/view.ts';\nexport const log = view;\n",
          'src/editor/views/view.ts': "import 'dockerode';\nexport const view = 1;\n",
          'src/editor/compose/lenses.ts':
            "import { view } from '../views/view.ts';\nexport const lenses = view;\n",
          'src/core/containerise/detect.ts':
            "import 'node:path';\nimport { project } from '../compose/project.ts';\nexport const detect = project;\n",
          'src/editor/containerise/ask.ts':
            "import { view } from '../views/view.ts';\nexport const ask = view;\n",
          'src/core/composeCli/run.ts':
            "import { lint } from '../dockerfile/lint.ts';\nexport const run = lint;\n",
        })
      ).sort(),
      [
        'compose-cli-layer',
        'compose-editor-layer',
        'compose-layer',
        'containerise-editor-layer',
        'containerise-layer',
        'containerise-no-node-builtins',
        'core-never-vscode',
        'dockerfile-no-node-builtins',
        'dockerode-only-in-engine',
        'host-layer',
      ],
    );
  });
});
