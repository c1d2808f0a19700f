import * as vscode from 'vscode';

/**
 * Replaces everything of the `vscode` module that registers or listens by something that only counts, so that an
 * extension can be activated and deactivated a second time in one host. `restore` puts the real things back.
 */
export interface CountedVscode {
  /** What has been registered and not yet disposed. */
  readonly open: readonly string[];
  readonly total: number;
  restore(): void;
}

interface Registration {
  readonly dispose: () => void;
}

type Callable = (...args: readonly unknown[]) => unknown;

export function countVscode(): CountedVscode {
  const open: string[] = [];
  const undo: (() => void)[] = [];
  let total = 0;

  function registration(name: string): Registration {
    total += 1;
    open.push(name);
    return { dispose: () => void open.splice(open.indexOf(name), 1) };
  }

  /** Whatever was made: a tree view, a channel, a diagnostic collection. Its own events are counted too. */
  function counted(name: string): unknown {
    const { dispose } = registration(name);
    return new Proxy(
      {},
      {
        get: (_, key) => {
          if (key === 'dispose') return dispose;
          if (typeof key !== 'string' || key === 'then') return undefined;
          if (/^on[A-Z]/.test(key)) return () => registration(`${name}.${key}`);
          return () => undefined;
        },
        set: () => true,
      },
    );
  }

  for (const namespaceName of [
    'commands',
    'languages',
    'tasks',
    'window',
    'workspace',
    'extensions',
  ] as const) {
    const namespace = vscode[namespaceName] as unknown as Record<string, Callable>;
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(namespace))) {
      if (!/^(?:register|create|on[A-Z])/.test(key)) continue;
      const name = `${namespaceName}.${key}`;
      Object.defineProperty(namespace, key, { configurable: true, value: () => counted(name) });
      undo.push(() => Object.defineProperty(namespace, key, descriptor));
    }
  }

  return {
    open,
    get total() {
      return total;
    },
    restore: () => {
      for (const step of undo) step();
    },
  };
}
