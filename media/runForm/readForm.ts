import { parseRunForm } from '../../src/core/model/parseRunForm.ts';
import { runFormFlags, runFormTexts, type RunForm } from '../../src/core/model/runForm.ts';

const LISTS = ['ports', 'environment', 'mounts'] as const;

/** What stands in the fields now. The document is the only place where it is kept. */
export function readForm(root: ParentNode): RunForm {
  const fields = new Map<string, HTMLInputElement | HTMLSelectElement>();
  for (const node of root.querySelectorAll<HTMLInputElement>('[data-field]'))
    fields.set(node.dataset['field'] ?? '', node);
  const text = (field: string): string => fields.get(field)?.value ?? '';
  const flag = (field: string): boolean => {
    const node = fields.get(field);
    return node instanceof HTMLInputElement && node.checked;
  };
  const rows = (list: string): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(`[data-list="${list}"] > [data-row]`),
  ];
  const lists = LISTS.map((list) => [list, rows(list).map(readRow)] as const);
  return parseRunForm({
    ...Object.fromEntries(runFormTexts.map((field) => [field, text(field)])),
    ...Object.fromEntries(runFormFlags.map((field) => [field, flag(field)])),
    ...Object.fromEntries(lists),
    envFiles: rows('envFiles').map((row) => row.querySelector('input')?.value ?? ''),
    network: root.querySelector<HTMLInputElement>('input[name="network"]:checked')?.value,
    restart: text('restart'),
  });
}

function readRow(row: HTMLElement): Record<string, string | boolean> {
  const cells: Record<string, string | boolean> = {};
  for (const node of row.querySelectorAll<HTMLInputElement>('[data-field]')) {
    const key = node.dataset['field']?.split('.').at(-1) ?? '';
    cells[key] = node.type === 'checkbox' ? node.checked : node.value;
    if (node.dataset['forgotten'] === 'true') cells['forgotten'] = true;
  }
  return cells;
}
