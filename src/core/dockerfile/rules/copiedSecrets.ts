import { isRemote } from '../files/copyEffects.ts';
import type { WriteEffect } from '../files/fileEffect.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import type { Certainty } from './secretNames.ts';
import { isSecretFolder, secretFile } from './secretNames.ts';
import { ignoreFixes, secretFileFixes } from './secretFixes.ts';
import type { LintContext, RuleFinding } from './rule.ts';

const anything =
  /id_|netrc|credential|pgpass|\.key|\.pem|config|npmrc|pypirc|\.env|my\.cnf|htpasswd|secret|account|auth\.json|\.p12|\.pfx|\.ppk|\.ssh|\.aws|\.gnupg|\.kube|\.docker|\.azure/i;

/** COPY and ADD of files that hold secrets, by name or with the folder around them; one finding for each. */
export function* copiedSecrets(context: LintContext): Iterable<RuleFinding> {
  const { document, facts } = context;
  const isNamed = anything.test(document.text);
  if (!isNamed && facts.context === undefined) return;
  const inContext = facts.context === undefined ? [] : secretsOf(facts.context.entries.keys());
  if (!isNamed && inContext.length === 0) return;
  for (const step of context.steps) {
    const { instruction } = step;
    if (!/^(COPY|ADD)$/.test(instruction.keyword) || instruction.heredocs.length > 0) continue;
    // Following files takes longer than looking for a word.
    const { start, end } = instruction.span;
    const seen = `${step.workdir ?? ''} ${document.text.slice(start, end)}`;
    if (inContext.length === 0 && !seen.includes('$') && !anything.test(seen)) continue;
    const named = new Map<string, Certainty>();
    const inside = new Map<string, Certainty>();
    for (const { effect } of context.fileEventsOf(step)) {
      if (effect.kind !== 'write') continue;
      const certainty = certaintyOf(effect, sourceOf(step, effect));
      if (certainty !== undefined) named.set(effect.path, certainty);
      else if (effect.isFolder && effect.source !== undefined) {
        const folder = effect.source === '' ? '' : `${effect.source}/`;
        for (const [path, found] of inContext) if (path.startsWith(folder)) inside.set(path, found);
      }
    }
    const found = named.size > 0 ? named : inside;
    if (found.size === 0) continue;
    const paths = [...found.keys()];
    const list = paths.length > 3 ? `${paths.slice(0, 3).join(', ')}…` : paths.join(', ');
    const isInside = named.size === 0;
    yield {
      step,
      span: instruction.span,
      message: message(
        isInside ? 'secret-in-layer.messageContext' : 'secret-in-layer.message',
        list,
      ),
      explanation: message(
        isInside ? 'secret-in-layer.explanationContext' : 'secret-in-layer.explanation',
      ),
      isDoubtful: ![...found.values()].includes('certain'),
      fixes:
        isInside && facts.context !== undefined
          ? ignoreFixes(facts.context.ignoreTarget, paths)
          : secretFileFixes(context, step),
    };
  }
}

function certaintyOf(effect: WriteEffect, source: string): Certainty | undefined {
  if (isRemote(source)) return undefined;
  if (effect.isFolder) return isSecretFolder(source) ? 'likely' : undefined;
  // Under another name it is still the same file, and a template may get its real name only here.
  return secretFile(source) ?? (secretFile(effect.path) === 'certain' ? 'certain' : undefined);
}

function sourceOf({ instruction }: BuildStep, { source, span }: WriteEffect): string {
  return source ?? instruction.words.find((word) => word.span.start === span.start)?.value ?? '';
}

function secretsOf(paths: Iterable<string>): readonly (readonly [string, Certainty])[] {
  const found: (readonly [string, Certainty])[] = [];
  for (const path of paths) {
    const certainty = secretFile(path);
    if (certainty !== undefined) found.push([path, certainty]);
  }
  return found;
}
