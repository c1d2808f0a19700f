import { optionValue, parseArguments } from '../commands/parseArguments.ts';
import { aptCallOf, updatesLists } from '../commands/aptCall.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import { joinPath } from '../stages/paths.ts';
import type { FileEffect } from './fileEffect.ts';
import type { EffectWriter } from './runEffects.ts';

/** Folders that well-known tools fill, relative to where they run. */
const filled: readonly (readonly [program: RegExp, subcommand: RegExp, folder: string])[] = [
  [/^(npm|pnpm)$/, /^(ci|install|i|add)$/, 'node_modules'],
  [/^yarn$/, /^(|install|add)$/, 'node_modules'],
  [/^bun$/, /^(install|i|add)$/, 'node_modules'],
  [/^composer$/, /^(install|update|require)$/, 'vendor'],
  [/^cargo$/, /^(build|install|test)$/, 'target'],
  [/^(mvn|mvnw)$/, /^(package|install|verify|compile)$/, 'target'],
];

const tools = /^(npm|pnpm|yarn|bun|composer|cargo|mvnw?|go|uv|virtualenv|python[\d.]*)$/;

export function toolEffects(shellStep: ShellStep, write: EffectWriter): readonly FileEffect[] {
  const { call, folder, paths } = shellStep;
  if (call === undefined) return [];
  const apt = aptCallOf(shellStep);
  if (apt !== undefined) {
    return updatesLists(apt) ? [write('/var/lib/apt/lists', 'tool', true)] : [];
  }
  if (!tools.test(call.program)) return [];
  const { operands, options } = parseArguments(
    call.args,
    new Set(['-o', '--prefix', '-C', '--cwd']),
  );
  if (call.program === 'go') {
    const output = optionValue({ operands, options }, '-o')?.value;
    return output === undefined ? [] : (paths(output) ?? []).map((path) => write(path, 'tool'));
  }
  const isVenv = call.program === 'virtualenv' || operands.some(({ value }) => value === 'venv');
  const environment = operands.at(-1);
  if (isVenv && environment !== undefined && /^(python|virtualenv|uv)/.test(call.program)) {
    return (paths(environment) ?? []).map((path) => write(path, 'tool', true));
  }
  if (options.some(({ name }) => /^(-g|--global|--prefix|-C|--cwd)$/.test(name))) return [];
  const subcommand = operands[0]?.value ?? '';
  return filled.flatMap(([program, wanted, name]) => {
    if (!program.test(call.program) || !wanted.test(subcommand)) return [];
    const path = joinPath(folder, name);
    return path === undefined ? [] : [write(path, 'tool', true)];
  });
}
