import { readRange } from '../canonical/parsePorts.ts';
import type { ComposeProject, ServicePort } from '../project/composeProject.ts';
import type { Place } from '../text/textPosition.ts';
import { rangeOf } from '../text/textPosition.ts';
import type { ComposeDiagnostic } from './composeDiagnostic.ts';
import { problem } from './composeDiagnostic.ts';

interface HostPort {
  readonly service: string;
  readonly port: ServicePort;
}

/** Ports of the host that two services, or one service twice, want to publish. Ranges leave the engine a choice. */
export function findDuplicatePorts({ services }: ComposeProject): readonly ComposeDiagnostic[] {
  const byPort = new Map<string, HostPort[]>();
  const found: ComposeDiagnostic[] = [];
  const running = services.filter(({ isEnabled, node }) => isEnabled && !usesHostNetwork(node));
  const taken = new Set(running.flatMap(({ ports }) => ports.flatMap((p) => p.published ?? [])));
  for (const { name: service, ports } of running)
    for (const port of ports) {
      const { published = '' } = port;
      if (!/^\d+$/.test(published) || published === '0') continue;
      const key = `${published}/${port.protocol}`;
      const others = byPort.get(key) ?? [];
      const other = others.find((each) => isSameAddress(each.port.hostIp, port.hostIp));
      if (other !== undefined) found.push(report(port, other, taken));
      byPort.set(key, [...others, { service, port }]);
    }
  return found;
}

function usesHostNetwork(node: ComposeProject['services'][number]['node']): boolean {
  const mode = node.entries.get('network_mode')?.value;
  return mode?.kind === 'scalar' && mode.value === 'host';
}

function isSameAddress(left = '', right = ''): boolean {
  const isAny = (address: string): boolean => ['', '0.0.0.0', '::'].includes(address);
  return left === right || isAny(left) || isAny(right);
}

function report(port: ServicePort, other: HostPort, taken: ReadonlySet<string>): ComposeDiagnostic {
  const published = port.published ?? '';
  const place = placeOfPublished(port);
  const free = nextFree(Number(published), taken);
  const isWritten = place.source.text.slice(place.start, place.end) === published;
  const fixes =
    isWritten && free !== undefined
      ? [
          {
            title: ['duplicate-port.fix', free] as const,
            edits: [{ range: rangeOf(place), newText: free }],
          },
        ]
      : [];
  const related = [{ place: other.port.place, message: ['related.port', other.service] as const }];
  const words = ['duplicate-port.message', published, other.service] as const;
  return problem('duplicate-port', place, words, { related, fixes });
}

/** Not the same digits in the address or behind the colon. */
function placeOfPublished({ publishedPlace, published = '' }: ServicePort): Place {
  const { source, start, end } = publishedPlace;
  const found = new RegExp(`(?<![\\d.])${published}(?=:|['"]?$)`).exec(
    source.text.slice(start, end),
  );
  if (found === null) return publishedPlace;
  const at = start + found.index;
  return { source, start: at, end: at + published.length };
}

function nextFree(port: number, taken: ReadonlySet<string>): string | undefined {
  return readRange(`${String(port + 1)}-${String(Math.min(port + 100, 65_535))}`)
    ?.map(String)
    .find((candidate) => !taken.has(candidate));
}
