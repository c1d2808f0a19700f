import * as vscode from 'vscode';
import type { RateLimit } from '../../../core/registry/rateLimit.ts';
import { readPlatforms, type TagContent } from '../../../core/registry/readPlatforms.ts';
import type { TagSummary } from '../../../core/registry/readTagSummary.ts';
import { errorKind } from '../../host/errorKind.ts';
import type { Services } from '../../host/services.ts';
import { firstNames, hasMore, moreNames, type NameList } from './nameList.ts';
import { knownRepositories } from './knownRepositories.ts';
import { createTagDetails } from './tagDetails.ts';
import { inTagOrder, newestFirst } from './tagOrder.ts';
import type {
  HostRow,
  MoreRow,
  NoteRow,
  RegistryNode,
  RegistryRow,
  RegistryTagRow,
  RepositoryRow,
} from './row.ts';

/** The rows of the Registries view. What is below a row is asked when it is opened, and kept until it is refreshed. */
export interface RegistryTree {
  children(node: RegistryNode | undefined): Promise<readonly RegistryNode[]>;
  rateLimit(node: RegistryNode): RateLimit | undefined;
  /** What is known of a tag's row. */
  summary(node: RegistryNode): TagSummary | undefined;
  /** Tags are read while their repository is open and the view shows. */
  setOpen(node: RegistryNode, isOpen: boolean): void;
  setVisible(isVisible: boolean): void;
  /** Reads what the “Load More” row stands for. */
  more(node: RegistryNode): Promise<void>;
  /** Forgets what was read of a registry, or of all. */
  forget(host: string | undefined): void;
}

/** Those that do not list their repositories, which need not be asked. */
const UNLISTED: ReadonlySet<string> = new Set(['docker.io', 'ghcr.io']);

type TreeServices = Pick<Services, 'registries' | 'engine' | 'errors' | 'log'>;

