import type { RunForm } from '../../model/runForm.ts';
import type { RunOptions, RunRestart } from '../../model/runOptions.ts';
import type { Report } from './formProblem.ts';
import { parseSize } from './parseSize.ts';

/** Below it, Docker refuses to make a container. */
const LEAST_MEMORY_BYTES = 6 * 1024 * 1024;

export function checkLimits(
  form: RunForm,
  report: Report,
): Pick<RunOptions, 'memoryBytes' | 'cpus' | 'pids'> {
  const memoryBytes = form.memory.trim() === '' ? null : checkMemory(form.memory, report);
  const cpus = form.cpus.trim() === '' ? null : checkCpus(form.cpus, report);
  const pids = form.pids.trim() === '' ? null : checkPids(form.pids, report);
  return {
    ...(memoryBytes !== null && { memoryBytes }),
    ...(cpus !== null && { cpus }),
    ...(pids !== null && { pids }),
  };
}

function checkMemory(text: string, report: Report): number | null {
  const bytes = parseSize(text);
  if (bytes === undefined) return report('memory', 'memoryBad');
  return bytes < LEAST_MEMORY_BYTES ? report('memory', 'memoryTooSmall') : bytes;
}

function checkCpus(text: string, report: Report): number | null {
  const cpus = /^\s*\d*\.?\d+\s*$/.test(text) ? Number(text) : 0;
  // The kernel gives out thousandths of a processor and no less than ten of them.
  return cpus >= 0.01 ? cpus : report('cpus', 'cpusBad');
}

function checkPids(text: string, report: Report): number | null {
  const pids = /^\s*(?:-1|\d{1,9})\s*$/.test(text) ? Number(text) : 0;
  return pids === 0 ? report('pids', 'pidsBad') : pids;
}

export function checkRestart(form: RunForm, report: Report): RunRestart | null {
  const { restart: name, autoRemove } = form;
  if (name === 'no') return null;
  if (autoRemove) return report('restart', 'restartWithRemove');
  const retries = form.retries.trim();
  if (name !== 'on-failure' || retries === '') return { name };
  if (!/^\d{1,6}$/.test(retries)) return report('retries', 'retriesBad');
  return { name, maximumRetries: Number(retries) };
}
