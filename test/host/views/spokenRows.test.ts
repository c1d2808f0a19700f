import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { ContextChoice } from '../../../src/core/engine/endpoint/listContexts.ts';
import type { EngineRow, UsageKind } from '../../../src/editor/views/engines/engineRow.ts';
import { toEngineItem } from '../../../src/editor/views/engines/toEngineItem.ts';
import type { RegistryRow } from '../../../src/editor/views/registries/row.ts';
import { toRegistryItem } from '../../../src/editor/views/registries/toRegistryItem.ts';

const digest = `sha256:${'0123456789ab'.repeat(5)}0123`;

describe('what a screen reader says of rows', () => {
  const said = ({ accessibilityInformation }: vscode.TreeItem) =>
    accessibilityInformation?.label ?? '';

  it('names engines, their state, and what takes their disk', () => {
    const choice = {
      ...{ kind: 'context', contextName: 'shop', description: 'Shop', address: 'ssh://shop' },
      current: true,
    } as unknown as ContextChoice;
    const server = { product: 'docker', version: '28.5' } as never;
    const below = { id: 'x', contextName: 'shop' };
    const usage = (of: UsageKind): EngineRow => ({
      ...{ kind: 'usageItem', ...below, of },
      item: { id: digest, name: 'web', bytes: 2_000_000, inUse: false },
    });
    const rows: readonly (readonly [EngineRow, string])[] = [
      [
        { kind: 'engine', id: 'x', choice, production: true, reach: { kind: 'answers', server } },
        'shop, engine, in use, production, Docker 28.5, Shop, ssh://shop',
      ],
      [
        { kind: 'engine', id: 'x', choice, production: false, reach: { kind: 'asking' } },
        'shop, engine, in use, asking…, Shop, ssh://shop',
      ],
      [{ kind: 'engineWarning', ...below, text: 'WARNING: No swap' }, 'No swap, warning'],
      [{ kind: 'engineFailure', ...below, message: 'No answer' }, 'No answer, warning'],
      [{ kind: 'engineWarnings', ...below, warnings: ['a', 'b'] }, 'Warnings, 2'],
      [{ kind: 'engineUsage', ...below }, 'Disk Usage'],
      [usage('images'), 'web, image, 2 MB, unused'],
      [usage('containers'), 'web, container, 2 MB, unused'],
      [usage('volumes'), 'web, volume, 2 MB, unused'],
      [usage('buildCache'), 'web, build cache, 2 MB, unused'],
    ];
    for (const [engineRow, expected] of rows)
      assert.equal(said(toEngineItem({ engineRow })), expected);
  });

  it('names registries, repositories, tags and platforms', () => {
    const place = { id: 'x', host: 'docker.io', repository: 'library/nginx', tag: '1.29' };
    const platform = { platform: 'linux/arm64', digest, bytes: 2_000_000 };
    const limit = { limit: 100, remaining: 98, windowSeconds: 21_600 };
    const rows: readonly (readonly [RegistryRow, string])[] = [
      [{ kind: 'host', ...place, source: 'builtIn' }, 'Docker Hub, registry, 98 of 100 pulls left'],
      [
        { kind: 'repository', ...place, source: 'local' },
        'nginx, repository, from the engine’s images',
      ],
      [{ kind: 'registryTag', ...place }, '1.29, tag, 2 MB, 4 platforms, sha256:0123456789ab'],
      [
        { kind: 'platform', ...place, platform },
        'linux/arm64, platform, 2 MB, sha256:0123456789ab',
      ],
      [{ kind: 'more', id: 'x', parentId: 'y', host: 'docker.io' }, 'Load More'],
    ];
    const summary = { digest, image: platform, platforms: 4 };
    for (const [registryRow, expected] of rows)
      assert.equal(said(toRegistryItem({ registryRow }, limit, summary)), expected);
  });
});