export function createRegistryTree(
  services: TreeServices,
  redraw: (node: RegistryNode | undefined) => void,
): RegistryTree {
  const { registries, errors, log } = services;
  const nodes = new Map<string, RegistryNode>();
  /** Repositories of a registry or tags of a repository, by the id of the row above. */
  const lists = new Map<string, NameList>();
  /** By the id of the tag's row. Kept, since what a registry counts must not be asked again by drawing. */
  const contents = new Map<string, TagContent>();
  const limits = new Map<string, RateLimit>();
  const details = createTagDetails({
    client: (host) => registries.client(host),
    onRead: (row, limit) => {
      noteLimit(row.host, limit);
      const node = nodes.get(row.id);
      if (node !== undefined) redraw(node);
    },
    onDone: (repositoryId) => {
      const node = nodes.get(repositoryId);
      if (node !== undefined && registries.tagOrder === 'newest') redraw(node);
    },
  });

  function toNode(registryRow: RegistryRow): RegistryNode {
    const known = nodes.get(registryRow.id);
    if (known !== undefined && JSON.stringify(known.registryRow) === JSON.stringify(registryRow)) {
      return known;
    }
    const node = { registryRow };
    nodes.set(registryRow.id, node);
    return node;
  }

  async function hostRows(): Promise<readonly RegistryRow[]> {
    const known = await registries.list();
    return known.map(({ host, source }) => ({ kind: 'host', id: host, host, source }));
  }

  async function repositoryRows(row: HostRow): Promise<readonly RegistryRow[]> {
    const { host } = row;
    const listed = await listOf(row).catch((error: unknown) => error);
    const list = isList(listed) ? listed : undefined;
    const names = new Map<string, RepositoryRow['source']>();
    for (const name of list?.names.slice(0, list.shown) ?? []) names.set(name, 'listed');
    for (const name of registries.named(host)) names.set(name, names.get(name) ?? 'named');
    if (list === undefined) {
      for (const name of await knownRepositories(services, host)) {
        names.set(name, names.get(name) ?? 'local');
      }
    }
    const filter = registries.filter.toLowerCase();
    const rows = [...names]
      .filter(([name]) => name.toLowerCase().includes(filter))
      .map(([repository, source]): RegistryRow => {
        return { kind: 'repository', id: `${host}/${repository}`, host, repository, source };
      });
    return [...rows, ...rest(row, list, listed, rows.length === 0)];
  }

  /** What follows the rows: more of them, or why there are none. */
  function rest(
    row: HostRow,
    list: NameList | undefined,
    listed: unknown,
    isEmpty: boolean,
  ): readonly RegistryRow[] {
    if (list !== undefined) {
      if (hasMore(list)) return [moreRow(row)];
      return isEmpty ? [note(row, emptyText(), undefined)] : [];
    }
    const kind = errorKind(listed, 'RegistryError');
    if (listed === undefined || kind === 'unsupported' || kind === 'gone' || kind === 'denied') {
      if (!isEmpty) return [];
      return [note(row, vscode.l10n.t('Add a repository to see its tags'), 'addRepository')];
    }
    log.warn(row.host, listed instanceof Error ? listed.message : listed);
    return [note(row, errors.describe(listed), kind === 'unauthorized' ? 'logIn' : 'retry')];
  }

  function emptyText(): string {
    return registries.filter === ''
      ? vscode.l10n.t('Nothing has been pushed yet')
      : vscode.l10n.t('No repository matches "{0}"', registries.filter);
  }

  /** Undefined for a registry that lists no repositories. */
  async function listOf(row: HostRow | RepositoryRow): Promise<NameList | undefined> {
    const known = lists.get(row.id);
    if (known !== undefined) return known;
    if (row.kind === 'host' && UNLISTED.has(row.host)) return undefined;
    const client = await registries.client(row.host);
    const page =
      row.kind === 'host' ? await client.repositories() : await client.tags(row.repository);
    const list = firstNames(page);
    lists.set(row.id, list);
    return list;
  }

  async function tagRows(row: RepositoryRow): Promise<readonly RegistryRow[]> {
    const { id, host, repository } = row;
    const list = await listOf(row);
    if (list === undefined || list.names.length === 0) {
      return [note(row, vscode.l10n.t('No tags'), undefined)];
    }
    const order = registries.tagOrder;
    // Only a whole list can be put in order.
    const names = list.next === undefined ? inTagOrder(list.names, order) : list.names;
    const shown = names.slice(0, list.shown).map((tag): RegistryTagRow => {
      return { kind: 'registryTag', id: `${id}:${tag}`, host, repository, tag };
    });
    details.want(id, shown);
    const tags =
      order === 'newest' ? newestFirst(shown, (tag) => details.of(tag)?.image?.createdAt) : shown;
    return hasMore(list) ? [...tags, moreRow(row)] : tags;
  }

  async function platformRows(row: RegistryTagRow): Promise<readonly RegistryRow[]> {
    const { id, host, repository, tag } = row;
    const { platforms, more } = await contentOf(row);
    const rows = platforms.map((platform): RegistryRow => {
      return { kind: 'platform', id: `${id}@${platform.digest}`, host, repository, tag, platform };
    });
    return more === 0 ? rows : [...rows, note(row, vscode.l10n.t('and {0} more', more), undefined)];
  }

  async function contentOf({ id, host, repository, tag }: RegistryTagRow): Promise<TagContent> {
    const known = contents.get(id);
    if (known !== undefined) return known;
    const client = await registries.client(host);
    const content = await readPlatforms(client, repository, tag);
    contents.set(id, content);
    noteLimit(host, client.rateLimit);
    return content;
  }

  function noteLimit(host: string, limit: RateLimit | undefined): void {
    if (limit === undefined || limits.get(host)?.remaining === limit.remaining) return;
    limits.set(host, limit);
    const node = nodes.get(host);
    if (node !== undefined) redraw(node);
  }

  async function read(row: RegistryRow): Promise<readonly RegistryRow[]> {
    switch (row.kind) {
      case 'host':
        return repositoryRows(row);
      case 'repository':
        return tagRows(row);
      case 'registryTag':
        return platformRows(row);
      default:
        return [];
    }
  }

  return {
    children: async (node) => {
      if (node === undefined) return (await hostRows()).map(toNode);
      const row = node.registryRow;
      try {
        return (await read(row)).map(toNode);
      } catch (error) {
        log.warn(row.id, error instanceof Error ? error.message : error);
        const remedy = errorKind(error, 'RegistryError') === 'unauthorized' ? 'logIn' : 'retry';
        return [toNode(note(row, errors.describe(error), remedy))];
      }
    },
    rateLimit: ({ registryRow }) =>
      registryRow.kind === 'host' ? limits.get(registryRow.host) : undefined,
    summary: ({ registryRow }) =>
      registryRow.kind === 'registryTag' ? details.of(registryRow) : undefined,
    setOpen: ({ registryRow }, isOpen) => {
      if (registryRow.kind !== 'repository') return;
      if (isOpen) void tagRows(registryRow).catch(() => undefined);
      else details.want(registryRow.id, []);
    },
    setVisible: (isVisible) => {
      details.setVisible(isVisible);
    },
    more: async ({ registryRow }) => {
      if (registryRow.kind !== 'more') return;
      const parent = nodes.get(registryRow.parentId);
      const list = lists.get(registryRow.parentId);
      const above = parent?.registryRow;
      if (list === undefined || (above?.kind !== 'host' && above?.kind !== 'repository')) return;
      const client = await registries.client(above.host);
      const longer = await moreNames(list, (page) =>
        above.kind === 'host' ? client.repositories(page) : client.tags(above.repository, page),
      );
      lists.set(registryRow.parentId, longer);
      redraw(parent);
    },
    forget: (host) => {
      details.forget(host);
      for (const known of [lists, contents]) {
        for (const id of [...known.keys()]) {
          if (host === undefined || id === host || id.startsWith(`${host}/`)) known.delete(id);
        }
      }
      redraw(host === undefined ? undefined : nodes.get(host));
    },
  };
}

function isList(value: unknown): value is NameList {
  return typeof value === 'object' && value !== null && 'shown' in value;
}

function moreRow({ id, host }: HostRow | RepositoryRow): MoreRow {
  return { kind: 'more', id: `${id} more`, parentId: id, host };
}

function note(row: RegistryRow, text: string, remedy: NoteRow['remedy']): NoteRow {
  return { kind: 'note', id: `${row.id} note`, host: row.host, text, remedy };
}
