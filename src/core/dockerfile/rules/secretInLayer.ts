import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { variablesSetBy } from '../stages/variablesSet.ts';
import { copiedSecrets } from './copiedSecrets.ts';
import { declarations } from './declarations.ts';
import { secretArgumentFixes } from './secretFixes.ts';
import { isPlaceholder, isSecretName, literalSecrets } from './secretNames.ts';
import { writtenSecrets } from './writtenSecrets.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'secret-in-layer',
  title: 'secret-in-layer.title',
  severity: 'error',
  category: 'leak',
  hadolint: [],
  docs: 'secret-in-layer',
  otherStages: 'hint',
};

export function* check(context: LintContext): Iterable<RuleFinding> {
  const literals = literalFindings(context);
  yield* literals;
  const told = new Set(literals.map(({ step }) => step));
  for (const finding of variableFindings(context)) if (!told.has(finding.step)) yield finding;
  yield* copiedSecrets(context);
  yield* writtenSecrets(context);
}

/** Tokens, keys and passwords in the text itself; one for each instruction. */
function literalFindings({ document, steps }: LintContext): readonly RuleFinding[] {
  const found = new Map<BuildStep, RuleFinding>();
  for (const span of literalSecrets(document.text)) {
    if (
      document.comments.some(
        (comment) => comment.span.start <= span.start && span.end <= comment.span.end,
      )
    ) {
      continue;
    }
    const step = steps.find(
      ({ instruction }) => instruction.span.start <= span.start && span.end <= instruction.span.end,
    );
    if (step === undefined || found.has(step)) continue;
    found.set(step, {
      step,
      span,
      message: message('secret-in-layer.messageLiteral'),
      explanation: message('secret-in-layer.explanationLiteral'),
    });
  }
  return [...found.values()];
}

/** ARG and ENV with names of secrets. An ARG that an ENV takes over is reported there. */
function* variableFindings(context: LintContext): Iterable<RuleFinding> {
  const { document, steps } = context;
  if (!/pass|secret|token|key|credential|_pat\b/i.test(document.text)) return;
  const argumentOf = declarations(context, /^ARG$/);
  const taken = takenOver(context);
  for (const step of steps) {
    const { instruction, stage } = step;
    if (instruction.keyword !== 'ARG' && instruction.keyword !== 'ENV') continue;
    const isArgument = instruction.keyword === 'ARG';
    for (const { name, value } of variablesSetBy(instruction)) {
      if (!isSecretName(name)) continue;
      const variable = /^\$\{?(\w+)\}?$/.exec(value ?? '')?.[1];
      const declared = variable === undefined ? undefined : argumentOf(step, variable);
      if (isArgument) {
        const isTaken = taken.has(`${stage.index} ${name}`);
        if (isTaken) continue;
      } else if (
        value === undefined ||
        (declared === undefined && (value.includes('$') || isPlaceholder(value)))
      ) {
        continue;
      }
      yield {
        step,
        span: instruction.span,
        message: message(
          isArgument ? 'secret-in-layer.messageArgument' : 'secret-in-layer.messageEnvironment',
          name,
        ),
        explanation: message(
          isArgument
            ? 'secret-in-layer.explanationArgument'
            : 'secret-in-layer.explanationEnvironment',
          name,
        ),
        related:
          declared === undefined
            ? []
            : [
                {
                  range: document.lines.rangeOf(declared.instruction.span),
                  message: message('secret-in-layer.related', variable ?? name),
                },
              ],
        // The name says it; nobody has seen the value.
        isDoubtful: true,
        fixes: isArgument ? secretArgumentFixes(context, step, name) : [],
      };
      break;
    }
  }
}

/** Stage and name of every variable whose value an ENV with the name of a secret takes. */
function takenOver({ steps }: LintContext): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { instruction, stage } of steps) {
    if (instruction.keyword !== 'ENV') continue;
    for (const { name, value } of variablesSetBy(instruction)) {
      if (!isSecretName(name)) continue;
      const variable = /^\$(\w+)$|\$\{(\w+)\}/.exec(value ?? '');
      names.add(`${stage.index} ${variable?.[1] ?? variable?.[2] ?? ''}`);
    }
  }
  return names;
}
