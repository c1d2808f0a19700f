import type { MapContainer } from '../../../src/editor/webviews/protocol/networkMap.ts';
import type { PlacedContainer, PlacedPort } from './mapLayout.ts';
import { measures } from './measures.ts';

/** High enough for its ports on the left and its addresses on the right. */
export function containerHeight({ ports, links }: MapContainer): number {
  const pills = Math.min(ports.length, measures.mostPorts) + Number(hasMore(ports.length));
  const forPorts = pills * (measures.portHeight + measures.portGap) - measures.portGap;
  return Math.max(measures.containerHeight, forPorts, links.length * measures.linkHeight + 12);
}

function hasMore(count: number): boolean {
  return count > measures.mostPorts;
}

/**
 * @param x of the column
 * @param nameOf the name of a container by what another one calls it
 */
export function placeContainer(
  container: MapContainer,
  { x, y }: { readonly x: number; readonly y: number },
  nameOf: (owner: string) => string,
): PlacedContainer {
  const height = containerHeight(container);
  const indent = container.mode === 'container' ? measures.sharedIndent : 0;
  const box = {
    x: x + measures.containerX + indent,
    y,
    width: measures.containerWidth - indent,
    height,
  };
  const shown = container.ports.slice(0, measures.mostPorts);
  const pills = shown.length + Number(hasMore(container.ports.length));
  const top =
    y + (height - pills * (measures.portHeight + measures.portGap) + measures.portGap) / 2;
  const ports = shown.map((port, index): PlacedPort => {
    const portY = top + index * (measures.portHeight + measures.portGap);
    const portBox = { x: x + measures.portX, y: portY, width: measures.portWidth };
    return { ...port, box: { ...portBox, height: measures.portHeight } };
  });
  return {
    container,
    box,
    ports,
    morePorts: container.ports.length - shown.length,
    ...(container.mode === 'host' && { hostPlug: { x: box.x, y: y + height / 2 } }),
    ...(container.owner !== undefined && { sharedFrom: nameOf(container.owner) }),
  };
}
