import type * as vscode from 'vscode';
import type { ContextChoice } from '../../core/engine/endpoint/listContexts.ts';
import type { EngineClient } from '../../core/engine/engineClient.ts';
import type { EngineEndpoint } from '../../core/engine/engineEndpoint.ts';
import type { Inventory } from '../../core/engine/inventory.ts';
import type { Arrangement } from '../contract/arrangement.ts';
import type { SettingKey, Settings } from '../contract/settingKeys.ts';
import type { ViewKind } from '../contract/viewIds.ts';
import type { Builds } from './builds.ts';
import type { ContainerFiles } from './containerFiles.ts';
import type { ProjectOptionsStore } from './compose/createProjectOptions.ts';
import type { ImageMarks } from './createImageMarks.ts';
import type { ImageAnalyses } from './imageAnalyses.ts';
import type { LineMeasurements } from './lineMeasurements.ts';
import type { Volumes } from './volumes.ts';
import type { Registries } from './registries/registries.ts';
import type { SwarmMembership } from './swarm/createSwarm.ts';

/** What the composition root builds once and hands to every part of the editor half. */
export interface Services {
  readonly extension: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly engine: EngineService;
  readonly files: ContainerFiles;
  readonly volumes: Volumes;
  readonly pending: PendingActions;
  readonly errors: ErrorReporter;
  readonly containerTabs: ContainerTabs;
  readonly settings: SettingsReader;
  readonly arrangements: Arrangements;
  readonly selections: Selections;
  readonly enginesView: EnginesView;
  readonly builds: Builds;
  readonly analyses: ImageAnalyses;
  readonly measurements: LineMeasurements;
  readonly imageMarks: ImageMarks;
  readonly registries: Registries;
  readonly projectOptions: ProjectOptionsStore;
  readonly swarm: SwarmMembership;
}

/** Typed reading of our settings. */
export interface SettingsReader {
  get<K extends SettingKey>(key: K, scope?: vscode.ConfigurationScope): Settings[K];
  /** Fires the keys that changed. */
  readonly onDidChange: vscode.Event<readonly SettingKey[]>;
}

/** How commands reach the Engines view. */
export interface EnginesView {
  readonly onDidAsk: vscode.Event<string | undefined>;
  /** Measures the disk of one engine anew, or asks all engines anew. */
  askAnew(contextName?: string): void;
}

/** What is selected in our views. */
export interface Selections {
  track(view: { readonly selection: readonly unknown[] }): { dispose(): void };
  /**
   * The arguments of a command as a menu would give them. A key gives the focused row alone: the selection is added when
   * that row is part of it.
   */
  complete(args: readonly unknown[]): readonly unknown[];
}

/** How the views are grouped, sorted and filtered; remembered per workspace. */
export interface Arrangements {
  get<K extends ViewKind>(kind: K): Arrangement<K>;
  set<K extends ViewKind>(kind: K, change: Partial<Arrangement<K>>): void;
  readonly onDidChange: vscode.Event<ViewKind>;
}

/** The engine of this window: chosen once, connected on first use, changed by the user's choice or the setting. */
export interface EngineService {
  /** Stays the same object when the engine is switched. Taking a hold loads the engine bundle and connects. */
  readonly inventory: Inventory;
  /** The connected client; connects when needed. Rejects with an EngineError. */
  client(signal?: AbortSignal): Promise<EngineClient>;
  /** The endpoint in use, or the one that would be used. */
  endpoint(): Promise<EngineEndpoint>;
  readonly onDidSwitch: vscode.Event<void>;
  /** Uses another docker context in this window; the global one stays as it is. */
  choose(contextName: string | undefined): Promise<void>;
  /** The docker contexts that this window could use. */
  contexts(): Promise<readonly ContextChoice[]>;
}

/** Objects with an action under way, so that their rows can show it. Keyed by object id (volume name). */
export interface PendingActions {
  readonly onDidChange: vscode.Event<readonly string[]>;
  /** A short localised participle such as “stopping…”, or undefined. */
  label(objectId: string): string | undefined;
  /** Marks the objects while the work runs, whatever its end. */
  run<T>(objectIds: readonly string[], label: string, work: () => Promise<T>): Promise<T>;
}

/** Which tab of a container's page a command wants to be shown, until the page has heard of it. */
export interface ContainerTabs {
  want(containerId: string, tab: string): void;
  /** The tab that is wanted of the container's page; once. */
  take(containerId: string): string | undefined;
  /** Fires ids of containers. */
  readonly onDidWant: vscode.Event<string>;
}

export interface ErrorReporter {
  /** Shows one notification for a failed user action, logs the details; silent for aborted work. */
  report(action: string, error: unknown): void;
  /** A localised sentence for an error: what happened and what to do. */
  describe(error: unknown): string;
}
