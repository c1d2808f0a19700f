import type { DiskUsage, DiskUsageItem, DiskUsageKind } from '../calls/systemCalls.ts';
import { prefixedId } from './toContainerRecord.ts';

/** `GET /system/df` */
export interface ApiDiskUsage {
  readonly LayersSize?: number;
  readonly Images?:
    | readonly {
        readonly Id: string;
        readonly RepoTags?: readonly string[] | null;
        readonly Size?: number;
        readonly SharedSize?: number;
        readonly Containers?: number;
      }[]
    | null;
  readonly Containers?:
    | readonly {
        readonly Id: string;
        readonly ImageID?: string;
        readonly Names?: readonly string[] | null;
        readonly SizeRw?: number;
        readonly State?: string;
      }[]
    | null;
  readonly Volumes?:
    | readonly {
        readonly Name: string;
        readonly UsageData?: { readonly Size?: number; readonly RefCount?: number } | null;
      }[]
    | null;
  readonly BuildCache?:
    | readonly {
        readonly ID: string;
        /** `regular`, `source.local`, `exec.cachemount`, `internal`, `frontend` … */
        readonly Type?: string;
        readonly Description?: string;
        readonly Size?: number;
        readonly InUse?: boolean;
        readonly Shared?: boolean;
      }[]
    | null;
}

const ACTIVE: readonly (string | undefined)[] = ['running', 'paused', 'restarting'];

/**
 * What is taken and what could be freed, as `docker system df` computes it (moby, client/system_disk_usage.go, for
 * engines before API 1.52): images by the layers that they share with none, when no container uses them; containers by
 * their writable layer; volumes by their users; cache that no build uses and no other entry shares. Never below nothing:
 * engines with containerd's store are known to tell shares larger than the whole.
 */
export function toDiskUsage(answer: ApiDiskUsage): DiskUsage {
  const images = imageItems(answer);
  // Podman measures no layers.
  const layers = answer.LayersSize ?? 0;
  const taken = layers > 0 ? layers : sum(images.map(({ bytes }) => bytes));
  const free = new Set(images.filter(({ inUse }) => !inUse).map(({ id }) => id));
  const unused = (answer.Images ?? []).filter(({ Id }) => free.has(Id));
  const unique = unused.map(({ Size = -1, SharedSize = -1 }) =>
    Size < 0 || SharedSize < 0 ? 0 : Size - SharedSize,
  );
  const reclaimable = Math.min(taken, Math.max(0, sum(unique)));
  const own = cacheItems(answer, false);
  return {
    images: { ...toKind(images), bytes: taken, reclaimableBytes: reclaimable },
    containers: toKind(containerItems(answer)),
    volumes: toKind(volumeItems(answer)),
    buildCache: { ...toKind(own), ...countOf(cacheItems(answer, true)) },
  };
}

function toKind(items: readonly DiskUsageItem[]): DiskUsageKind {
  const bytes = sum(items.map((item) => item.bytes));
  const used = sum(items.filter(({ inUse }) => inUse).map((item) => item.bytes));
  return { bytes, reclaimableBytes: Math.max(0, bytes - used), ...countOf(items), items };
}

function countOf(items: readonly DiskUsageItem[]): Pick<DiskUsageKind, 'count' | 'activeCount'> {
  return { count: items.length, activeCount: items.filter(({ inUse }) => inUse).length };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + Math.max(0, value), 0);
}

/** An unknown number of containers counts as used; Podman always says that there are none. */
function imageItems({ Images, Containers: all }: ApiDiskUsage): readonly DiskUsageItem[] {
  const used = new Set((all ?? []).map(({ ImageID = '' }) => prefixedId(ImageID)));
  return (Images ?? []).map(({ Id, RepoTags, Size = 0, Containers = -1 }) => ({
    id: Id,
    name: RepoTags?.[0] ?? '',
    bytes: Math.max(0, Size),
    inUse: Containers !== 0 || used.has(prefixedId(Id)),
  }));
}

function containerItems({ Containers }: ApiDiskUsage): readonly DiskUsageItem[] {
  return (Containers ?? []).map(({ Id, Names, SizeRw = 0, State }) => ({
    id: Id,
    name: Names?.[0]?.replace(/^\//, '') ?? '',
    bytes: Math.max(0, SizeRw),
    inUse: ACTIVE.includes(State),
  }));
}

function volumeItems({ Volumes }: ApiDiskUsage): readonly DiskUsageItem[] {
  return (Volumes ?? []).map(({ Name, UsageData }) => ({
    id: Name,
    name: Name,
    bytes: Math.max(0, UsageData?.Size ?? 0),
    inUse: (UsageData?.RefCount ?? -1) !== 0,
  }));
}

function cacheItems({ BuildCache }: ApiDiskUsage, withShared: boolean): readonly DiskUsageItem[] {
  return (BuildCache ?? [])
    .filter(({ Shared }) => withShared || Shared !== true)
    .map(({ ID, Description, Size = 0, InUse }) => ({
      ...{ id: ID, name: Description ?? '', bytes: Math.max(0, Size), inUse: InUse === true },
    }));
}
