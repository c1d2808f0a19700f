import type { EngineClient, ImageRemoval, JsonObject, NetworkSpec } from '../engineClient.ts';
import { toImageConfig } from '../records/toImageConfig.ts';
import type { ApiImage } from '../wire/apiContainerInspect.ts';
import { withoutUndefined } from '../records/withoutUndefined.ts';
import type { EngineConnection } from './engineConnection.ts';
import { objectPath } from './objectPath.ts';

type ObjectCalls = Pick<
  EngineClient,
  | 'inspect'
  | 'imageConfig'
  | 'tagImage'
  | 'removeImage'
  | 'createVolume'
  | 'removeVolume'
  | 'createNetwork'
  | 'removeNetwork'
>;

export function createObjectCalls(connection: EngineConnection): ObjectCalls {
  return {
    inspect: async (kind, id, options) => {
      const path = objectPath(kind, id, kind === 'container' || kind === 'image' ? '/json' : '');
      return (await connection.json({ method: 'GET', path }, options)) as JsonObject;
    },
    imageConfig: async (id, options) => {
      const path = objectPath('image', id, '/json');
      return toImageConfig((await connection.json({ method: 'GET', path }, options)) as ApiImage);
    },
    tagImage: async (id, reference, options) => {
      const path = objectPath('image', id, '/tag');
      await connection.json({ method: 'POST', path, query: splitReference(reference) }, options);
    },
    removeImage: async (reference, options) => {
      const path = objectPath('image', reference);
      const query = { force: options?.force };
      const answer = await connection.json({ method: 'DELETE', path, query }, options);
      return toImageRemovals(answer);
    },
    createVolume: async (spec, options) => {
      const body = {
        Name: spec.name,
        Driver: spec.driver,
        DriverOpts: spec.driverOptions,
        Labels: spec.labels,
      };
      const request = { method: 'POST', path: '/volumes/create', body } as const;
      return ((await connection.json(request, options)) as { readonly Name: string }).Name;
    },
    removeVolume: async (name, options) => {
      await connection.json({ method: 'DELETE', path: objectPath('volume', name) }, options);
    },
    createNetwork: async (spec, options) => {
      const body = {
        Name: spec.name,
        Driver: spec.driver,
        Internal: spec.internal === true,
        // Before API 1.44 the engine allows several networks of one name unless it is told not to.
        CheckDuplicate: true,
        Attachable: spec.attachable,
        EnableIPv6: spec.ipv6,
        Options: spec.driverOptions,
        Labels: spec.labels,
        ...toIpam(spec),
      };
      const request = { method: 'POST', path: '/networks/create', body } as const;
      return ((await connection.json(request, options)) as { readonly Id: string }).Id;
    },
    removeNetwork: async (id, options) => {
      await connection.json({ method: 'DELETE', path: objectPath('network', id) }, options);
    },
  };
}

function toIpam({ subnet, gateway, range, ipv6Subnet }: NetworkSpec): object {
  const config = [
    ...(subnet === undefined ? [] : [{ Subnet: subnet, Gateway: gateway, IPRange: range }]),
    ...(ipv6Subnet === undefined ? [] : [{ Subnet: ipv6Subnet }]),
  ];
  return config.length === 0 ? {} : { IPAM: { Config: config } };
}

/** `host:5000/name:tag` into what the API takes apart; without a tag the engine takes `latest`. */
export function splitReference(reference: string): { repo: string; tag: string | undefined } {
  const colon = reference.lastIndexOf(':');
  const isTag = colon > reference.lastIndexOf('/');
  return isTag
    ? { repo: reference.slice(0, colon), tag: reference.slice(colon + 1) }
    : { repo: reference, tag: undefined };
}

export function toImageRemovals(answer: unknown): readonly ImageRemoval[] {
  const entries = (answer ?? []) as readonly {
    readonly Untagged?: string;
    readonly Deleted?: string;
  }[];
  return entries.map(({ Untagged, Deleted }) =>
    withoutUndefined<ImageRemoval>({ untagged: Untagged, deleted: Deleted }),
  );
}
