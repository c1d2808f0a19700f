import type { PlacedContainer, PlacedPort } from './layout/mapLayout.ts';
import { measures } from './layout/measures.ts';
import type { FitText } from './fitText.ts';
import { toneShapes } from './shapes.ts';
import { svgElement, svgText, svgTitle } from './svgElement.ts';

const nameSize = 13;
const lineSize = 11;

export interface DrawTexts {
  readonly fit: FitText;
  readonly shares: (owner: string) => string;
}

/** A card with state, name and image; published ports on its left. */
export function drawContainer(placed: PlacedContainer, texts: DrawTexts): SVGGElement {
  const { container, box, ports, morePorts, sharedFrom } = placed;
  const { x, y, width, height } = box;
  const middle = y + height / 2;
  const shortImage = container.image.replace(/@sha256:.*$/, '').replace(/^.*\//, '');
  const about =
    sharedFrom === undefined
      ? [shortImage, ...(container.tone === 'running' ? [] : [container.stateText])].join(' · ')
      : texts.shares(sharedFrom);
  const classes = [
    'node container',
    `tone-${container.tone}`,
    ...(isAway(container.tone, container.stateText) ? ['away'] : []),
  ];
  const spare = width - 46;
  return svgElement(
    'g',
    { class: classes.join(' '), 'data-kind': 'container', 'data-id': container.id },
    svgTitle(`${container.name}\n${container.image}\n${container.stateText}`),
    ...ports.flatMap((port) => drawPort(port, box.x)),
    morePorts > 0 ? drawMore(morePorts, placed) : undefined,
    sharedFrom === undefined ? undefined : drawShared(placed),
    svgElement('rect', { class: 'card', x, y, width, height, rx: 8 }),
    svgElement('path', {
      class: 'state',
      d: toneShapes[container.tone],
      transform: `translate(${x + 12} ${middle - 8})`,
    }),
    svgText(texts.fit(container.name, spare, nameSize, 600), {
      ...{ class: 'name', x: x + 36, y: middle - 4 },
    }),
    svgText(texts.fit(about, spare, lineSize), { class: 'line', x: x + 36, y: middle + 12 }),
  );
}

/** Stopped by whatever: drawn faintly. */
export function isAway(tone: string, stateText: string): boolean {
  return tone === 'stopped' || (tone === 'failed' && stateText !== 'unhealthy');
}

function drawPort({ text, local, title, box }: PlacedPort, cardX: number): readonly SVGElement[] {
  const { x, y, width, height } = box;
  const middle = y + height / 2;
  return [
    svgElement('path', { class: 'wire', d: `M${x - measures.portX} ${middle}H${x}` }),
    svgElement('path', { class: 'wire', d: `M${x + width} ${middle}H${cardX}` }),
    svgElement('path', {
      class: 'arrow',
      d: `M${cardX - 7} ${middle - 4}L${cardX - 1} ${middle}L${cardX - 7} ${middle + 4}z`,
    }),
    svgElement(
      'g',
      { class: local ? 'port local' : 'port' },
      svgTitle(title),
      svgElement('rect', { x, y, width, height, rx: height / 2 }),
      svgText(text, { x: x + width / 2, y: middle + 4, 'text-anchor': 'middle' }),
    ),
  ];
}

function drawMore(count: number, { ports, box }: PlacedContainer): SVGTextElement {
  const last = ports.at(-1)?.box;
  return svgText(`+${count}`, {
    ...{ class: 'line', 'text-anchor': 'middle' },
    x: (last?.x ?? box.x) + measures.portWidth / 2,
    y: (last?.y ?? box.y) + measures.portHeight + measures.portGap + 14,
  });
}

/** From the left side of the card above, down and to the right. */
function drawShared({ box }: PlacedContainer): SVGPathElement {
  const x = box.x - measures.sharedIndent / 2;
  const middle = box.y + box.height / 2;
  return svgElement('path', {
    class: 'shared',
    d: `M${x} ${box.y - measures.rowGap}V${middle - 6}Q${x} ${middle} ${x + 6} ${middle}H${box.x}`,
  });
}
