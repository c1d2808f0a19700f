import * as vscode from 'vscode';
import type { SwarmState } from '../../../core/model/swarm/swarmState.ts';
import type { Disposable } from '../disposable.ts';
import type { EngineService } from '../services.ts';
import { setContextKey } from '../setContextKey.ts';

/** What the window's engine is in a swarm. Asked once per connection, and when something tells that it has changed. */
export interface SwarmMembership {
  /** Undefined before anybody asked, and while there is no engine. */
  readonly state: SwarmState | undefined;
  readonly onDidChange: vscode.Event<void>;
  /** Asks the engine. Resolves when the answer is there, whatever it is. */
  check(): Promise<void>;
  /** Somebody wants the view to be read anew. */
  readonly onDidAsk: vscode.Event<void>;
  askAnew(): Promise<void>;
}

/** What was known in this workspace last: else a view that only a swarm has would wait for others to be looked at. */
const REMEMBERED_KEY = 'swarm.last';

/** Engines of a swarm have this network, unless somebody has removed it. */
const INGRESS = 'ingress';

export function createSwarm(
  engine: EngineService,
  log: Pick<vscode.LogOutputChannel, 'debug'>,
  memento: vscode.Memento,
): SwarmMembership & Disposable {
  const { inventory } = engine;
  const changed = new vscode.EventEmitter<void>();
  const wanted = new vscode.EventEmitter<void>();
  let state: SwarmState | undefined;
  let asked = 0;

  function take(next: SwarmState | undefined): void {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    // What is amiss is told where the rows would be, as for managers.
    const part = !isIn(next) ? 'none' : isWorker(next) ? 'worker' : 'manager';
    showPart(part);
    void memento.update(REMEMBERED_KEY, part);
    changed.fire();
  }

  async function check(): Promise<void> {
    asked += 1;
    const mine = asked;
    try {
      const client = await engine.client();
      const answer = await client.swarmState();
      if (mine === asked) take(answer);
    } catch (error) {
      // An engine that is away is what it was when it comes back.
      log.debug(`Swarm: ${String(error)}`);
    }
  }

  const listeners = vscode.Disposable.from(
    engine.onDidSwitch(() => {
      const wasKnown = state !== undefined;
      asked += 1;
      take(undefined);
      if (wasKnown) void check();
    }),
    inventory.onChange(({ statusChanged, networks }) => {
      if (inventory.status.kind !== 'live') return;
      const mayHaveChanged = networks.added.length > 0 || networks.removed.length > 0;
      const isNew = mayHaveChanged && hasIngress() !== isIn(state);
      if (statusChanged || isNew) void check();
    }),
  );

  function hasIngress(): boolean {
    for (const { name, scope } of inventory.networks.values())
      if (name === INGRESS && scope === 'swarm') return true;
    return false;
  }

  showPart(memento.get<Part>(REMEMBERED_KEY) ?? 'none');
  return {
    get state() {
      return state;
    },
    onDidChange: changed.event,
    check,
    onDidAsk: wanted.event,
    askAnew: async () => {
      await check();
      wanted.fire();
    },
    dispose: () => {
      listeners.dispose();
      wanted.dispose();
      changed.dispose();
    },
  };
}

type Part = 'none' | 'worker' | 'manager';

function showPart(part: Part): void {
  setContextKey('stevedore.swarm.active', part !== 'none');
  setContextKey('stevedore.swarm.manager', part === 'manager');
}

function isIn(state: SwarmState | undefined): boolean {
  return state?.isSupported === true && state.status !== 'inactive';
}

function isWorker(state: SwarmState | undefined): boolean {
  return state?.status === 'active' && !state.isManager;
}
