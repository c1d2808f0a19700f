import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { detectProjects } from '../../src/core/containerise/detectProjects.ts';
import type { DockerCli } from './dockerCli.ts';
import { diskProject, fixtureRoot, planAll } from '../unit/core/containerise/fixtureProjects.ts';

/** A container of an image that was built from what the command would write. */
export interface RunningProject {
  /** The address that its port is published at. */
  readonly url: string;
  readonly user: string;
  readonly id: string;
}

/** Projects with the files that the command would write into them, built and run on an engine. */
export interface ContainerisedProjects {
  /**
   * A copy of a fixture, or an empty folder, with more files, and with all that the command would write.
   *
   * @returns the folder
   */
  add(fixture: string | undefined, extra?: Readonly<Record<string, string>>): Promise<string>;
  run(folder: string, dockerfile?: string): Promise<RunningProject>;
  /** The check of the image itself, as the engine would run it. */
  checkHealth(project: RunningProject): Promise<void>;
  answerOf(project: RunningProject, file?: string): Promise<string>;
  dispose(): Promise<void>;
}

export async function containerisedProjects(docker: DockerCli): Promise<ContainerisedProjects> {
  const root = await mkdtemp(path.join(tmpdir(), 'containerise-'));
  const tags: string[] = [];
  const started: string[] = [];
  let count = 0;

  async function write(folder: string, texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(texts)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
  }

  return {
    add: async (fixture, extra = {}) => {
      const folder = path.join(root, fixture ?? `project${(count += 1)}`);
      if (fixture !== undefined)
        await cp(path.join(fixtureRoot, fixture), folder, { recursive: true });
      await write(folder, extra);
      const files = diskProject(folder);
      const planned = await planAll(files, await detectProjects(files));
      await write(folder, Object.fromEntries(planned.map((each) => [each.path, each.text])));
      return folder;
    },
    run: async (folder, dockerfile = 'Dockerfile') => {
      const tag = `containerise-${process.pid}:${tags.length}`;
      tags.push(tag);
      const file = path.join(folder, dockerfile);
      await docker('build', '--quiet', '--tag', tag, '--file', file, folder);
      const id = await docker('run', '--detach', '--init', '--publish-all', tag);
      started.push(id);
      const [published = ''] = (await docker('port', id)).split('\n');
      const url = `http://127.0.0.1:${published.split(':').at(-1) ?? ''}`;
      return { url, id, user: await docker('exec', id, 'id', '-u') };
    },
    checkHealth: async ({ id }) => {
      const json = await docker('inspect', '--format', '{{json .Config.Healthcheck.Test}}', id);
      const [form, ...words] = JSON.parse(json) as string[];
      assert.equal(form, 'CMD');
      await waitFor('the health check to pass', async () => {
        await docker('exec', id, ...words);
        return true;
      });
    },
    answerOf: ({ url }, file = '/') =>
      waitFor(`an answer of ${url}`, async () => (await fetch(url + file)).text()),
    dispose: async () => {
      for (const id of started) await docker('rm', '--force', id);
      for (const tag of tags) await docker('rmi', '--force', tag);
      await rm(root, { recursive: true });
    },
  };
}
