import type { Selections } from './services.ts';

/** Knows what is selected in our views, which VS Code tells the commands of menus but not those of keys. */
export function createSelections(): Selections {
  const views = new Set<{ readonly selection: readonly unknown[] }>();
  return {
    track: (view) => {
      views.add(view);
      return { dispose: () => void views.delete(view) };
    },
    complete: (args) => {
      const [node] = args;
      if (args.length !== 1) return args;
      if (node === undefined || node === null) return [];
      const selection = [...views].map((view) => view.selection);
      const around = selection.find((rows) => rows.length > 1 && rows.includes(node));
      return around === undefined ? args : [node, around];
    },
  };
}
