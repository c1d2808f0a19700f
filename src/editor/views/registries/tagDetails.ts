import type { RateLimit } from '../../../core/registry/rateLimit.ts';
import { readTagSummary, type TagSummary } from '../../../core/registry/readTagSummary.ts';
import type { RegistryErrorKind } from '../../../core/registry/registryError.ts';
import { errorKind } from '../../host/errorKind.ts';
import type { Registries } from '../../host/registries/registries.ts';
import type { RegistryTagRow } from './row.ts';

/** What the tags that one sees are. Read while the view shows, a few at once, each digest once. */
export interface TagDetails {
  of(row: RegistryTagRow): TagSummary | undefined;
  /** Reads what is missing, in this order; what was wanted of the repository before is not wanted any more. */
  want(repositoryId: string, rows: readonly RegistryTagRow[]): void;
  /** Nothing is read, and nothing lost, while the view is hidden. */
  setVisible(isVisible: boolean): void;
  /** Forgets a registry, or all. */
  forget(host: string | undefined): void;
}

export interface TagDetailsOptions {
  readonly client: Registries['client'];
  readonly onRead: (row: RegistryTagRow, limit: RateLimit | undefined) => void;
  /** All that was wanted of a repository has been read. */
  readonly onDone: (repositoryId: string) => void;
}

/** A registry serves others too. */
const AT_ONCE = 3;
/** Docker Hub counts manifests as pulls: a hundred in six hours for those who are not logged in. */
const MOST_WHERE_COUNTED = 10;

/** After these, the next tag fares no better. */
const hopeless: ReadonlySet<RegistryErrorKind | undefined> = new Set([
  ...(['unreachable', 'tls', 'timeout', 'unauthorized', 'rateLimited', 'denied'] as const),
]);

export function createTagDetails({ client, onRead, onDone }: TagDetailsOptions): TagDetails {
  const byDigest = new Map<string, TagSummary>();
  /** By the id of the row; `undefined` for one that could not be read. */
  const byRow = new Map<string, TagSummary | undefined>();
  const wanted = new Map<string, RegistryTagRow[]>();
  const counted = new Map<string, { limit: RateLimit | undefined; reads: number }>();
  const reading = new Set<string>();
  let isVisible = true;
  let age = 0;

  function take(): RegistryTagRow | undefined {
    for (const rows of wanted.values()) {
      const index = rows.findIndex((row) => !reading.has(row.id));
      const row = rows[index];
      if (row === undefined) continue;
      rows.splice(index, 1);
      if (mayRead(row.host)) return row;
      rows.length = 0;
    }
    return undefined;
  }

  function mayRead(host: string): boolean {
    const { limit, reads } = counted.get(host) ?? { limit: undefined, reads: 0 };
    if (host !== 'docker.io' && limit === undefined) return true;
    return reads < MOST_WHERE_COUNTED && (!limit || limit.remaining * 2 > limit.limit);
  }

  function pump(): void {
    while (isVisible && reading.size < AT_ONCE) {
      const row = take();
      if (row === undefined) return;
      reading.add(row.id);
      void read(row).finally(() => {
        reading.delete(row.id);
        const repositoryId = `${row.host}/${row.repository}`;
        const isReading = [...reading].some((id) => id.startsWith(`${repositoryId}:`));
        if (wanted.get(repositoryId)?.length === 0 && !isReading) {
          wanted.delete(repositoryId);
          onDone(repositoryId);
        }
        pump();
      });
    }
  }

  async function read(row: RegistryTagRow): Promise<void> {
    const { id, host, repository, tag } = row;
    const began = age;
    const keyOf = (digest: string): string => `${host}/${repository}@${digest}`;
    const { reads } = count(host);
    counted.set(host, { ...count(host), reads: reads + 1 });
    try {
      const registry = await client(host);
      const summary = await readTagSummary(registry, repository, tag, {
        platform: `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`,
        known: (digest) => byDigest.get(keyOf(digest)),
      });
      if (began !== age) return;
      byDigest.set(keyOf(summary.digest), summary);
      byRow.set(id, summary);
      counted.set(host, { ...count(host), limit: registry.rateLimit });
      onRead(row, registry.rateLimit);
    } catch (error) {
      // The row stays without details: what is wrong is said where somebody opens it.
      if (began !== age) return;
      byRow.set(id, undefined);
      if (!hopeless.has(errorKind(error, 'RegistryError'))) return;
      for (const rows of wanted.values()) if (rows[0]?.host === host) rows.length = 0;
    }
  }

  const count = (host: string) => counted.get(host) ?? { limit: undefined, reads: 0 };

  return {
    of: ({ id }) => byRow.get(id),
    want: (repositoryId, rows) => {
      const missing = rows.filter(({ id }) => !byRow.has(id) && !reading.has(id));
      wanted.delete(repositoryId);
      if (missing.length > 0) wanted.set(repositoryId, missing);
      pump();
    },
    setVisible: (visible) => {
      isVisible = visible;
      pump();
    },
    forget: (host) => {
      age += 1;
      for (const known of [byDigest, byRow, wanted, counted])
        for (const id of [...known.keys()])
          if (host === undefined || id === host || id.startsWith(`${host}/`)) known.delete(id);
    },
  };
}
