import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { EngineClient } from '../../../src/core/engine/engineClient.ts';
import type { Inventory, InventoryChange } from '../../../src/core/engine/inventory.ts';
import { imagePageScheme, imagePageViewType } from '../../../src/editor/contract/imageUri.ts';
import { settingDefaults } from '../../../src/editor/contract/settingKeys.ts';
import type { AnalysedImage, AnalysisOptions } from '../../../src/editor/host/imageAnalyses.ts';
import { createImageTab } from '../../../src/editor/webviews/imagePage/imageTab.ts';
import type { ImageTab } from '../../../src/editor/webviews/imagePage/tab.ts';
import type { TabHost } from '../../../src/editor/webviews/imagePage/tabHost.ts';
import { docker, until } from '../../support/hostDocker.ts';
import { analysed } from '../../unit/editor/webviews/imagePage/analysed.ts';

const none = { added: [], changed: [], removed: [] };

/** An engine with one image, whose analysis ends when the test says so. */
function staged(bytes = 1000) {
  const id = `sha256:${'a'.repeat(64)}`;
  const listeners = new Set<(change: InventoryChange) => void>();
  const pending: { resolve: (image: AnalysedImage) => void; options: AnalysisOptions }[] = [];
  const stage = {
    id,
    pending,
    holds: 0,
    isGone: false,
    tell: (change: Partial<InventoryChange>) => {
      const all = { containers: none, images: none, volumes: none, networks: none };
      for (const listener of listeners) listener({ statusChanged: false, ...all, ...change });
    },
    open: (): ImageTab =>
      createImageTab(host as unknown as TabHost, { id, name: 'app:1' }, () => undefined),
  };
  const inventory: Partial<Inventory> = {
    status: { kind: 'idle' },
    hold: () => {
      stage.holds += 1;
      return { release: () => void (stage.holds -= 1) };
    },
    onChange: (listener) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
  const client: Partial<EngineClient> = {
    inspect: () => {
      if (!stage.isGone) {
        return Promise.resolve({
          Id: id,
          RepoTags: ['app:1'],
          Size: bytes,
          Created: '2026-11-01T00:00:00Z',
        });
      }
      const error = Object.assign(new Error('no such image'), {
        name: 'EngineError',
        kind: 'gone',
      });
      return Promise.reject(error);
    },
    imageHistory: () =>
      Promise.resolve([
        { created: 0, createdBy: 'COPY . /app # buildkit', comment: '', bytes: 400 },
      ]),
  };
  const host = {
    services: {
      engine: {
        inventory,
        client: () => Promise.resolve(client),
        onDidSwitch: new vscode.EventEmitter<void>().event,
      },
      analyses: {
        known: () => undefined,
        analysisOf: (_: string, options: AnalysisOptions) =>
          new Promise<AnalysedImage>((resolve, reject) => {
            pending.push({ resolve, options });
            options.token?.onCancellationRequested(() => reject(new vscode.CancellationError()));
          }),
      },
      settings: { get: (key: keyof typeof settingDefaults) => settingDefaults[key] },
    },
    files: {},
  };
  return stage;
}

describe('the tab of an image', () => {
  const layers = [[{ name: 'bin/sh', content: 'sh' }], [{ name: 'app/run', content: 'run' }]];

  it('shows the history at once, progress meanwhile, and exact figures then', async () => {
    const stage = staged();
    const tab = stage.open();
    tab.show();
    await until(
      'the analysis',
      () => stage.pending.length,
      (count) => count === 1,
    );
    assert.deepEqual(
      tab.page().layers.map(({ bytes, liveBytes }) => [bytes, liveBytes]),
      [[400, undefined]],
    );
    stage.pending[0]?.options.onProgress?.({ bytes: 250, imageBytes: 1000 });
    assert.equal(tab.page().progress?.share, 0.25);
    stage.pending[0]?.resolve(await analysed({ layers }));
    await until('the figures', () => tab.page().isAnalysed, Boolean);
    assert.equal(tab.page().layers.length, 2);
    assert.equal(tab.page().progress, undefined);
    tab.dispose();
    assert.equal(stage.holds, 0);
  });

  it('ends the analysis when told to, keeps the history, and begins again on demand', async () => {
    const stage = staged();
    const tab = stage.open();
    tab.show();
    await until(
      'the analysis',
      () => stage.pending.length,
      (count) => count === 1,
    );
    await tab.run('cancel');
    await until(
      'the end',
      () => tab.page().progress,
      (progress) => progress === undefined,
    );
    assert.match(tab.page().notice?.text ?? '', /cancelled/);
    assert.equal(tab.page().layers[0]?.bytes, 400);
    assert.equal(await tab.answer({ kind: 'map', scope: 'merged', path: 0 }), undefined);
    void tab.run('analyse');
    await until(
      'another analysis',
      () => stage.pending.length,
      (count) => count === 2,
    );
    stage.pending[1]?.resolve(await analysed({ layers }));
    await until('the figures', () => tab.page().isAnalysed, Boolean);
    tab.dispose();
  });

  it('ends the analysis when it is closed', async () => {
    const stage = staged();
    const tab = stage.open();
    tab.show();
    await until(
      'the analysis',
      () => stage.pending.length,
      (count) => count === 1,
    );
    tab.dispose();
    assert.equal(stage.pending[0]?.options.token?.isCancellationRequested, true);
  });

  it('reads a large image only on demand', async () => {
    const stage = staged(9e9);
    const tab = stage.open();
    tab.show();
    await until(
      'the notice',
      () => tab.page().notice?.text,
      (text) => text?.includes('9 GB') === true,
    );
    assert.equal(stage.pending.length, 0);
    void tab.run('analyse');
    await until(
      'the analysis',
      () => stage.pending.length,
      (count) => count === 1,
    );
    tab.dispose();
  });

  it('says that the image was removed meanwhile, and keeps what it knows', async () => {
    const stage = staged();
    const tab = stage.open();
    tab.show();
    await until(
      'the analysis',
      () => stage.pending.length,
      (count) => count === 1,
    );
    stage.pending[0]?.resolve(await analysed({ layers }));
    await until('the figures', () => tab.page().isAnalysed, Boolean);
    stage.tell({ images: { ...none, removed: [stage.id] } });
    assert.match(tab.page().notice?.text ?? '', /has been removed/);
    assert.deepEqual(tab.page().actions, []);
    assert.equal(tab.page().layers.length, 2);
    tab.dispose();
  });

  it('says when it is restored for an image that is not there any more', async () => {
    const stage = staged();
    stage.isGone = true;
    const tab = stage.open();
    tab.show();
    await until(
      'the notice',
      () => tab.page().notice?.text,
      (text) => text?.includes('no such image') === true,
    );
    assert.equal(stage.pending.length, 0);
    tab.dispose();
  });

  it('opens as a custom editor by its address alone, as after a reload', async () => {
    const id = await docker('image', 'inspect', '--format', '{{.Id}}', 'busybox:1.35');
    const path = `/${id.replace('sha256:', '')}/busybox:1.35`;
    await vscode.commands.executeCommand(
      'vscode.open',
      vscode.Uri.from({ scheme: imagePageScheme, path }),
    );
    const input = await until(
      'the tab',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
      (value) => value instanceof vscode.TabInputCustom,
    );
    assert.ok(input instanceof vscode.TabInputCustom);
    assert.equal(input.viewType, imagePageViewType);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
