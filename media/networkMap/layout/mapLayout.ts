import type { MapContainer, MapNetwork } from '../../../src/editor/webviews/protocol/networkMap.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything is, in units of the drawing. Nothing covers anything else. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly host: Box;
  readonly blocks: readonly PlacedBlock[];
  /** Lines from the host down to what is published, one per column that has any. */
  readonly rails: readonly { readonly from: Point; readonly to: Point }[];
}

/** Things that are connected with each other, with a frame around. */
export interface PlacedBlock {
  readonly key: string;
  readonly kind: BlockKind;
  readonly title: string;
  readonly column: number;
  readonly box: Box;
  readonly containers: readonly PlacedContainer[];
  readonly networks: readonly PlacedNetwork[];
  readonly links: readonly PlacedLink[];
}

export type BlockKind = 'networks' | 'host' | 'none' | 'unused';

export interface PlacedContainer {
  readonly container: MapContainer;
  readonly box: Box;
  readonly ports: readonly PlacedPort[];
  /** How many published ports are not shown one by one. */
  readonly morePorts: number;
  /** Where the line of the host's own network arrives; absent for all others. */
  readonly hostPlug?: Point;
  /** Name of the container above whose network it shares. */
  readonly sharedFrom?: string;
}

export interface PlacedPort {
  readonly text: string;
  readonly title: string;
  readonly local: boolean;
  readonly box: Box;
}

export interface PlacedNetwork {
  readonly network: MapNetwork;
  readonly box: Box;
  /** Drawn in another block, too. */
  readonly continued: boolean;
}

export interface PlacedLink {
  readonly containerId: string;
  readonly networkId: string;
  readonly address: string;
  readonly from: Point;
  readonly to: Point;
}
