import type { RunForm } from '../../model/runForm.ts';
import type { RunNetwork } from '../../model/runOptions.ts';
import { isIpv4 } from './checkPorts.ts';
import type { FormFacts, Report } from './formProblem.ts';

/** Null for the engine's default, and for a choice that is not complete. */
export function checkNetwork(form: RunForm, facts: FormFacts, report: Report): RunNetwork | null {
  switch (form.network) {
    case 'bridge':
      return null;
    case 'host':
    case 'none':
      return { kind: form.network };
    case 'container':
      return checkContainer(form.networkContainer.trim(), facts, report);
    case 'custom':
      return checkCustom(form, facts, report);
  }
}

function checkContainer(wanted: string, facts: FormFacts, report: Report): RunNetwork | null {
  const field = 'networkContainer';
  if (wanted === '') return report(field, 'otherMissing');
  const other = facts.containers.find(
    ({ id, name }) => name === wanted || (wanted.length >= 12 && id.startsWith(wanted)),
  );
  if (other === undefined || other.id === facts.replaces) report(field, 'otherGone', wanted);
  else if (other.state !== 'running') report(field, 'otherStopped', other.name);
  return { kind: 'container', container: wanted };
}

function checkCustom(form: RunForm, facts: FormFacts, report: Report): RunNetwork | null {
  const name = form.networkName.trim();
  if (name === '') return report('networkName', 'networkMissing');
  const network = facts.networks.find((known) => known.name === name);
  if (network === undefined) report('networkName', 'networkGone', name);
  const aliases = form.aliases.split(/[\s,]+/).filter((alias) => alias !== '');
  const bad = aliases.find((alias) => !/^[a-zA-Z0-9_][\w.-]*$/.test(alias));
  if (bad !== undefined) report('aliases', 'aliasBad', bad);
  const ipv4 = form.ipv4.trim();
  const ipv6 = form.ipv6.trim();
  if (ipv4 !== '' && network !== undefined) checkIpv4(ipv4, network, report);
  if (ipv6 !== '' && !/^(?=.*:.*:)[0-9a-fA-F:.]+$/.test(ipv6)) report('ipv6', 'addressBad');
  return {
    kind: 'custom',
    name,
    ...(aliases.length > 0 && { aliases }),
    ...(ipv4 !== '' && { ipv4 }),
    ...(ipv6 !== '' && { ipv6 }),
  };
}

function checkIpv4(
  address: string,
  { subnets }: FormFacts['networks'][number],
  report: Report,
): void {
  const own = subnets.filter(({ subnet }) => isIpv4(subnet.split('/')[0] ?? ''));
  if (!isIpv4(address)) report('ipv4', 'addressBad');
  else if (own.length === 0) report('ipv4', 'addressNeedsSubnet');
  else if (!own.some(({ subnet }) => isInside(address, subnet))) {
    report('ipv4', 'addressOutside', own.map(({ subnet }) => subnet).join(', '));
  }
}

/** @param subnet `10.1.0.0/16` */
export function isInside(address: string, subnet: string): boolean {
  const [base = '', bits = '32'] = subnet.split('/');
  const shift = 2 ** (32 - Number(bits));
  return Math.floor(toNumber(address) / shift) === Math.floor(toNumber(base) / shift);
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
