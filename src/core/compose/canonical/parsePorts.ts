/** One port of the short form `[[address:]published:]target[/protocol]`; a range is several. */
export interface PortSpec {
  readonly address?: string;
  /** A port, or a range when one container port may have any of several. */
  readonly published?: string;
  readonly target: number;
  readonly protocol: string;
}

const MOST_PORT = 65_535;

/** Undefined when the text is no port mapping. */
export function parsePorts(text: string): readonly PortSpec[] | undefined {
  const match =
    /^(?:(?:(\[[^\]]*\]|[^:[\]]*):)?(\d+(?:-\d+)?)?:)?(\d+(?:-\d+)?)(?:\/(tcp|udp|sctp))?$/i.exec(
      text,
    );
  if (match === null) return undefined;
  const [, address = '', published, target = '', protocol = 'tcp'] = match;
  const targets = readRange(target);
  const hosts = published === undefined ? undefined : readRange(published);
  if (targets === undefined || (published !== undefined && hosts === undefined)) return undefined;
  const isOneOfMany = targets.length === 1 && (hosts?.length ?? 1) > 1;
  if (hosts !== undefined && !isOneOfMany && hosts.length !== targets.length) return undefined;
  const bare = address.replace(/^\[|\]$/g, '');
  return targets.map((port, index) => {
    const host = isOneOfMany ? published : hosts?.[index]?.toString();
    return {
      ...(bare !== '' && { address: bare }),
      ...(host !== undefined && { published: host }),
      target: port,
      protocol: protocol.toLowerCase(),
    };
  });
}

/** `80` or `80-85` as ports; undefined when there is no such port or the range runs backwards. */
export function readRange(text: string): readonly number[] | undefined {
  const [first = NaN, last = first] = text.split('-').map(Number);
  if (!(last >= first && last <= MOST_PORT)) return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
