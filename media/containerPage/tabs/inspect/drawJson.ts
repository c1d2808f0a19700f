import { element } from '../../element.ts';

export interface JsonTree {
  readonly node: HTMLElement;
  /** Folds or unfolds everything below the top. */
  fold(folded: boolean): void;
  /** Marks the lines that have the text, unfolds the way to them, and shows the first. @returns how many there are */
  search(text: string): number;
}

/** JSON as a tree of `details`: keyboard and screen readers know them. */
export function drawJson(json: unknown): JsonTree {
  const lines: HTMLElement[] = [];
  const folders: HTMLDetailsElement[] = [];

  function line(key: string | undefined, ...rest: readonly (Node | string)[]): HTMLElement {
    const name = key === undefined ? [] : [element('span', { class: 'json-key' }, key), ': '];
    const made = element('span', { class: 'json-line' }, ...name, ...rest);
    lines.push(made);
    return made;
  }

  function draw(value: unknown, key: string | undefined, depth: number): HTMLElement {
    if (typeof value !== 'object' || value === null) {
      const text = JSON.stringify(value);
      return element(
        'div',
        { class: 'json-leaf' },
        line(key, element('span', { class: `json-${kindOf(value)}` }, text)),
      );
    }
    const isList = Array.isArray(value);
    const entries = Object.entries(value as Readonly<Record<string, unknown>>);
    const [open, close] = isList ? ['[', ']'] : ['{', '}'];
    if (entries.length === 0)
      return element('div', { class: 'json-leaf' }, line(key, `${open}${close}`));
    const details = element(
      'details',
      { class: 'json-folder', open: depth < 1 },
      element(
        'summary',
        {},
        line(key, open, element('span', { class: 'aside' }, ` ${entries.length} `), close),
      ),
      ...entries.map(([name, child]) => draw(child, isList ? undefined : name, depth + 1)),
    );
    if (depth > 0) folders.push(details);
    return details;
  }

  const top = draw(json, undefined, 0);
  return {
    node: element('div', { class: 'json', role: 'group' }, top),
    fold: (folded) => {
      for (const folder of folders) folder.open = !folded;
    },
    search: (text) => {
      const wanted = text.toLowerCase();
      const found = lines.filter((one) => {
        const matches = wanted !== '' && one.textContent.toLowerCase().includes(wanted);
        one.classList.toggle('json-found', matches);
        return matches;
      });
      for (const one of found) {
        // The line of a folder stands outside of what it folds.
        const start = one.parentElement?.tagName === 'SUMMARY' ? one.closest('details') : one;
        let folder = start?.parentElement?.closest('details');
        for (; folder; folder = folder.parentElement?.closest('details')) folder.open = true;
      }
      found[0]?.scrollIntoView({ block: 'nearest' });
      return found.length;
    },
  };
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}
