import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Engine } from '../../scripts/engines/dockerEngine.mjs';
import {
  configHashLabel,
  driftOf,
  parseConfigHashes,
} from '../../src/core/compose/drift/configHashes.ts';
import { actByLabels, removeByLabels } from '../../src/core/composeCli/actByLabels.ts';
import {
  composeActions,
  composeArguments,
  downAction,
  scaleAction,
  type ComposeAction,
} from '../../src/core/composeCli/composeArguments.ts';
import { findComposeTool, type ComposeTool } from '../../src/core/composeCli/composeTool.ts';
import { planDown, type DownPlan } from '../../src/core/composeCli/planDown.ts';
import { projectOrigin } from '../../src/core/composeCli/projectOrigin.ts';
import { ComposeError, runCompose } from '../../src/core/composeCli/runCompose.ts';
import { composeMembership } from '../../src/core/model/composeMembership.ts';
import type { ContainerRecord } from '../../src/core/model/containerRecord.ts';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { sharedDocker, sharedOldDocker } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';

const shop = (command: string): string => `services:
  web:
    image: busybox:1.35
    init: true
    command: ${command}
    networks: [inner]
    volumes: [data:/data, /scratch]
    depends_on: [db]
  db:
    image: busybox:1.35
    init: true
    command: sleep 600
    networks: [inner]
  tool:
    image: busybox:1.35
    init: true
    command: sleep 600
    network_mode: none
    profiles: [tools]
networks:
  inner: { internal: true }
volumes:
  data:
`;

const engines = [
  ['Docker 28.5', 'shop-new', sharedDocker],
  ['Docker 20.10', 'shop-old', sharedOldDocker],
] as const;

