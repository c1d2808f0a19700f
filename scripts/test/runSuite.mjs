// Runs one suite, or a part of its files, in a process of its own:
// node scripts/test/runSuite.mjs <suite> <result file> <part> <parts> [grep]
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../machine/projectFolder.mjs';
import { testFilesIn } from './discover.mjs';
import { runFiles } from './runFiles.mjs';
import { suites } from './suites.mjs';

const [name, resultFile = '', part = '0', parts = '1', grep] = process.argv.slice(2);
const suite = suites.find((candidate) => candidate.name === name);
if (!suite) throw new Error(`There is no suite ${name}`);

const options = {
  timeoutMs: suite.testTimeoutMs,
  root: projectFolder,
  ...(grep ? { grep } : {}),
};
const all = await testFilesIn(join(projectFolder, 'test', suite.name));
const files = all.filter((_, index) => index % Number(parts) === Number(part));

async function inHost() {
  const { sharedDocker, stopSharedEngines } = await import('../../test/support/sharedEngines.ts');
  const { runHost } = await import('./runHost.mjs');
  const { ensureRegistryArchive } = await import('../engines/registryImage.mjs');
  const engine = await sharedDocker();
  try {
    const result = await runHost(files, options, {
      DOCKER_HOST: engine.host,
      DOCKER_CONFIG: engine.dockerConfig,
      PATH: engine.env['PATH'],
      STEVEDORE_TEST_REGISTRY: await ensureRegistryArchive(),
    });
    for (const { title, error } of result.tests) {
      console.log(error === undefined ? `  ✔ ${title}` : `  ✖ ${title}\n${error}`);
    }
    return result;
  } finally {
    await stopSharedEngines();
  }
}

async function here() {
  if (suite?.name === 'unit') return runFiles(files, { ...options, reporter: 'dot' });
  if (suite?.name === 'process') return runFiles(files, { ...options, reporter: 'spec' });
  const { stopSharedEngines } = await import('../../test/support/sharedEngines.ts');
  try {
    return await runFiles(files, { ...options, reporter: 'spec', onFailure: photograph });
  } finally {
    await stopSharedEngines();
  }
}

/** @param {string} title */
async function photograph(title) {
  const { photographPages } = await import('../../test/support/workbench/openPages.ts');
  for (const file of await photographPages(join(projectFolder, 'test-results'), title)) {
    console.log(`      picture: ${file}`);
  }
}

const result = await (suite.name === 'host' ? inHost() : here());
await writeFile(resultFile, JSON.stringify(result));
// A handle that a test has left open must not hold up the rest.
process.exit(0);
