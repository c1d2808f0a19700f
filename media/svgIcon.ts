const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * A picture beside a text that says the same, so hidden from screen readers.
 *
 * @param name for styles: the class is `icon-` and the name
 * @param shape a filled path on a 16×16 grid
 */
export function svgIcon(name: string, shape: string): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', shape);
  path.setAttribute('fill', 'currentColor');
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}
