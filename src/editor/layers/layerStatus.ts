import * as vscode from 'vscode';
import { formatBytes } from '../../core/model/formatBytes.ts';
import type { CommandId } from '../contract/commandIds.ts';
import type { Disposable } from '../host/disposable.ts';
import type { AnalysisProgress } from '../host/imageAnalyses.ts';
import { changeText, resultText, sizeOf } from './resultText.ts';
import type { StoredMeasurement } from './measurementStore.ts';

/** One item of the status bar: what is being read, then what came of it. */
export interface LayerStatus extends Disposable {
  reading(image: string, progress?: AnalysisProgress): void;
  done(stored: StoredMeasurement): void;
  /** @param reason a localised sentence */
  failed(image: string, reason: string): void;
  cancelled(image: string): void;
  hide(): void;
}

export function createLayerStatus(): LayerStatus {
  const item = vscode.window.createStatusBarItem(
    'stevedore.layers',
    vscode.StatusBarAlignment.Left,
    -1,
  );
  item.name = vscode.l10n.t('Stevedore: Image Size');

  function show(text: string, tooltip: string | vscode.MarkdownString, command: CommandId): void {
    item.text = text;
    item.tooltip = tooltip;
    item.command = command;
    item.show();
  }

  return {
    reading: (image, progress) => {
      const read = progress === undefined ? '' : ` ${progressText(progress)}`;
      show(
        `$(loading~spin) ${vscode.l10n.t('Reading {0}', image)}${read}`,
        vscode.l10n.t('Stevedore reads the layers of {0}. Click to cancel.', image),
        'stevedore.layers.cancel',
      );
    },
    done: (stored) => {
      const { measurement, change } = stored;
      const delta = change === undefined ? '' : ` (${changeText(change)})`;
      const tooltip = new vscode.MarkdownString(resultText(stored, 'short'));
      show(
        `$(stevedore-layers) ${measurement.image} ${sizeOf(measurement)}${delta}`,
        tooltip,
        'stevedore.layers.showResult',
      );
    },
    failed: (image, reason) => {
      show(
        `$(warning) ${vscode.l10n.t('{0} was not read', image)}`,
        reason,
        'stevedore.layers.showResult',
      );
    },
    cancelled: (image) => {
      show(
        `$(circle-slash) ${vscode.l10n.t('{0} was not read', image)}`,
        vscode.l10n.t('Reading the layers of {0} was cancelled.', image),
        'stevedore.layers.showResult',
      );
    },
    hide: () => item.hide(),
    dispose: () => item.dispose(),
  };
}

function progressText({ bytes, imageBytes }: AnalysisProgress): string {
  // The archive may be smaller than the image, or larger.
  return bytes > imageBytes
    ? formatBytes(bytes)
    : `${formatBytes(bytes)} / ${formatBytes(imageBytes)}`;
}
