import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { projectFolder } from '../machine/projectFolder.mjs';
import { findVscode } from '../editor/findVscode.mjs';
import { writeUserSettings } from '../editor/userSettings.mjs';

/**
 * Runs test files inside VS Code, with the extension under development loaded from this folder.
 *
 * @param {readonly string[]} files absolute paths
 * @param {{ timeoutMs: number, root: string, grep?: string }} options
 * @param {NodeJS.ProcessEnv} env further environment of the extension host, such as DOCKER_HOST
 * @returns {Promise<import('./runFiles.mjs').SuiteResult>}
 */
export async function runHost(files, options, env) {
  const bundles = join(projectFolder, '.cache/host');
  await rm(bundles, { recursive: true, force: true });
  // Bundled, since VS Code of an older Node cannot load TypeScript. Names stay, so that reports name the test's own file.
  await build({
    entryPoints: [...files],
    outdir: bundles,
    outbase: projectFolder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  const scratch = await mkdtemp(join(tmpdir(), 'stevedore-host-'));
  const resultFile = join(scratch, 'result.json');
  const errorFile = join(scratch, 'error.txt');
  const workspace = join(scratch, 'workspace');
  await mkdir(workspace);
  await writeFile(join(workspace, 'Dockerfile'), 'FROM busybox:1.35\n');
  await writeUserSettings(join(scratch, 'data'));
  const logFile = join(projectFolder, '.cache/host.log');
  const log = createWriteStream(logFile);
  const request = {
    files: files.map((file) =>
      join(bundles, relative(projectFolder, file).replace(/\.ts$/, '.cjs')),
    ),
    options,
    resultFile,
    errorFile,
  };
  try {
    const vscodeExecutablePath = await findVscode();
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: projectFolder,
      extensionTestsPath: join(projectFolder, 'scripts/test/hostEntry.cjs'),
      extensionTestsEnv: {
        ...env,
        STEVEDORE_HOST_TESTS: JSON.stringify(request),
      },
      launchArgs: [
        workspace,
        `--user-data-dir=${join(scratch, 'data')}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
      ],
      stdout: log,
      stderr: log,
    });
    return JSON.parse(await readFile(resultFile, 'utf8'));
  } catch (error) {
    const inside = await readFile(errorFile, 'utf8').catch(() => undefined);
    const text = inside ?? (await readFile(logFile, 'utf8')).slice(-3000);
    throw new Error(`The host tests did not run to their end:\n${text}`, { cause: error });
  } finally {
    log.end();
    await rm(scratch, { recursive: true, force: true });
  }
}
