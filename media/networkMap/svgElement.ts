const namespace = 'http://www.w3.org/2000/svg';

export type SvgChild = SVGElement | undefined;

/** Numbers are rounded: a tenth of a pixel is enough. */
export function svgElement<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly SvgChild[]
): SVGElementTagNameMap[K] {
  const node = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    node.setAttribute(
      name,
      typeof value === 'number' ? String(Math.round(value * 10) / 10) : value,
    );
  }
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

export function svgText(
  text: string,
  attributes: Readonly<Record<string, string | number>>,
): SVGTextElement {
  const node = svgElement('text', attributes);
  node.textContent = text;
  return node;
}

/** What the pointer is told when it rests. */
export function svgTitle(text: string): SVGTitleElement {
  const node = svgElement('title');
  node.textContent = text;
  return node;
}
