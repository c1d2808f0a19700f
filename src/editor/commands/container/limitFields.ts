import * as vscode from 'vscode';
import type { ContainerUpdate } from '../../../core/engine/calls/containerEditCalls.ts';
import type { ContainerDetails, ContainerLimits } from '../../../core/engine/containerDetails.ts';
import { parseSize, sizeText } from '../../../core/run/form/parseSize.ts';

/** A limit that the engine can change while the container runs. */
export interface LimitField {
  readonly label: string;
  readonly explained: string;
  readonly prompt: string;
  /** As it would be typed; undefined for no limit. */
  readonly shown: (limits: ContainerLimits) => string | undefined;
  /** Undefined for what cannot be meant. */
  readonly parse: (text: string) => ContainerUpdate | undefined;
}

export function limitFields(): readonly LimitField[] {
  const size = (bytes: number | undefined) => (bytes === undefined ? undefined : sizeText(bytes));
  return [
    {
      label: vscode.l10n.t('Memory'),
      explained: vscode.l10n.t('Above it the kernel ends a process of the container.'),
      prompt: vscode.l10n.t('Such as 512m or 2g'),
      shown: (limits) => size(limits.memoryBytes),
      parse: (text) => withNumber(parseSize(text), (memoryBytes) => ({ memoryBytes })),
    },
    {
      label: vscode.l10n.t('Memory and swap'),
      explained: vscode.l10n.t('Both together; the same as memory for no swap, -1 for unlimited.'),
      prompt: vscode.l10n.t('Such as 1g; -1 for unlimited'),
      shown: ({ memorySwapBytes: bytes }) => (bytes === -1 ? '-1' : size(bytes)),
      parse: parseSwap,
    },
    {
      label: vscode.l10n.t('CPUs'),
      explained: vscode.l10n.t(
        'How much processor time it gets: 1.5 is one and a half processors.',
      ),
      prompt: vscode.l10n.t('Such as 0.5 or 2'),
      shown: ({ cpus }) => cpus?.toString(),
      parse: (text) => withNumber(decimal(text), (cpus) => ({ cpus })),
    },
    {
      label: vscode.l10n.t('CPU shares'),
      explained: vscode.l10n.t('Its weight when processors are short; 1024 is usual.'),
      prompt: vscode.l10n.t('From 2 to 262144'),
      shown: ({ cpuShares }) => cpuShares?.toString(),
      parse: (text) => withNumber(whole(text), (cpuShares) => ({ cpuShares })),
    },
    {
      label: vscode.l10n.t('CPUs it may use'),
      explained: vscode.l10n.t('Numbers of processors, counted from 0.'),
      prompt: vscode.l10n.t('Such as 0-2 or 1,3'),
      shown: ({ cpuset }) => cpuset,
      parse: (text) =>
        /^\d+(?:[-,]\d+)*$/.test(text.trim()) ? { cpuset: text.trim() } : undefined,
    },
    {
      label: vscode.l10n.t('Processes'),
      explained: vscode.l10n.t('How many processes and threads it may have; -1 for no limit.'),
      prompt: vscode.l10n.t('Such as 200; -1 for no limit'),
      shown: ({ pids }) => pids?.toString(),
      parse: (text) => withNumber(text.trim() === '-1' ? -1 : whole(text), (pids) => ({ pids })),
    },
  ];
}

export async function askLimit(
  title: string,
  field: LimitField,
  { limits }: ContainerDetails,
): Promise<ContainerUpdate | undefined> {
  const typed = await vscode.window.showInputBox({
    title: `${title}: ${field.label}`,
    prompt: field.prompt,
    value: field.shown(limits) ?? '',
    ignoreFocusOut: true,
    validateInput: (text) => (field.parse(text) === undefined ? field.prompt : undefined),
  });
  return typed === undefined ? undefined : field.parse(typed);
}

/**
 * Asks for memory and swap together, which a new memory limit is above.
 *
 * @param whole the update with the memory limit, and with what memory and swap would become
 * @param oldBytes the limit for both until now
 */
export async function askSwap(
  title: string,
  { memoryBytes = 0, memorySwapBytes }: ContainerUpdate,
  oldBytes: number,
): Promise<ContainerUpdate | undefined> {
  const least = sizeText(memoryBytes);
  const isEnough = (text: string) => {
    const bytes = parseSwap(text)?.memorySwapBytes;
    return bytes !== undefined && (bytes === -1 || bytes >= memoryBytes);
  };
  const typed = await vscode.window.showInputBox({
    title: `${title}: ${vscode.l10n.t('Memory and swap')}`,
    prompt: vscode.l10n.t(
      'Memory and swap together may be {0} now, which is less than the new memory limit: both have to rise.',
      sizeText(oldBytes),
    ),
    value: sizeText(memorySwapBytes ?? memoryBytes),
    ignoreFocusOut: true,
    validateInput: (text) =>
      isEnough(text) ? undefined : vscode.l10n.t('At least {0}; -1 for unlimited', least),
  });
  return typed === undefined || !isEnough(typed) ? undefined : parseSwap(typed);
}

function parseSwap(text: string): ContainerUpdate | undefined {
  const bytes = text.trim() === '-1' ? -1 : parseSize(text);
  return withNumber(bytes, (memorySwapBytes) => ({ memorySwapBytes }));
}

function withNumber(
  value: number | undefined,
  toUpdate: (value: number) => ContainerUpdate,
): ContainerUpdate | undefined {
  return value === undefined ? undefined : toUpdate(value);
}

function whole(text: string): number | undefined {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : undefined;
}

function decimal(text: string): number | undefined {
  return /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}
