import type { MapLabels } from '../../src/editor/webviews/protocol/networkMap.ts';
import type { PlacedLink, PlacedNetwork } from './layout/mapLayout.ts';
import type { FitText } from './fitText.ts';
import { shapes } from './shapes.ts';
import { svgElement, svgText, svgTitle } from './svgElement.ts';

/** As many colours as a person can tell apart; further networks begin anew. */
const hues = 8;

/** Class of the network's colour: by its age, so that it stays when others come. */
export function hueOf(index: number): string {
  return `hue-${Math.max(0, index) % hues}`;
}

export function drawNetwork(
  { network, box, continued }: PlacedNetwork,
  hue: string,
  { labels, fit }: { readonly labels: MapLabels; readonly fit: FitText },
): SVGGElement {
  const { x, y, width, height } = box;
  const middle = y + height / 2;
  const spare = width - 52;
  const notes = [
    ...(network.internal ? [labels.internal] : []),
    ...(continued ? [labels.continued] : []),
  ];
  const lines = [
    [network.driver, ...notes].join(' · '),
    network.subnets.join(', '),
    network.gateways.length > 0 ? `${labels.gateway} ${network.gateways.join(', ')}` : '',
  ].filter((line) => line !== '');
  const top = middle - (lines.length * 15) / 2 + 3;
  return svgElement(
    'g',
    { class: `node network ${hue}`, 'data-kind': 'network', 'data-id': network.id },
    svgTitle([network.name, ...lines].join('\n')),
    svgElement('rect', { class: 'panel', x, y, width, height, rx: 8 }),
    svgElement('path', {
      class: 'bar',
      d: `M${x + 8} ${y}a8 8 0 0 0 -8 8v${height - 16}a8 8 0 0 0 8 8h-3v${-height}z`,
    }),
    svgElement('path', {
      class: 'glyph',
      d: network.internal ? shapes.lock : shapes.network,
      transform: `translate(${x + 18} ${middle - 8})`,
    }),
    svgText(fit(network.name, spare, 13, 600), { class: 'name', x: x + 44, y: top }),
    ...lines.map((line, index) =>
      svgText(fit(line, spare, 11), { class: 'line', x: x + 44, y: top + 16 + index * 15 }),
    ),
  );
}

/** A line with an end on each side, and the address where it begins. */
export function drawLink(link: PlacedLink, hue: string, away: boolean): SVGGElement {
  const { from, to, containerId, networkId, address } = link;
  // Straight as long as the address is above it.
  const lead = from.x + 78;
  const bend = (to.x - lead) * 0.75;
  return svgElement(
    'g',
    {
      class: `link ${hue}${away ? ' away' : ''}`,
      'data-container': containerId,
      'data-network': networkId,
    },
    svgElement('path', {
      class: 'line-of-link',
      d: `M${from.x} ${from.y}H${lead}C${lead + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`,
    }),
    svgElement('circle', { class: 'end', cx: from.x, cy: from.y, r: 3.5 }),
    svgElement('circle', { class: 'end', cx: to.x, cy: to.y, r: 3.5 }),
    address === ''
      ? undefined
      : svgText(address, { class: 'address', x: from.x + 9, y: from.y - 4 }),
  );
}
