/**
 * One line of the result.
 *
 * @typedef {object} Figure
 * @property {string} name
 * @property {Readonly<Record<string, string>>} values text by column
 * @property {string} [target]
 * @property {boolean} [met] absent when there is no target
 */

/**
 * @param {readonly Figure[]} figures
 * @param {readonly string[]} columns
 * @returns {string} a Markdown table, aligned to be read as text too
 */
export function toTable(figures, columns) {
  const rows = [
    ['', ...columns, 'target', ''],
    ...figures.map(({ name, values, target, met }) => [
      name,
      ...columns.map((column) => values[column] ?? ''),
      target ?? '',
      met === undefined ? '' : met ? 'pass' : 'FAIL',
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map(
    (row) =>
      `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/**
 * @param {number} milliseconds
 * @returns {string}
 */
export function ms(milliseconds) {
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}

/**
 * @param {number} bytes
 * @returns {string}
 */
export function kb(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/**
 * @param {number} bytes
 * @returns {string}
 */
export function mb(bytes) {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
