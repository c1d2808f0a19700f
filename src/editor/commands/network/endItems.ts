import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { NetworkRecord } from '../../../core/model/networkRecord.ts';
import type { PickedItem } from '../steps/pickOf.ts';
import { stateText } from '../steps/stateText.ts';

export function toContainerItem(container: ContainerRecord): PickedItem<ContainerRecord> {
  const { name, image } = container;
  return { label: name, description: image, detail: stateText(container), value: container };
}

export function toNetworkItem(network: NetworkRecord): PickedItem<NetworkRecord> {
  const { name, driver, subnets } = network;
  const detail = subnets.map(({ subnet }) => subnet).join(', ');
  return { label: name, description: driver, detail, value: network };
}
