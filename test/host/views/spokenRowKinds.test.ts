import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { ServiceState } from '../../../src/editor/host/compose/serviceState.ts';
import { volumeFileUri } from '../../../src/editor/host/volumeFileUri.ts';
import type { EngineRow } from '../../../src/editor/views/engines/engineRow.ts';
import { toEngineItem } from '../../../src/editor/views/engines/toEngineItem.ts';
import type { ProjectRow } from '../../../src/editor/views/projects/projectRow.ts';
import { toProjectItem } from '../../../src/editor/views/projects/toProjectItem.ts';
import type { RegistryRow } from '../../../src/editor/views/registries/row.ts';
import { toRegistryItem } from '../../../src/editor/views/registries/toRegistryItem.ts';
import { toTreeItem } from '../../../src/editor/views/toTreeItem.ts';
import { toVolumeFileItem } from '../../../src/editor/volumeFiles/toVolumeFileItem.ts';
import { container, NOW } from '../../unit/editor/views/records.ts';
import { rowSamples } from '../../unit/editor/views/rowSamples.ts';

/** One row of every kind of a view: a kind without one does not compile. */
type OneOfEach<R extends { readonly kind: string; readonly id: string }> = {
  readonly [K in R['kind']]: Omit<Extract<R, { kind: K }>, 'kind' | 'id'>;
};

function rowsOf<R extends { readonly kind: string; readonly id: string }>(
  samples: OneOfEach<R>,
): readonly R[] {
  return Object.entries<object>(samples).map(([kind, row]) => ({ ...row, kind, id: kind }) as R);
}

/** What one recognises it by, then what it is, then more: as a screen reader would read it out. */
function assertSpoken(
  { label = '', accessibilityInformation }: vscode.TreeItem,
  what: string,
  saysAll = false,
): void {
  const text = (typeof label === 'string' ? label : label.label).replaceAll(' · ', ', ');
  const spoken = accessibilityInformation?.label ?? '';
  assert.ok(text !== '', `${what} has a label`);
  assert.ok(`${spoken}, `.startsWith(`${text}, `), `${what}: "${spoken}" begins with "${text}"`);
  assert.ok(spoken !== text || saysAll, `${what}: "${spoken}" says what it is`);
  if (spoken === text) return;
  const parts = spoken.slice(text.length + 2).split(', ');
  assert.ok(
    parts.every((part) => part.trim() !== '' && !part.includes(' · ')),
    `${what}: "${spoken}" has neither gaps nor dots`,
  );
}

/** Their text is what they are. */
const sayAll: ReadonlySet<string> = new Set(['engineFact', 'engineUsage', 'more', 'note']);

const state: ServiceState = { kind: 'running', running: 1, total: 1, health: 'healthy' };
const info = {
  ...{ name: 'host', version: '28.5', operatingSystem: 'Linux', kernel: '6', architecture: 'x' },
  ...{ cpus: 2, memoryBytes: 1, rootFolder: '/', storageDriver: 'overlay2', logDriver: 'json' },
  ...{ cgroupDriver: 'systemd', cgroupVersion: '2', securityOptions: [], mirrors: ['m'] },
  ...{ insecureRegistries: [], counts: { running: 1, paused: 0, stopped: 2, images: 3 } },
  ...{ runtimes: ['runc'], defaultRuntime: 'runc', liveRestore: false, warnings: ['no'] },
};
const server = { product: 'docker', version: '28.5', apiVersion: '1.51' } as Extract<
  EngineRow,
  { kind: 'engineFact' }
>['server'];
const usage = { bytes: 9, reclaimableBytes: 3, count: 2, activeCount: 1, items: [] };
const contextName = 'default';

const engineRows: OneOfEach<EngineRow> = {
  engine: {
    choice: {
      ...{ contextName, kind: 'context', current: true, description: 'Local' },
      address: 'unix:///run/docker.sock',
    } as never,
    production: true,
    reach: { kind: 'answers', server },
  },
  engineFact: { contextName, fact: 'counts', info, server },
  engineWarnings: { contextName, warnings: ['a'] },
  engineWarning: { contextName, text: 'WARNING: no swap limit' },
  engineUsage: { contextName },
  usageKind: { contextName, of: 'images', usage },
  usageItem: { contextName, of: 'images', item: { id: 'i', name: 'app', bytes: 9, inUse: true } },
  engineFailure: { contextName, message: 'It did not answer.' },
};

const target = { project: 'shop', services: [], folder: '/w', key: '/w' } as unknown as Extract<
  ProjectRow,
  { kind: 'project' }
>['target'];
const ofProject = { label: 'shop', target, state, isChanged: true };
const projectRows: OneOfEach<ProjectRow> = {
  project: { ...ofProject, services: 1, folder: '/w' },
  profile: { ...ofProject, isActive: true },
  service: { ...ofProject, drift: 'changed', replicas: 2, image: 'app' },
  container: { label: 'web', container: container('web'), drift: 'changed' },
};

const ofRegistry = { host: 'docker.io', repository: 'library/app', tag: '1' };
const registryRows: OneOfEach<RegistryRow> = {
  host: { host: 'docker.io', source: 'builtIn' },
  repository: { ...ofRegistry, source: 'local' },
  registryTag: ofRegistry,
  platform: {
    ...ofRegistry,
    platform: { platform: '', digest: 'sha256:1', bytes: 1, createdAt: 1 },
  },
  more: { host: 'docker.io', parentId: 'p' },
  note: { host: 'docker.io', text: 'Nothing here.', remedy: undefined },
};

describe('what a screen reader says for every kind of row', () => {
  it('of containers, images, their layers and files, volumes and networks', () => {
    for (const row of rowSamples) {
      for (const pending of [undefined, 'stopping…'])
        assertSpoken(toTreeItem({ row }, { now: NOW, pending }), row.id);
    }
  });

  it('of engines', () => {
    for (const row of rowsOf<EngineRow>(engineRows))
      assertSpoken(toEngineItem({ engineRow: row }), row.kind, sayAll.has(row.kind));
  });

  it('of projects', () => {
    for (const row of rowsOf<ProjectRow>(projectRows))
      assertSpoken(toProjectItem(row, 'working…'), row.kind);
  });

  it('of registries', () => {
    for (const row of rowsOf<RegistryRow>(registryRows))
      assertSpoken(toRegistryItem({ registryRow: row }, undefined), row.kind, sayAll.has(row.kind));
  });

  it('of a volume’s files', () => {
    for (const isFolder of [true, false]) {
      const uri = volumeFileUri({ volume: 'data', path: '/name' });
      assertSpoken(toVolumeFileItem({ uri, name: 'name', isFolder }), 'volume file');
    }
  });
});
