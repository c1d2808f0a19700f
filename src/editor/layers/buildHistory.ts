import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { applyEnvironment, toBuildEnvironment } from '../../core/build/buildEnvironment.ts';
import type { EngineClient } from '../../core/engine/engineClient.ts';
import { findBuildRecord } from '../../core/layers/mapping/findBuildRecord.ts';
import type { BuildProvenance } from '../../core/layers/mapping/provenance.ts';

const run = promisify(execFile);

const deadlineMs = 60_000;
/** Records of large builds hold the whole graph. */
const mostBytes = 64 * 1024 * 1024;

/** The builder's own record of an image, asked of `docker buildx`; undefined where there is none. */
export async function askBuildHistory(
  { endpoint, server }: EngineClient,
  command: string,
  imageId: string,
): Promise<BuildProvenance | undefined> {
  if (server.product === 'podman') return undefined;
  const env = applyEnvironment(process.env, toBuildEnvironment(endpoint, 'buildx'));
  const options = { env, timeout: deadlineMs, maxBuffer: mostBytes, windowsHide: true };
  return findBuildRecord(async (args) => {
    const { stdout } = await run(command, ['buildx', 'history', ...args], options);
    return stdout;
  }, imageId);
}
