import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Engine } from '../../scripts/engines/dockerEngine.mjs';
import type { BuildRequest } from '../../src/core/build/buildRequest.ts';
import { openBuildContext } from '../../src/core/build/context/openBuildContext.ts';
import { detectBuildTool, type FoundBuildTool } from '../../src/core/build/detectBuildTool.ts';
import { findBuildFailures } from '../../src/core/build/findBuildFailures.ts';
import { readBuildOutline } from '../../src/core/build/readBuildOutline.ts';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { buildByApi } from '../../src/editor/terminals/build/buildByApi.ts';
import { buildByCli } from '../../src/editor/terminals/build/buildByCli.ts';
import { createBuildConsole } from '../../src/editor/terminals/build/createBuildConsole.ts';
import { engineKinds, sharedDocker, sharedOldDocker } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';

const failing = `# first line
ARG BASE=busybox:1.35
FROM $BASE AS tools
ENV A=1
RUN echo tools

FROM busybox:1.35
WORKDIR /x
RUN echo "no such thing" && \\
    exit 5
`;

describe('builds', () => {
  let folder: string;
  let cli: Engine;

  before(async () => {
    cli = await sharedDocker();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "stevedore b $(id) 'q' "));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
  }

  /** What a build shows, and how it ends. */
  function building(
    client: EngineClient,
    request: Partial<BuildRequest>,
    tool: FoundBuildTool | 'api',
    signal = new AbortController().signal,
  ) {
    const shown: string[] = [];
    let heard: () => void = () => undefined;
    const firstOutput = new Promise<void>((resolve) => (heard = resolve));
    const console = createBuildConsole((text) => {
      shown.push(text);
      heard();
    });
    const whole = {
      dockerfile: join(folder, 'Dockerfile'),
      context: folder,
      buildArgs: {},
      pull: false,
      noCache: true,
      ...request,
    };
    const run = { client, console, signal, request: whole, environment: cli.env };
    const ended = (
      tool === 'api' ? buildByApi(run, openBuildContext) : buildByCli(run, tool)
    ).finally(() => console.finish());
    const text = () => stripVTControlCharacters(shown.join(''));
    return { ended, firstOutput, text, console };
  }

  function failedLines(console: { tail(): string }): readonly number[] {
    const { steps } = readBuildOutline(failing);
    return findBuildFailures(console.tail(), steps).map(({ line }) => line);
  }

  it('use buildx where the command line has it, else docker build', async () => {
    const environment = { ...cli.env };
    assert.equal((await detectBuildTool(cli.cli, 'docker', environment))?.tool, 'buildx');
    const bare = { ...environment, DOCKER_CONFIG: folder, HOME: folder };
    const found = await detectBuildTool(cli.cli, 'docker', bare);
    assert.deepEqual(found, { command: cli.cli, tool: 'docker' });
    assert.equal(await detectBuildTool('/nonexistent/docker', 'docker', environment), undefined);
    // Nothing that is named like one is a docker.
    assert.equal((await detectBuildTool('/bin/false', 'docker', environment))?.tool, undefined);
  });

  it('by buildx show the command, which a shell reads back, and make the image', async () => {
    const client = await connectTo(cli);
    await write({ Dockerfile: 'FROM busybox:1.35\nARG V\nLABEL v=$V\n' });
    const request = { tag: 'build-tools:1', buildArgs: { V: "it's $(id)" } };
    const build = building(client, request, { command: cli.cli, tool: 'buildx' });
    assert.equal(await build.ended, 0);
    const [line] = build.text().split('\r\n');
    assert.match(
      line ?? '',
      /docker buildx build --progress=plain --file '.*' --tag build-tools:1 /,
    );
    assert.ok(line?.includes(`--build-arg 'V=it'\\''s $(id)'`), line);
    const image = await client.inspect('image', 'build-tools:1');
    assert.equal((image['Config'] as { Labels: { v: string } }).Labels.v, "it's $(id)");
    await client.removeImage('build-tools:1');
    client.dispose();
  });

  it('by buildx put the failure on its line', async () => {
    const client = await connectTo(cli);
    await write({ Dockerfile: failing });
    const build = building(client, {}, { command: cli.cli, tool: 'buildx' });
    assert.equal(await build.ended, 1);
    assert.deepEqual(failedLines(build.console), [9]);
    client.dispose();
  });

  it('by a command line without buildx put the failure on its line', async () => {
    const old = await sharedOldDocker();
    const client = await connectTo(old);
    await write({ Dockerfile: failing });
    const found = { command: cli.cli, tool: 'docker' } as const;
    // Without its folder of plugins.
    const bare = { ...cli.env, DOCKER_CONFIG: folder, HOME: folder };
    const console = createBuildConsole(() => undefined);
    const exitCode = await buildByCli(
      {
        client,
        console,
        signal: new AbortController().signal,
        environment: { ...bare, DOCKER_HOST: old.host },
        request: {
          dockerfile: join(folder, 'Dockerfile'),
          context: folder,
          buildArgs: {},
          pull: false,
          noCache: true,
        },
      },
      found,
    );
    console.finish();
    assert.notEqual(exitCode, 0);
    assert.deepEqual(failedLines(console), [9]);
    client.dispose();
  });

  it('end with the process that cancelling stops', async () => {
    const client = await connectTo(cli);
    await write({ Dockerfile: 'FROM busybox:1.35\nRUN sleep 300\n' });
    const cancelling = new AbortController();
    const found = { command: cli.cli, tool: 'buildx' } as const;
    const build = building(client, {}, found, cancelling.signal);
    await build.firstOutput;
    cancelling.abort();
    assert.notEqual(await build.ended, 0);
    client.dispose();
  });

  for (const [name, start] of engineKinds)
    it(`by the API of ${name} send what the ignore file leaves, and find the failed line`, async () => {
      const client = await connectTo(await start());
      await write({
        '.dockerignore': '*.secret\nDockerfile\n',
        'app/a b': 'x',
        'app/b.secret': 'x',
        'c.secret': 'x',
        // More than a connection buffers.
        'big.bin': 'x'.repeat(3_000_000),
        Dockerfile:
          'FROM busybox:1.35\nCOPY . /x\nRUN test -e "/x/app/a b" && test ! -e /x/c.secret && test $(wc -c < /x/big.bin) = 3000000\n',
      });
      const good = building(client, { tag: 'build-tools:api' }, 'api');
      assert.equal(await good.ended, 0, good.text());
      await client.removeImage('build-tools:api', { force: true });
      await write({ Dockerfile: failing });
      const bad = building(client, {}, 'api');
      assert.notEqual(await bad.ended, 0);
      assert.deepEqual(failedLines(bad.console), [9], bad.text());
      client.dispose();
    });

  it('by the API take a Dockerfile from outside the context, and leave it out of the image', async () => {
    const client = await connectTo(cli);
    await write({
      'docker/Dockerfile': 'FROM busybox:1.35\nCOPY . /x\nRUN test "$(ls -A /x)" = file\n',
      'app/file': '',
    });
    const request = { dockerfile: join(folder, 'docker/Dockerfile'), context: join(folder, 'app') };
    const build = building(client, request, 'api');
    assert.equal(await build.ended, 0, build.text());
    client.dispose();
  });

  it('by the API stop when cancelled', async () => {
    const client = await connectTo(cli);
    await write({ Dockerfile: 'FROM busybox:1.35\nRUN sleep 300\n' });
    const cancelling = new AbortController();
    const build = building(client, {}, 'api', cancelling.signal);
    await build.firstOutput;
    cancelling.abort();
    await assert.rejects(build.ended, { kind: 'aborted' });
    client.dispose();
  });
});