for (const [name, project, start] of engines)
  describe(`a compose project on ${name}`, () => {
    let engine: Engine;
    let client: EngineClient;
    let tool: ComposeTool;
    let folder = '';
    let environment: NodeJS.ProcessEnv = {};

    before(async () => {
      // The plugin is that of the newer one.
      const { cli, env } = await sharedDocker();
      engine = await start();
      environment = { ...process.env, ...env, ...engine.env };
      environment['DOCKER_CONFIG'] = env['DOCKER_CONFIG'];
      const found = await findComposeTool(cli, environment);
      assert.ok(found);
      tool = found;
      client = await connectTo(engine);
    });
    beforeEach(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'stevedore-shop-'));
      await writeFile(path.join(folder, 'compose.yaml'), shop('sleep 600'));
    });
    afterEach(async () => {
      const plan = await planned();
      await removeByLabels(
        client,
        { ...plan, containers: [...plan.containers, ...plan.orphans] },
        { volumes: true },
      );
      await rm(folder, { recursive: true, force: true });
    });
    after(() => client.dispose());

    function compose(action: ComposeAction, ...services: string[]): Promise<string> {
      const given = { files: [], name: project, envFiles: [], profiles: [] };
      const args = composeArguments(given, action, services);
      return runCompose(tool, args, { folder, environment });
    }

    async function containers(): Promise<readonly ContainerRecord[]> {
      const all = await client.listContainers();
      return all.filter(({ labels }) => composeMembership(labels)?.project === project);
    }

    async function states(): Promise<Readonly<Record<string, string>>> {
      const all = await containers();
      const pairs = all.map((each) => [each.name.slice(project.length + 1), each.state] as const);
      return Object.fromEntries(pairs.toSorted(([left], [right]) => (left < right ? -1 : 1)));
    }

    async function planned(defined?: ReadonlySet<string>): Promise<DownPlan> {
      const [all, networks, volumes] = await Promise.all([
        client.listContainers(),
        client.listNetworks(),
        client.listVolumes(),
      ]);
      return planDown(project, { containers: all, networks, volumes }, defined);
    }

    const namesOf = (records: readonly { readonly name: string }[]): readonly string[] =>
      records.map((record) => record.name).toSorted();

    it('comes up, stops, starts, pauses and restarts', async () => {
      await compose(composeActions.up);
      assert.deepEqual(await states(), { 'db-1': 'running', 'web-1': 'running' });
      await compose(composeActions.stop);
      assert.deepEqual(await states(), { 'db-1': 'exited', 'web-1': 'exited' });
      await compose(composeActions.start, 'db', 'web');
      await compose(composeActions.pause, 'db');
      assert.deepEqual(await states(), { 'db-1': 'paused', 'web-1': 'running' });
      await compose(composeActions.unpause, 'db');
      const [before] = await containers();
      await compose(composeActions.restart, 'db', 'web');
      const [after] = await containers();
      assert.equal(after?.id, before?.id);
      assert.deepEqual(await states(), { 'db-1': 'running', 'web-1': 'running' });
    });

    it('stops services of profiles that are not switched on', async () => {
      const given = { files: [], name: project, envFiles: [], profiles: ['tools'] };
      const up = composeArguments(given, composeActions.up, []);
      await runCompose(tool, up, { folder, environment });
      assert.equal((await states())['tool-1'], 'running');
      await compose(composeActions.stop);
      assert.equal((await states())['tool-1'], 'exited');
      await compose(downAction({ volumes: false, orphans: false }));
      assert.deepEqual(await states(), {});
    });

    it('scales one service and leaves the others as they are, changed or not', async () => {
      await compose(composeActions.up);
      const ids = new Set((await containers()).map(({ id }) => id));
      await writeFile(path.join(folder, 'compose.yaml'), shop('sleep 700'));
      await compose(scaleAction('web', 3), 'web');
      assert.deepEqual(Object.keys(await states()), ['db-1', 'web-1', 'web-2', 'web-3']);
      const now = new Set((await containers()).map(({ id }) => id));
      assert.deepEqual(
        [...ids].filter((id) => !now.has(id)),
        [],
      );
      await compose(scaleAction('web', 1), 'web');
      assert.deepEqual(Object.keys(await states()), ['db-1', 'web-1']);
    });

    it('drifts when its file changes, and no longer once it is recreated', async () => {
      const drifts = async () => {
        const hashes = parseConfigHashes(await compose(composeActions.hashes));
        const all = await containers();
        const pairs = all.map(({ labels }) => {
          const service = composeMembership(labels)?.service ?? '';
          return [service, driftOf(service, labels[configHashLabel], hashes)] as const;
        });
        return Object.fromEntries(pairs.toSorted(([left], [right]) => (left < right ? -1 : 1)));
      };
      await compose(composeActions.up);
      assert.deepEqual(await drifts(), { db: 'same', web: 'same' });
      const before = await containers();
      await writeFile(path.join(folder, 'compose.yaml'), shop('sleep 700'));
      assert.deepEqual(await drifts(), { db: 'same', web: 'changed' });
      await compose(composeActions.recreate, 'web');
      assert.deepEqual(await drifts(), { db: 'same', web: 'same' });
      const ids = new Set(before.map(({ id }) => id));
      const renewed = (await containers()).filter(({ id }) => !ids.has(id));
      assert.deepEqual(namesOf(renewed), [`${project}-web-1`]);
    });

    it('goes down with exactly what the preview names', async () => {
      await compose(composeActions.up);
      const plan = await planned(new Set(['web', 'db', 'tool']));
      assert.deepEqual(namesOf(plan.containers), [`${project}-db-1`, `${project}-web-1`]);
      assert.deepEqual(namesOf(plan.networks), [`${project}_inner`]);
      assert.deepEqual(namesOf(plan.volumes), [`${project}_data`]);
      assert.equal(plan.anonymousVolumes.length, 1);
      const others = (await client.listNetworks()).length;
      await compose(downAction({ volumes: false, orphans: false }));
      assert.deepEqual(await states(), {});
      assert.equal((await client.listNetworks()).length, others - 1);
      assert.deepEqual(namesOf((await planned()).volumes), [`${project}_data`]);
      await compose(composeActions.up);
      const [anonymous] = (await planned()).anonymousVolumes;
      await compose(downAction({ volumes: true, orphans: false }));
      const left = (await client.listVolumes()).map((volume) => volume.name);
      assert.ok(!left.includes(`${project}_data`) && !left.includes(anonymous ?? ''));
    });

    it('takes orphans along only when asked', async () => {
      await compose(composeActions.up);
      const [, web = ''] = /( {2}web:[^]*?)(?= {2}db:)/.exec(shop('sleep 600')) ?? [];
      await writeFile(path.join(folder, 'compose.yaml'), shop('sleep 600').replace(web, ''));
      const plan = await planned(new Set(['db', 'tool']));
      assert.deepEqual(namesOf(plan.orphans), [`${project}-web-1`]);
      assert.deepEqual(namesOf(plan.containers), [`${project}-db-1`]);
      await compose(composeActions.up);
      assert.deepEqual(Object.keys(await states()), ['db-1', 'web-1']);
      await compose(downAction({ volumes: true, orphans: true }));
      assert.deepEqual(await states(), {});
    });

    it('is known and acted on by its labels when the files are gone', async () => {
      await compose(composeActions.up);
      const [one] = await containers();
      const origin = projectOrigin(one?.labels ?? {});
      assert.deepEqual(origin, {
        files: [path.join(folder, 'compose.yaml')],
        folder,
        envFiles: [],
      });
      await rm(path.join(folder, 'compose.yaml'));
      const stopped = await actByLabels(client, 'stop', await containers());
      assert.equal(stopped.length, 2);
      assert.deepEqual(await states(), { 'db-1': 'exited', 'web-1': 'exited' });
      await actByLabels(client, 'start', await containers());
      await actByLabels(client, 'pause', await containers());
      assert.deepEqual(await states(), { 'db-1': 'paused', 'web-1': 'paused' });
      await actByLabels(client, 'unpause', await containers());
      await removeByLabels(client, await planned(), { volumes: false });
      assert.deepEqual(await states(), {});
      assert.deepEqual(namesOf((await planned()).volumes), [`${project}_data`]);
    });

    it('shows what compose makes of its files', async () => {
      const config = await compose(composeActions.config);
      assert.match(config, new RegExp(`^name: ${project}$`, 'm'));
      assert.match(config, /target: \/scratch/);
    });

    it('rejects with what compose said', async () => {
      await writeFile(path.join(folder, 'compose.yaml'), 'services: { web: { imag: a } }\n');
      await assert.rejects(compose(composeActions.up), (error: unknown) => {
        assert.ok(error instanceof ComposeError);
        assert.match(error.message, /additional propert/i);
        return true;
      });
    });
  });

describe('the command line of compose', () => {
  it('is not found where there is no plugin', async () => {
    const { cli, env } = await sharedDocker();
    const environment = { ...process.env, ...env, DOCKER_CONFIG: '/nonexistent', PATH: '' };
    assert.equal(await findComposeTool(cli, environment), undefined);
  });
});
