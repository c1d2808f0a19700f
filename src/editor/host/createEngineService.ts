import * as vscode from 'vscode';
import type { Disposable } from './disposable.ts';
import type { EngineClient } from '../../core/engine/engineClient.ts';
import type { EngineEndpoint } from '../../core/engine/engineEndpoint.ts';
import { deferInventory } from './deferInventory.ts';
import type { EngineModule } from './engineModule.ts';
import type { EngineService, SettingsReader } from './services.ts';

export interface EngineServiceOptions {
  readonly load: () => EngineModule;
  readonly settings: SettingsReader;
  /** Where the window's own choice is kept. */
  readonly memento: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

const CHOICE_KEY = 'engine.context';

export function createEngineService(options: EngineServiceOptions): EngineService & Disposable {
  const { load, settings, memento, log } = options;
  const switched = new vscode.EventEmitter<void>();
  let connection: Promise<EngineClient> | undefined;
  let usedContext = wantedContext();

  const inventory = deferInventory(() => load().createInventory({ connect }));
  const listeners = [
    settings.onDidChange((keys) => {
      if (keys.includes('stevedore.engine.context')) switchIfWanted();
    }),
    // Until then VS Code hides what the workspace says about restricted settings.
    vscode.workspace.onDidGrantWorkspaceTrust(switchIfWanted),
    inventory.onChange(({ statusChanged }) => {
      // A client of before the engine went away may speak a version that the next one does not.
      if (statusChanged && inventory.status.kind === 'unavailable') dropConnection();
    }),
  ];

  function wantedContext(): string | undefined {
    const setting = settings.get('stevedore.engine.context');
    return memento.get<string>(CHOICE_KEY) ?? (setting === '' ? undefined : setting);
  }

  function resolveOptions(): { context?: string } {
    const context = wantedContext();
    return context === undefined ? {} : { context };
  }

  function resolve(): Promise<EngineEndpoint> {
    return load().resolveEndpoint(resolveOptions());
  }

  async function connect(signal?: AbortSignal): Promise<EngineClient> {
    const endpoint = await resolve();
    log.info(`Connecting to ${endpoint.address} (${endpoint.reason.kind})`);
    return load().connectEngine(endpoint, signal === undefined ? {} : { signal });
  }

  function dropConnection(): void {
    const dropped = connection;
    connection = undefined;
    void dropped?.then(
      (client) => client.dispose(),
      () => undefined,
    );
  }

  function switchIfWanted(): void {
    const wanted = wantedContext();
    if (wanted === usedContext) return;
    usedContext = wanted;
    dropConnection();
    inventory.restart();
    switched.fire();
  }

  return {
    inventory,
    onDidSwitch: switched.event,
    client: (signal) => {
      signal?.throwIfAborted();
      if (connection) return connection;
      const attempt = connect();
      connection = attempt;
      attempt.catch(() => {
        if (connection === attempt) connection = undefined;
      });
      return attempt;
    },
    endpoint: async () =>
      inventory.status.kind === 'live' ? inventory.status.endpoint : await resolve(),
    contexts: () => load().listContexts(resolveOptions()),
    choose: async (contextName) => {
      await memento.update(CHOICE_KEY, contextName);
      switchIfWanted();
    },
    dispose: () => {
      dropConnection();
      inventory.dispose();
      vscode.Disposable.from(...listeners, switched).dispose();
    },
  };
}
