import type { NetworkMap } from '../../src/editor/webviews/protocol/networkMap.ts';
import { drawContainer, isAway } from './drawContainer.ts';
import { drawLink, drawNetwork, hueOf } from './drawNetwork.ts';
import type { FitText } from './fitText.ts';
import type { MapLayout, PlacedBlock } from './layout/mapLayout.ts';
import { measures } from './layout/measures.ts';
import { shapes } from './shapes.ts';
import { svgElement, svgText } from './svgElement.ts';

/**
 * The whole drawing.
 *
 * @param all the map before it was filtered: it gives the networks their colours
 */
export function drawMap(
  layout: MapLayout,
  { map, all, fit }: { readonly map: NetworkMap; readonly all: NetworkMap; readonly fit: FitText },
): readonly SVGElement[] {
  const hues = new Map(all.networks.map(({ id }, index) => [id, hueOf(index)]));
  const away = new Set(
    map.containers.filter((one) => isAway(one.tone, one.stateText)).map(({ id }) => id),
  );
  const { labels } = map;
  const shares = (owner: string): string => labels.sharesNetwork.replace('{0}', owner);
  return [
    ...layout.rails.map(({ from, to }) =>
      svgElement('path', { class: 'rail', d: `M${from.x} ${from.y}V${to.y}` }),
    ),
    drawHost(layout, map),
    ...layout.blocks.map((block) => drawFrame(block, fit)),
    ...layout.blocks.flatMap((block) => [
      ...drawPlugs(block),
      ...block.networks.map((placed) =>
        drawNetwork(placed, hues.get(placed.network.id) ?? '', { labels, fit }),
      ),
      ...block.containers.map((placed) => drawContainer(placed, { fit, shares })),
      ...block.links.map((link) =>
        drawLink(link, hues.get(link.networkId) ?? '', away.has(link.containerId)),
      ),
    ]),
  ];
}

function drawHost({ host }: MapLayout, { host: { title, detail } }: NetworkMap): SVGGElement {
  const { x, y, width, height } = host;
  const middle = y + height / 2;
  return svgElement(
    'g',
    { class: 'host' },
    svgElement('rect', { x, y, width, height, rx: 10 }),
    svgElement('path', {
      class: 'glyph',
      d: shapes.host,
      transform: `translate(${x + 18} ${middle - 12}) scale(1.5)`,
    }),
    svgText(title, { class: 'name', x: x + 56, y: middle - 3 }),
    svgText(detail, { class: 'line', x: x + 56, y: middle + 14 }),
  );
}

function drawFrame({ box, title, kind }: PlacedBlock, fit: FitText): SVGGElement {
  const { x, y, width, height } = box;
  return svgElement(
    'g',
    { class: `block block-${kind}` },
    svgElement('rect', { class: 'frame', x, y, width, height, rx: 12 }),
    svgText(fit(title, width - 40, 12, 600), { class: 'block-title', x: x + 18, y: y + 22 }),
  );
}

/** The host's own network goes right into the container. */
function drawPlugs({ containers, column }: PlacedBlock): readonly SVGElement[] {
  const railX = column * (measures.columnWidth + measures.columnGap) + measures.railX;
  return containers.flatMap(({ hostPlug }) =>
    hostPlug === undefined
      ? []
      : [
          svgElement('path', { class: 'plug', d: `M${railX} ${hostPlug.y}H${hostPlug.x}` }),
          svgElement('circle', { class: 'plug-end', cx: railX, cy: hostPlug.y, r: 5 }),
        ],
  );
}
