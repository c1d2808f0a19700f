import { parseIpAddress } from './ipAddress.ts';
import { containsAddress, containsSubnet, parseSubnet } from './subnet.ts';

/** The addresses of a network that is to be made, as written; empty for what the engine may choose. */
export interface NetworkAddresses {
  readonly subnet: string;
  readonly gateway: string;
  readonly range: string;
  readonly ipv6Subnet: string;
}

export type AddressField = keyof NetworkAddresses;

export type AddressFault =
  | 'noSubnet'
  /** Written with an address in the middle of it. */
  | 'notFirstAddress'
  | 'notIpv6'
  | 'noAddress'
  | 'outsideSubnet'
  /** The subnet's own first address, or the last, which is for everybody. */
  | 'reserved'
  | 'needsSubnet'
  | 'tooSmall';

/** What an engine would refuse, or take without ever working. The first fault of each field. */
export function checkAddresses(
  addresses: NetworkAddresses,
): Partial<Readonly<Record<AddressField, AddressFault>>> {
  const faults: Partial<Record<AddressField, AddressFault>> = {};
  const subnet = checkSubnet(addresses.subnet);
  if (subnet !== undefined) faults.subnet = subnet;
  const v6 = checkIpv6Subnet(addresses.ipv6Subnet);
  if (v6 !== undefined) faults.ipv6Subnet = v6;
  const gateway = checkInside(addresses.gateway, addresses.subnet, checkGateway);
  if (gateway !== undefined) faults.gateway = gateway;
  const range = checkInside(addresses.range, addresses.subnet, checkRange);
  if (range !== undefined) faults.range = range;
  return faults;
}

function checkSubnet(text: string): AddressFault | undefined {
  if (text === '') return undefined;
  const subnet = parseSubnet(text);
  if (subnet === undefined) return 'noSubnet';
  if (!subnet.exact) return 'notFirstAddress';
  // One address for the subnet, one for the gateway, one for everybody: nothing is left.
  return subnet.bits - subnet.prefix < 2 ? 'tooSmall' : undefined;
}

function checkIpv6Subnet(text: string): AddressFault | undefined {
  const fault = checkSubnet(text);
  if (fault !== undefined || text === '') return fault;
  return parseSubnet(text)?.bits === 128 ? undefined : 'notIpv6';
}

function checkInside(
  text: string,
  subnet: string,
  check: (text: string, subnet: string) => AddressFault | undefined,
): AddressFault | undefined {
  if (text === '') return undefined;
  if (subnet === '') return 'needsSubnet';
  return check(text, subnet);
}

function checkGateway(text: string, within: string): AddressFault | undefined {
  return checkAddress(text, [within]);
}

function checkRange(text: string, within: string): AddressFault | undefined {
  const range = parseSubnet(text);
  const subnet = parseSubnet(within);
  if (range === undefined) return 'noSubnet';
  return subnet !== undefined && !containsSubnet(subnet, range) ? 'outsideSubnet' : undefined;
}

/** An address for one end of a network; in one of its subnets where these are known. */
export function checkAddress(text: string, subnets: readonly string[]): AddressFault | undefined {
  const address = parseIpAddress(text);
  if (address === undefined) return 'noAddress';
  const known = subnets.flatMap((subnet) => parseSubnet(subnet) ?? []);
  if (known.length === 0) return undefined;
  const subnet = known.find((one) => containsAddress(one, address));
  if (subnet === undefined) return 'outsideSubnet';
  const isEdge =
    address.value === subnet.first || (subnet.bits === 32 && address.value === subnet.last);
  return isEdge ? 'reserved' : undefined;
}
