import type { LintContext } from './rule.ts';

/** What the image runs: the last ENTRYPOINT and the last CMD of the stages that ship; empty without either. */
export function startCommand({ steps }: LintContext): string {
  const last = (keyword: string): string =>
    steps
      .findLast(({ isShipped, instruction }) => isShipped && instruction.keyword === keyword)
      ?.instruction.words.map(({ value }) => value)
      .join(' ') ?? '';
  return `${last('ENTRYPOINT')} ${last('CMD')}`.trim();
}

export function startsWith(context: LintContext, pattern: RegExp): boolean {
  return pattern.test(startCommand(context));
}
