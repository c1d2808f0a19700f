// Entry point of dist/volumeFiles.cjs, which is loaded with the first volume that is looked into.
import * as vscode from 'vscode';
import type { Services } from '../host/services.ts';
import { parseVolumeFileUri } from '../host/volumeFileUri.ts';
import { createVolumeFilesView } from './volumeFilesView.ts';
import { createVolumeFileSystem, type VolumeFileSystem } from './volumeFileSystem.ts';

/** Whoever asks without a tab or the view, such as a search, asks again before this, or has asked all. */
const idleMs = 5000;

/** A volume stays open while the view or a tab shows it. */
export function openVolumeFiles(
  services: Services,
  onDidChangeFile: vscode.Event<readonly vscode.FileChangeEvent[]>,
): {
  readonly system: VolumeFileSystem;
  readonly browse: (volume: string | undefined) => Promise<void>;
  readonly dispose: () => void;
} {
  const known = new Set<string>();
  let running = 0;
  let timer: NodeJS.Timeout | undefined;
  const system = createVolumeFileSystem(services, (volume) => {
    known.add(volume);
    running++;
    return () => {
      running--;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (running === 0) closeUnused();
      }, idleMs);
    };
  });
  const view = createVolumeFilesView(system, onDidChangeFile);
  function closeUnused(): void {
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: all }) => all.map(volumeOf));
    for (const volume of known) {
      if (tabs.includes(volume) || view.volume() === volume) continue;
      known.delete(volume);
      void services.volumes.closeFiles(volume);
    }
  }
  const listeners = vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
      for (const volume of opened.map(volumeOf)) if (volume !== undefined) known.add(volume);
      closeUnused();
    }),
    services.engine.onDidSwitch(() => void view.show(undefined)),
  );
  for (const { tabs } of vscode.window.tabGroups.all) {
    for (const volume of tabs.map(volumeOf)) if (volume !== undefined) known.add(volume);
  }
  return {
    system,
    browse: async (volume) => {
      if (volume !== undefined) known.add(volume);
      await view.show(volume);
      closeUnused();
    },
    dispose: () => {
      clearTimeout(timer);
      vscode.Disposable.from(view, listeners).dispose();
    },
  };
}

function volumeOf({ input }: vscode.Tab): string | undefined {
  return input instanceof vscode.TabInputText ? parseVolumeFileUri(input.uri)?.volume : undefined;
}
