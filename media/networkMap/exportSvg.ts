/** What a drawing looks like without a style sheet: presentation attributes with the values of now. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'paint-order',
] as const;

/** A copy that stands by itself: colours of this theme, no classes, a ground, and room around. */
export function exportSvg(
  root: SVGGElement,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string {
  const copy = root.cloneNode(true) as SVGGElement;
  copy.removeAttribute('transform');
  copyStyles(root, copy);
  const page = getComputedStyle(document.body);
  const margin = 24;
  const view = [box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin];
  const [x = 0, y = 0, width = 0, height = 0] = view.map(Math.round);
  const ground = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${page.backgroundColor}"/>`;
  const family = page.fontFamily.replaceAll('"', "'");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.map(Math.round).join(' ')}"`,
    ` width="${width}" height="${height}" font-family="${family}">`,
    ground,
    new XMLSerializer().serializeToString(copy),
    '</svg>\n',
  ].join('');
}

function copyStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of properties) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== defaults[name]) to.setAttribute(name, value);
  }
  for (const name of ['class', 'data-kind', 'data-id', 'data-container', 'data-network']) {
    to.removeAttribute(name);
  }
  const children = [...to.children];
  for (const [index, child] of [...from.children].entries()) {
    const other = children[index];
    if (other !== undefined) copyStyles(child, other);
  }
}

const defaults: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'paint-order': 'normal',
  opacity: '1',
};
