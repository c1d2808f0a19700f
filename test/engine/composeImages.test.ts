import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Engine } from '../../scripts/engines/dockerEngine.mjs';
import { startRegistry } from '../../scripts/engines/registry.mjs';
import { startCli } from '../../src/core/build/cliProcess.ts';
import {
  composeActions,
  composeArguments,
  downAction,
  type ComposeAction,
} from '../../src/core/composeCli/composeArguments.ts';
import { findComposeTool, type ComposeTool } from '../../src/core/composeCli/composeTool.ts';
import { runCompose } from '../../src/core/composeCli/runCompose.ts';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { sharedDocker } from '../support/sharedEngines.ts';

const project = 'shop-images';

describe('images and files of a compose project', () => {
  let engine: Engine;
  let docker: DockerCli;
  let tool: ComposeTool;
  let folder = '';
  let environment: NodeJS.ProcessEnv = {};

  before(async () => {
    engine = await sharedDocker();
    docker = dockerCli(engine);
    environment = { ...process.env, ...engine.env };
    const found = await findComposeTool(engine.cli, environment);
    assert.ok(found);
    tool = found;
  });
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stevedore-images-'));
  });
  afterEach(async () => {
    await compose(downAction({ volumes: true, orphans: true }));
    await rm(folder, { recursive: true, force: true });
    await docker('rmi', '-f', `${project}-web:latest`);
  });

  const given = { files: [], name: project, envFiles: [], profiles: [] };
  const argumentsOf = (action: ComposeAction) => composeArguments(given, action, []);

  function compose(action: ComposeAction): Promise<string> {
    return runCompose(tool, argumentsOf(action), { folder, environment });
  }

  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);

  /** Runs a command that lasts until its output says something, then ends it as Ctrl+C would. */
  async function until(action: ComposeAction, pattern: RegExp, during?: () => Promise<void>) {
    let output = '';
    let noticed = (): void => undefined;
    const child = startCli(tool.command, [...tool.prefix, ...argumentsOf(action)], {
      cwd: folder,
      environment,
      onOutput: (data) => {
        output += String(data);
        if (pattern.test(output)) noticed();
      },
    });
    await new Promise<void>((resolve, reject) => {
      noticed = resolve;
      void child.ended.then(() => reject(new Error(output)));
    });
    await during?.();
    child.terminate();
    await child.ended;
    return output;
  }

  it('are built, and services made of them recreated', async () => {
    await write(
      'compose.yaml',
      'services: { web: { build: ., init: true, network_mode: none } }\n',
    );
    await write('Dockerfile', 'FROM busybox:1.35\nLABEL version=one\nCMD ["sleep", "600"]\n');
    await compose(composeActions.build);
    await compose(composeActions.up);
    await write('Dockerfile', 'FROM busybox:1.35\nLABEL version=two\nCMD ["sleep", "600"]\n');
    await compose(composeActions.build);
    await compose(composeActions.recreate);
    const label = '{{index .Config.Labels "version"}}';
    assert.equal(await docker('inspect', '-f', label, `${project}-web-1`), 'two');
  });

  it('are pulled from their registry', async () => {
    const registry = await startRegistry();
    const image = `${registry.address}/shop:1`;
    try {
      await docker('tag', 'busybox:1.35', image);
      await docker('push', image);
      await docker('rmi', image);
      await write('compose.yaml', `services: { web: { image: "${image}" } }\n`);
      await compose(composeActions.pull);
      assert.match(await docker('images', '-q', image), /^\w+$/);
    } finally {
      await docker('rmi', '-f', image);
      await registry.stop();
    }
  });

  it('are followed with the output of their services, and stopped when the command ends', async () => {
    await write(
      'compose.yaml',
      "services: { web: { image: 'busybox:1.35', init: true, network_mode: none, command: sh -c 'echo said; sleep 600' } }\n",
    );
    await until(composeActions.upWithLogs, /web-1\s+\| said/);
    assert.equal(await docker('inspect', '-f', '{{.State.Status}}', `${project}-web-1`), 'exited');
  });

  it('are copied into running services as they change', async () => {
    await mkdir(path.join(folder, 'pages'));
    await write('pages/index', 'one');
    await write('Dockerfile', 'FROM busybox:1.35\nCOPY pages /pages\nCMD ["sleep", "600"]\n');
    await write(
      'compose.yaml',
      'services: { web: { build: ., init: true, network_mode: none, develop: { watch: [{ action: sync, path: ./pages, target: /pages }] } } }\n',
    );
    const output = await until(composeActions.watch, /Watch enabled/i, async () => {
      await write('pages/index', 'two');
      const patience = AbortSignal.timeout(60_000);
      while ((await docker('exec', `${project}-web-1`, 'cat', '/pages/index')) !== 'two')
        patience.throwIfAborted();
    });
    assert.match(output, /Watch enabled/i);
  });
});
