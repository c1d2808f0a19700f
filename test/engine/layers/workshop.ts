import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { importBusybox } from '../../../scripts/engines/busyboxImage.mjs';
import type { Engine } from '../../../scripts/engines/dockerEngine.mjs';
import { startDockerEngine } from '../../../scripts/engines/dockerEngine.mjs';
import type { EngineClient } from '../../../src/core/engine/engineClient.ts';
import type { LayeredImage } from '../../../src/core/layers/layeredImage.ts';
import type { BuildProvenance } from '../../../src/core/layers/mapping/provenance.ts';
import { parseProvenance } from '../../../src/core/layers/mapping/provenance.ts';
import { readImage } from '../../../src/core/layers/readImage.ts';
import { sharedDocker, sharedOldDocker } from '../../support/sharedEngines.ts';
import { connectTo } from '../client/connectTo.ts';

const run = promisify(execFile);

export type Builder = 'BuildKit' | 'classic';

export interface BuildOptions {
  readonly dockerfile: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Unique among tests; images of that name are removed in the end. */
  readonly tag: string;
}

export interface BuiltImage {
  readonly image: LayeredImage;
  readonly id: string;
  /** The builder's record; undefined for the classic builder. */
  readonly provenance: BuildProvenance | undefined;
}

/** Builds images on a real engine and reads them back through the client. */
export class Workshop {
  readonly engine: Engine;
  readonly client: EngineClient;
  readonly #tags = new Set<string>();

  private constructor(engine: Engine, client: EngineClient) {
    this.engine = engine;
    this.client = client;
  }

  static async open(engine: Engine): Promise<Workshop> {
    return new Workshop(engine, await connectTo(engine));
  }

  /** Runs the docker CLI against the engine. */
  async docker(args: readonly string[], extra: NodeJS.ProcessEnv = {}): Promise<string> {
    const env = { ...this.engine.env, ...extra };
    const { stdout } = await run(this.engine.cli, [...args], { env, maxBuffer: 64 * 1024 * 1024 });
    return stdout.trim();
  }

  async build(builder: Builder, options: BuildOptions): Promise<BuiltImage> {
    const context = await mkdtemp(path.join(tmpdir(), 'layers-build-'));
    try {
      for (const [name, text] of Object.entries(options.files ?? {})) {
        await mkdir(path.dirname(path.join(context, name)), { recursive: true });
        await writeFile(path.join(context, name), text);
      }
      await writeFile(path.join(context, 'Dockerfile'), options.dockerfile);
      this.#tags.add(options.tag);
      const metadata = path.join(context, '..', `${path.basename(context)}.json`);
      const common = ['--tag', options.tag, ...(options.args ?? []), context];
      if (builder === 'classic') {
        await this.docker(['build', '--quiet', ...common], { DOCKER_BUILDKIT: '0' });
        return await this.#built(options.tag, undefined);
      }
      await this.docker(['buildx', 'build', '--quiet', '--metadata-file', metadata, ...common], {
        BUILDX_METADATA_PROVENANCE: 'max',
      });
      const written = JSON.parse(await readFile(metadata, 'utf8')) as Record<string, unknown>;
      await rm(metadata, { force: true });
      return await this.#built(options.tag, parseProvenance(written['buildx.build.provenance']));
    } finally {
      await rm(context, { recursive: true, force: true });
    }
  }

  async close(): Promise<void> {
    for (const tag of this.#tags) await this.docker(['image', 'rm', '--force', tag]);
    this.client.dispose();
  }

  async #built(tag: string, provenance: BuildProvenance | undefined): Promise<BuiltImage> {
    const id = (await this.client.inspect('image', tag))['Id'];
    if (typeof id !== 'string') throw new Error(`${tag} has no id`);
    const image = await readImage(await this.client.exportImage(id), { choice: { digest: id } });
    return { image, id, provenance };
  }
}

export interface Store {
  readonly name: string;
  readonly builders: readonly Builder[];
  /** Whether its BuildKit knows here-documents and `COPY --link`. */
  readonly isModern: boolean;
  /** Whether provenance can be kept beside an image. */
  readonly keepsAttestations: boolean;
  start(): Promise<Engine>;
  stop(engine: Engine): Promise<void>;
}

const leave = () => Promise.resolve();

/** The engines and image stores that layers must be read from. */
export const stores: readonly Store[] = [
  {
    name: 'Docker 28.5 with the classic store',
    builders: ['BuildKit', 'classic'],
    isModern: true,
    keepsAttestations: false,
    start: sharedDocker,
    stop: leave,
  },
  {
    name: 'Docker 28.5 with the containerd store',
    builders: ['BuildKit', 'classic'],
    isModern: true,
    keepsAttestations: true,
    start: startWithContainerd,
    stop: (engine) => engine.stop(),
  },
  {
    name: 'Docker 20.10',
    builders: ['BuildKit', 'classic'],
    isModern: false,
    keepsAttestations: false,
    start: sharedOldDocker,
    stop: leave,
  },
];

export async function startWithContainerd(): Promise<Engine> {
  const args = ['--feature', 'containerd-snapshotter=true'];
  const engine = await startDockerEngine({ version: '28.5', name: 'layersContainerd', args });
  await importBusybox(engine);
  return engine;
}
