import type { Fact } from './fact.ts';
import { rowFacts } from './rowFacts.ts';
import type { Row } from './row.ts';
import type { RowTree, TreeNode } from './rowTree.ts';

/** Renders rows anew whose “up 3 min” has become “up 4 min”, and no others. Asks the engine nothing. */
export interface AgeClock {
  start(): void;
  stop(): void;
  /** Notes what the node says now. */
  rendered(node: TreeNode): void;
}

/** Twice a minute, so that a row is at most half a minute late. */
const INTERVAL_MS = 30_000;

export function createAgeClock(
  tree: Pick<RowTree, 'find'>,
  render: (nodes: readonly TreeNode[]) => void,
  now: () => number = () => Date.now() / 1000,
): AgeClock {
  const shown = new WeakMap<TreeNode, string>();
  let timer: NodeJS.Timeout | undefined;

  function tick(): void {
    const moment = now();
    const aged = tree
      .find(() => true)
      .filter((node) => {
        const before = shown.get(node);
        return before !== undefined && before !== ageText(node.row, moment);
      });
    if (aged.length > 0) render(aged);
  }

  return {
    start: () => {
      timer ??= setInterval(tick, INTERVAL_MS);
    },
    stop: () => {
      clearInterval(timer);
      timer = undefined;
    },
    rendered: (node) => {
      const text = ageText(node.row, now());
      if (text === undefined) shown.delete(node);
      else shown.set(node, text);
    },
  };
}

/** The part of a row's text that time alone changes. */
function ageText(row: Row, now: number): string | undefined {
  const fact = rowFacts(row, now).find(isAge);
  return fact && `${fact.age.count} ${fact.age.unit}`;
}

function isAge(fact: Fact): fact is Extract<Fact, { age: unknown }> {
  return fact.kind === 'uptime' || fact.kind === 'ago';
}
