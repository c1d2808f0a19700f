import { ensureChromium } from '../editor/chromium.mjs';
import { ensureVscodeServer } from '../editor/vscodeServer.mjs';
import { projectFolder } from '../machine/projectFolder.mjs';
import { ensureDebianImages } from '../engines/debianImages.mjs';
import { ensureDocker, ensureDockerCli } from '../engines/dockerParts.mjs';
import { ensurePodman } from '../engines/podmanParts.mjs';
import { ensureRegistryArchive } from '../engines/registryImage.mjs';
import { ensureOpenSsh } from '../engines/sshd.mjs';
import { aptInstall } from '../machine/apt.mjs';
import { isRoot } from '../machine/debian.mjs';
import { run } from '../machine/run.mjs';
import { projectNode } from '../project/dependencies.mjs';

/**
 * Installs what these suites need before their clocks run.
 *
 * @param {readonly string[]} names of suites
 */
export async function prepare(names) {
  const needs = (/** @type {string[]} */ ...some) => some.some((name) => names.includes(name));
  if (!needs('engine', 'host', 'ui')) return;
  if (!isRoot()) {
    throw new Error(
      'These tests start engines of their own, which needs root: run `sudo npm test`, or `npm run test:unit` without.',
    );
  }
  await aptInstall(['iproute2', 'tar'], 'starting engines side by side');
  await Promise.all([
    ensureDocker('28.5').then(ensureDockerCli),
    needs('engine') && ensureDocker('20.10'),
    needs('engine') && ensurePodman(),
    needs('engine') && ensureOpenSsh(),
    needs('engine') && ensureDebianImages(),
    needs('engine', 'host', 'ui') && ensureRegistryArchive(),
    needs('host', 'ui') && ensureVscodeServer(),
    needs('host', 'ui') && ensureChromium(),
  ]);
  if (needs('host')) await run(projectNode, ['esbuild.mjs'], { cwd: projectFolder });
}
