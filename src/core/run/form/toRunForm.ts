import { emptyRunForm, type FormMount, type FormPort, type RunForm } from '../../model/runForm.ts';
import type { RunMount, RunOptions, RunPort } from '../../model/runOptions.ts';
import { quoteForSh } from '../quoteArguments.ts';
import { sizeText } from './parseSize.ts';

/** The form that says what the options say, as far as it has fields for it. */
export function toRunForm(run: RunOptions): RunForm {
  const { network, restart } = run;
  const custom = network?.kind === 'custom' ? network : undefined;
  return {
    ...emptyRunForm,
    name: run.name ?? '',
    ports: (run.ports ?? []).map(toFormPort),
    environment: run.environment ?? [],
    envFiles: run.envFiles ?? [],
    mounts: (run.mounts ?? []).map(toFormMount),
    network: network?.kind ?? 'bridge',
    networkContainer: network?.kind === 'container' ? network.container : '',
    networkName: custom?.name ?? '',
    aliases: (custom?.aliases ?? []).join(', '),
    ipv4: custom?.ipv4 ?? '',
    ipv6: custom?.ipv6 ?? '',
    restart: restart?.name ?? 'no',
    retries: String(restart?.maximumRetries ?? ''),
    memory: run.memoryBytes === undefined ? '' : sizeText(run.memoryBytes),
    cpus: String(run.cpus ?? ''),
    pids: String(run.pids ?? ''),
    user: run.user ?? '',
    hostname: run.hostname ?? '',
    workingDirectory: run.workingDirectory ?? '',
    platform: run.platform ?? '',
    entrypoint: quoteForSh(run.entrypoint ?? []),
    command: quoteForSh(run.command ?? []),
    autoRemove: run.autoRemove ?? false,
    interactive: run.interactive ?? false,
    tty: run.tty ?? false,
    init: run.init ?? false,
  };
}

export function toFormPort({ hostIp, hostPort, containerPort, protocol }: RunPort): FormPort {
  const address = hostIp?.includes(':') === true ? `[${hostIp}]` : hostIp;
  const host = [address, hostPort].filter((part) => part !== undefined).join(':');
  return { host, container: String(containerPort), protocol };
}

function toFormMount({ kind, source, target, readOnly, options }: RunMount): FormMount {
  return { kind, source: (kind === 'tmpfs' ? options : source) ?? '', target, readOnly };
}
