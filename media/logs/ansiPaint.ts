import type { AnsiColor, AnsiStyle } from '../../src/core/model/logs/parseAnsi.ts';

const names = ['Black', 'Red', 'Green', 'Yellow', 'Blue', 'Magenta', 'Cyan', 'White'];
/** Steps of the palette's colour cube, from xterm. */
const cube = [0, 95, 135, 175, 215, 255];

/** A colour of a terminal as CSS: the theme's own for the first sixteen. */
export function ansiColor(color: AnsiColor): string {
  if (typeof color === 'string') return color;
  if (color < 16)
    return `var(--vscode-terminal-ansi${color < 8 ? '' : 'Bright'}${names[color % 8] ?? ''})`;
  if (color >= 232) {
    const grey = 8 + (color - 232) * 10;
    return `rgb(${grey} ${grey} ${grey})`;
  }
  const index = color - 16;
  const part = (divisor: number): number => cube[Math.floor(index / divisor) % 6] ?? 0;
  return `rgb(${part(36)} ${part(6)} ${part(1)})`;
}

/** Sets style by script, which the page's policy allows, unlike a style attribute. */
export function paint(node: HTMLElement, style: AnsiStyle): void {
  const { foreground, background, inverse } = style;
  const front = foreground === undefined ? undefined : ansiColor(foreground);
  const back = background === undefined ? undefined : ansiColor(background);
  const [color, fill] = inverse
    ? [back ?? 'var(--vscode-editor-background)', front ?? 'var(--vscode-editor-foreground)']
    : [front, back];
  if (color !== undefined) node.style.color = color;
  if (fill !== undefined) node.style.backgroundColor = fill;
  if (style.bold) node.style.fontWeight = 'bold';
  if (style.dim) node.style.opacity = '0.7';
  if (style.italic) node.style.fontStyle = 'italic';
  const lines = [style.underline ? 'underline' : '', style.strike ? 'line-through' : ''];
  const line = lines.filter((name) => name !== '').join(' ');
  if (line !== '') node.style.textDecoration = line;
}
