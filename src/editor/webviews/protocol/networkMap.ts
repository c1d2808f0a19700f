/** What the network map shows: plain data, texts already in the user's language. */
export interface NetworkMap {
  readonly language: string;
  readonly labels: MapLabels;
  readonly host: MapHost;
  /** Oldest first, so that colours stay with their networks. */
  readonly networks: readonly MapNetwork[];
  readonly containers: readonly MapContainer[];
  /** Compose projects, by name. */
  readonly projects: readonly string[];
  /** Why there is nothing to show, or why it may be out of date. */
  readonly notice: string | undefined;
}

export interface MapHost {
  readonly title: string;
  /** The engine and where it is. */
  readonly detail: string;
}

export interface MapNetwork {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly subnets: readonly string[];
  readonly gateways: readonly string[];
  readonly internal: boolean;
  readonly builtIn: boolean;
  readonly project: string;
  readonly facts: readonly MapFact[];
}

export interface MapFact {
  readonly name: string;
  readonly value: string;
}

/** How a container is connected: to networks, to the host's own, to another container's, to none. */
export type MapMode = 'networks' | 'host' | 'container' | 'none';

export interface MapContainer {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly project: string;
  readonly tone: 'running' | 'paused' | 'stopped' | 'failed';
  readonly stateText: string;
  readonly mode: MapMode;
  /** Id of the container whose network it shares. */
  readonly owner: string | undefined;
  readonly links: readonly MapLink[];
  readonly ports: readonly MapPort[];
  readonly facts: readonly MapFact[];
}

export interface MapLink {
  readonly networkId: string;
  /** Empty for a container that does not run. */
  readonly address: string;
  readonly ipv6Address: string;
  readonly aliases: readonly string[];
}

export interface MapPort {
  /** `8080 → 80` */
  readonly text: string;
  /** Reachable from this machine only. */
  readonly local: boolean;
  readonly title: string;
}

export interface MapLabels {
  readonly title: string;
  readonly filter: string;
  readonly allNetworks: string;
  readonly allProjects: string;
  readonly network: string;
  readonly project: string;
  readonly stopped: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly export: string;
  readonly drawing: string;
  readonly list: string;
  readonly details: string;
  readonly nothingChosen: string;
  readonly nothingFound: string;
  readonly hostNetwork: string;
  readonly noNetwork: string;
  readonly unused: string;
  readonly internal: string;
  readonly gateway: string;
  readonly continued: string;
  readonly sharesNetwork: string;
  readonly open: string;
  readonly inspect: string;
  readonly connect: string;
  readonly disconnect: string;
  readonly ports: string;
  readonly containers: string;
  readonly networks: string;
  readonly address: string;
  readonly aliases: string;
}

export const mapActions = ['open', 'inspect', 'connect', 'disconnect'] as const;
export type MapAction = (typeof mapActions)[number];

export type MapRequest =
  | { readonly type: 'ready' }
  | {
      readonly type: 'run';
      readonly action: MapAction;
      readonly kind: 'container' | 'network';
      readonly id: string;
    }
  /** A drawing that stands by itself, colours and all. */
  | { readonly type: 'export'; readonly svg: string };

export interface MapUpdate {
  readonly type: 'show';
  readonly map: NetworkMap;
}
