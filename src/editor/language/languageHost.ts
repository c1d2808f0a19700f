import type * as vscode from 'vscode';
import type { BuildCheck } from '../../core/build/checks/buildCheck.ts';
import type { LineMeasurements } from '../host/lineMeasurements.ts';
import type { EngineService, SettingsReader } from '../host/services.ts';
import type * as authoringModule from './authoring/entry.ts';

/** What the window gives to the Dockerfile features. In a browser there is less of it, and no Node. */
export interface LanguageHost {
  readonly extensionUri: vscode.Uri;
  readonly log: Pick<vscode.LogOutputChannel, 'debug'>;
  readonly settings: SettingsReader;
  /** Variables that compose files may name. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Undefined where no engine can be reached. */
  readonly engine?: EngineService;
  /** Bytes of built images; undefined where nothing is built. */
  readonly measurements?: LineMeasurements;
  /** Undefined where no command line can be run. */
  readonly checkBuild?: CheckBuild;
  /** Loads what completes, formats and explains Dockerfiles. The work is done once. */
  loadAuthoring(): typeof authoringModule;
}

/** Runs BuildKit's checks; undefined where they cannot be run. Rejects when aborted. */
export type CheckBuild = (
  place: { readonly dockerfile: string; readonly context: string; readonly target?: string },
  signal: AbortSignal,
) => Promise<readonly BuildCheck[] | undefined>;
