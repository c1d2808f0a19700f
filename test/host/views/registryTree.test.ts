import assert from 'node:assert/strict';
import type { RegistryClient } from '../../../src/core/registry/registryClient.ts';
import { RegistryError, type RegistryErrorKind } from '../../../src/core/registry/registryError.ts';
import { describeError } from '../../../src/editor/host/describeError.ts';
import type { Services } from '../../../src/editor/host/services.ts';
import {
  createRegistryTree,
  type RegistryTree,
} from '../../../src/editor/views/registries/createRegistryTree.ts';
import type { RegistryNode, RegistryRow } from '../../../src/editor/views/registries/row.ts';
import { toRegistryItem } from '../../../src/editor/views/registries/toRegistryItem.ts';

/** A registry that counts what it is asked, and how often it may still be asked. */
function countingRegistry(repositories: () => Promise<{ names: string[] }>) {
  const asked: string[] = [];
  const note = <T>(what: string, answer: T) => {
    asked.push(what);
    return Promise.resolve(answer);
  };
  const client: Partial<RegistryClient> = {
    repositories,
    tags: () => note('tags', { names: ['1', '2'] }),
    head: () => note('head', { digest: 'sha256:a', mediaType: '' }),
    manifest: () => note('manifest', { digest: 'sha256:a', mediaType: '', content: {}, text: '' }),
    get rateLimit() {
      return { limit: 100, remaining: 100 - asked.length, windowSeconds: 21_600 };
    },
  };
  const services = {
    registries: {
      list: () => Promise.resolve([{ host: 'r.example', source: 'added' }]),
      client: () => Promise.resolve(client),
      named: () => ['named/app'],
      filter: '',
      tagOrder: 'version',
    },
    engine: {
      client: () =>
        Promise.resolve({
          listImages: () => Promise.resolve([{ tags: ['r.example/local/app:1'] }]),
        }),
    },
    errors: { describe: describeError },
    log: { warn: () => undefined, debug: () => undefined },
  } as unknown as Services;
  return { asked, services };
}

const fails = (kind: RegistryErrorKind) => () => Promise.reject(new RegistryError(kind, 'no'));

describe('the rows of registries', () => {
  const texts = (nodes: readonly RegistryNode[]) =>
    nodes.map((node) => toRegistryItem(node, undefined).label);

  async function open(tree: RegistryTree, ...path: readonly string[]) {
    let nodes = await tree.children(undefined);
    for (const label of path) {
      const node = nodes.find((one) => toRegistryItem(one, undefined).label === label);
      assert.ok(node, label);
      nodes = await tree.children(node);
    }
    return nodes;
  }

  it('ask a registry once, however often they are drawn', async () => {
    const { asked, services } = countingRegistry(() => Promise.resolve({ names: ['team/app'] }));
    const drawn: (RegistryNode | undefined)[] = [];
    const tree = createRegistryTree(services, (node) => drawn.push(node));
    tree.setVisible(false);
    assert.deepEqual(texts(await open(tree, 'r.example')), ['team/app', 'named/app']);
    for (let times = 0; times < 3; times += 1) await open(tree, 'r.example', 'team/app', '2');
    assert.deepEqual(asked, ['tags', 'manifest']);
    const [host] = await tree.children(undefined);
    assert.ok(host && drawn.length === 1 && drawn[0] === host);
    assert.equal(toRegistryItem(host, tree.rateLimit(host)).description, '98 of 100 pulls left');
    tree.forget('r.example');
    await open(tree, 'r.example', 'team/app', '2');
    assert.deepEqual(asked, ['tags', 'manifest', 'tags', 'manifest']);
  });

  it('come from the engine and the user where a registry lists none', async () => {
    const tree = createRegistryTree(
      countingRegistry(fails('unsupported')).services,
      () => undefined,
    );
    assert.deepEqual(texts(await open(tree, 'r.example')), ['named/app', 'local/app']);
  });

  it('say what is wrong, and lead to the remedy', async () => {
    const last = async (kind: RegistryErrorKind): Promise<RegistryRow | undefined> => {
      const tree = createRegistryTree(countingRegistry(fails(kind)).services, () => undefined);
      return (await open(tree, 'r.example')).at(-1)?.registryRow;
    };
    const refused = await last('unauthorized');
    assert.ok(refused?.kind === 'note' && refused.remedy === 'logIn', JSON.stringify(refused));
    const silent = await last('timeout');
    assert.ok(silent?.kind === 'note' && silent.remedy === 'retry', JSON.stringify(silent));
    assert.match(silent.text, /did not answer in time/);
  });
});
