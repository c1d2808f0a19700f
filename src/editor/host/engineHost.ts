import type { EngineEndpoint } from '../../core/engine/engineEndpoint.ts';

/** The machine that published ports are open on; undefined when it is this one. */
export function engineHost({ transport }: EngineEndpoint): string | undefined {
  if (transport.kind === 'ssh') return transport.host.replace(/^.*@/, '');
  return transport.kind === 'tcp' ? transport.host : undefined;
}
