import assert from 'node:assert/strict';
import { startRegistry } from '../../../scripts/engines/registry.mjs';
import { parseRegistryAddress } from '../../../src/core/registry/registryAddress.ts';
import {
  createRegistryClient,
  type RegistryClient,
} from '../../../src/core/registry/registryClient.ts';
import type { TagOrder } from '../../../src/editor/host/registries/registries.ts';
import type { Services } from '../../../src/editor/host/services.ts';
import { createRegistryTree } from '../../../src/editor/views/registries/createRegistryTree.ts';
import type { RegistryNode } from '../../../src/editor/views/registries/row.ts';
import { toRegistryItem } from '../../../src/editor/views/registries/toRegistryItem.ts';
import { fillRegistry } from '../../engine/registry/fillRegistry.ts';

const REPOSITORY = 'team/app';
const versions = Array.from({ length: 12 }, (_, index) => `1.${index}`);

describe('the tags of a registry that one looks at', () => {
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  let client: RegistryClient;

  before(async () => {
    registry = await startRegistry();
    client = createRegistryClient(parseRegistryAddress(registry.url));
    const filler = fillRegistry(registry.url);
    const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}T00:00:00Z`;
    // The higher the version, the older: a branch that is kept alive.
    for (const [index, tag] of versions.entries())
      await filler.image(REPOSITORY, index === 11 ? [tag, 'latest'] : [tag], tag, day(20 - index));
  });
  after(async () => {
    client.dispose();
    await registry.stop();
  });

  /** The rows below the repository of a host, as the view would show them, and what was asked for that. */
  function look(host: string, order: TagOrder = 'version') {
    const asked: string[] = [];
    let running = 0;
    let most = 0;
    const noted = async <T>(what: string, call: Promise<T>): Promise<T> => {
      asked.push(what);
      running += 1;
      most = Math.max(most, running);
      return call.finally(() => (running -= 1));
    };
    const counting: Partial<RegistryClient> = {
      tags: (...args) => client.tags(...args),
      head: (repository, tag) => noted(`head ${tag}`, client.head(repository, tag)),
      manifest: (...args) => noted('manifest', client.manifest(...args)),
      config: (...args) => noted('config', client.config(...args)),
      rateLimit: undefined,
    };
    const services = {
      registries: {
        list: () => Promise.resolve([{ host, source: 'added' }]),
        client: () => Promise.resolve(counting),
        named: () => [REPOSITORY],
        filter: '',
        tagOrder: order,
      },
      engine: { client: () => Promise.reject(new Error('no engine')) },
      errors: { describe: String },
      log: { warn: () => undefined, debug: () => undefined },
    } as unknown as Services;
    const waiting: (() => void)[] = [];
    const tree = createRegistryTree(services, () => {
      for (const check of [...waiting]) check();
    });
    return {
      tree,
      asked,
      most: () => most,
      repository: async () => {
        const [row] = await tree.children(undefined);
        const [repository] = row ? await tree.children(row) : [];
        assert.ok(repository);
        return repository;
      },
      describe: (node: RegistryNode) =>
        String(toRegistryItem(node, undefined, tree.summary(node)).description),
      until: (fits: () => boolean) =>
        new Promise<void>((resolve) => {
          const check = (): void => {
            if (fits()) resolve();
          };
          waiting.push(check);
          check();
        }),
    };
  }

  const tagsOf = (nodes: readonly RegistryNode[]) =>
    nodes.map((node) => toRegistryItem(node, undefined).label);

  it('get size, age and digest, a few requests at once, each digest once', async () => {
    const { tree, asked, most, repository, describe, until } = look('r.example');
    const rows = await tree.children(await repository());
    assert.deepEqual(tagsOf(rows), ['latest', ...versions.toReversed()]);
    await until(() => rows.every((row) => describe(row) !== ''));
    const [latest, highest] = rows;
    assert.ok(latest && highest);
    assert.match(describe(latest), /^\d+ B · .+ ago · sha256:[0-9a-f]{12}$/);
    assert.equal(describe(latest), describe(highest));
    assert.match(
      toRegistryItem(latest, undefined, tree.summary(latest)).accessibilityInformation?.label ?? '',
      /^latest, tag, \d+ B, .+ ago, sha256:[0-9a-f]{12}$/,
    );
    assert.ok(most() <= 3, `${most()} at once`);
    assert.equal(asked.filter((each) => each.startsWith('head')).length, 13);
    const before = asked.length;
    await tree.children(await repository());
    assert.equal(asked.length, before, 'drawing asks nothing');
  });

  it('are not asked about while the view is hidden, nor once the repository is closed', async () => {
    const { tree, asked, repository, describe, until } = look('r.example');
    tree.setVisible(false);
    const node = await repository();
    const rows = await tree.children(node);
    assert.deepEqual(asked, []);
    tree.setOpen(node, false);
    tree.setVisible(true);
    assert.deepEqual(asked, []);
    tree.setOpen(node, true);
    await until(() => rows.every((row) => describe(row) !== ''));
  });

  it('stand newest first when one wants it', async () => {
    const { tree, repository, describe, until } = look('r.example', 'newest');
    const rows = await tree.children(await repository());
    await until(() => rows.every((row) => describe(row) !== ''));
    const sorted = await tree.children(await repository());
    assert.deepEqual(tagsOf(sorted), [...versions.slice(0, 11), 'latest', '1.11']);
  });

  it('are few where manifests count as pulls', async () => {
    const { tree, asked, repository, describe, until } = look('docker.io');
    const rows = await tree.children(await repository());
    const told = () => rows.filter((row) => describe(row) !== '').length;
    await until(() => told() === 10);
    assert.equal(asked.filter((each) => each.startsWith('head')).length, 10);
    tree.setVisible(false);
    tree.setVisible(true);
    await tree.children(await repository());
    assert.equal(told(), 10);
    assert.equal(asked.filter((each) => each.startsWith('head')).length, 10);
  });
});
