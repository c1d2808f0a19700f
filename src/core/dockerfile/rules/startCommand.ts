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

const developerStage =
  /(^|[-_.])(dev|devel|development|devcontainer|tests?|testing|debug|ci|lint)($|[-_.])/i;
const shellOrRepl =
  /(^|[\s/])(ba|da|z)?sh$|^(irb|python3?|pypy3?|node|iex|erl|ghci|perl|swift|php -a|jshell|julia|R)$/;

/** Whether the image is for people who work inside it: what it starts, or the name of one of its stages, says so. */
export function isForDevelopers(context: LintContext): boolean {
  if (shellOrRepl.test(startCommand(context))) return true;
  let stage = context.steps.findLast(({ isShipped }) => isShipped)?.stage;
  while (stage !== undefined) {
    if (developerStage.test(stage.name ?? '')) return true;
    stage = stage.baseStage === undefined ? undefined : context.document.stages[stage.baseStage];
  }
  return false;
}
