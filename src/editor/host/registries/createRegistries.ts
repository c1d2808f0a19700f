import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { RegistryCredentials } from '../../../core/engine/calls/imageTransferCalls.ts';
import type { RegistryClient } from '../../../core/registry/registryClient.ts';
import type { RegistryLogin } from '../../../core/registry/registryLogin.ts';
import type { Disposable } from '../disposable.ts';
import { loadEngine } from '../loadEngine.ts';
import { hostOfReference } from './hostOfReference.ts';
import { loadRegistry } from './loadRegistry.ts';
import type { AddedRegistry, KnownRegistry, Registries, TagOrder } from './registries.ts';

const ADDED_KEY = 'registries.added';
const NAMED_KEY = 'registries.named';
const ORDER_KEY = 'registries.tagOrder';
const BUILT_IN = ['docker.io', 'ghcr.io'];

export function createRegistries(
  extension: Pick<vscode.ExtensionContext, 'globalState' | 'secrets'>,
): Registries & Disposable {
  const { globalState, secrets } = extension;
  const changes = new vscode.EventEmitter<string | undefined>();
  const orders = new vscode.EventEmitter<void>();
  const clients = new Map<string, Promise<RegistryClient>>();
  let filter = '';

  const added = (): readonly AddedRegistry[] => globalState.get<AddedRegistry[]>(ADDED_KEY) ?? [];
  const allNamed = () => globalState.get<Record<string, readonly string[]>>(NAMED_KEY) ?? {};

  async function credentials(reference: string): Promise<RegistryCredentials | undefined> {
    const found = await loadEngine().findCredentials(reference);
    if (found !== undefined) return found;
    const host = hostOfReference(reference);
    const kept = await keptLogin(host);
    return kept && { ...kept, serverAddress: host };
  }

  async function keptLogin(host: string): Promise<RegistryLogin | undefined> {
    const text = await secrets.get(secretKey(host));
    return text === undefined ? undefined : (JSON.parse(text) as RegistryLogin);
  }

  async function open(host: string): Promise<RegistryClient> {
    return create(placeOf(host), await credentials(`${host}/any`));
  }

  function placeOf(host: string): AddedRegistry {
    return added().find((one) => one.host === host) ?? { host, url: host };
  }

  async function tryOut(place: AddedRegistry, login?: RegistryLogin): Promise<void> {
    const client = await create(place, login);
    try {
      await client.ping();
    } finally {
      client.dispose();
    }
  }

  async function create(
    { url, caFile }: AddedRegistry,
    login?: RegistryLogin,
  ): Promise<RegistryClient> {
    const { createRegistryClient, parseRegistryAddress } = loadRegistry();
    const ca = caFile === undefined ? undefined : await readFile(caFile, 'utf8');
    return createRegistryClient(parseRegistryAddress(url), { login, ca });
  }

  function drop(host: string): void {
    const dropped = clients.get(host);
    clients.delete(host);
    void dropped?.then(
      (client) => client.dispose(),
      () => undefined,
    );
  }

  function changed(host: string | undefined): void {
    for (const one of host === undefined ? [...clients.keys()] : [host]) drop(one);
    changes.fire(host);
  }

  return {
    onDidChange: changes.event,
    list: async () => {
      const known = await loadEngine().listRegistries();
      const own = added().map(({ host }) => host);
      const hosts = new Set([...BUILT_IN, ...known, ...own]);
      return [...hosts].map((host): KnownRegistry => {
        if (own.includes(host)) return { host, source: 'added' };
        return { host, source: known.includes(host) ? 'docker' : 'builtIn' };
      });
    },
    add: async (registry) => {
      const others = added().filter(({ host }) => host !== registry.host);
      await globalState.update(ADDED_KEY, [...others, registry]);
      drop(registry.host);
      changes.fire(undefined);
    },
    remove: async (host) => {
      await globalState.update(
        ADDED_KEY,
        added().filter((one) => one.host !== host),
      );
      await secrets.delete(secretKey(host));
      drop(host);
      changes.fire(undefined);
    },
    named: (host) => allNamed()[host] ?? [],
    setNamed: async (host, repositories) => {
      await globalState.update(NAMED_KEY, { ...allNamed(), [host]: repositories });
      changes.fire(host);
    },
    credentials,
    logIn: async (host, login) => {
      const byHelper = await loadEngine().storeCredentials(host, login);
      if (byHelper) await secrets.delete(secretKey(host));
      else await secrets.store(secretKey(host), JSON.stringify(login));
      changed(host);
      return byHelper ? 'helper' : 'editor';
    },
    logOut: async (host) => {
      await secrets.delete(secretKey(host));
      const left = await loadEngine().eraseCredentials(host);
      changed(host);
      return left === 'inConfigFile' ? 'inConfigFile' : 'done';
    },
    client: (host) => {
      const known = clients.get(host);
      if (known !== undefined) return known;
      const opened = open(host);
      clients.set(host, opened);
      opened.catch(() => clients.delete(host));
      return opened;
    },
    tryOut,
    tryLogin: (host, login) => tryOut(placeOf(host), login),
    changed,
    get filter() {
      return filter;
    },
    setFilter: (text) => {
      filter = text;
      changes.fire(undefined);
    },
    onDidChangeOrder: orders.event,
    get tagOrder() {
      return globalState.get<TagOrder>(ORDER_KEY) ?? 'version';
    },
    setTagOrder: async (order) => {
      await globalState.update(ORDER_KEY, order);
      orders.fire();
    },
    dispose: () => {
      for (const host of [...clients.keys()]) drop(host);
      changes.dispose();
      orders.dispose();
    },
  };
}

function secretKey(host: string): string {
  return `registry:${host}`;
}
