import { configurationFinding, unknownRule } from '../config/configurationFinding.ts';
import type { Finding } from '../finding.ts';
import { findingRules } from '../findingRule.ts';
import { message } from '../messages/messageTemplates.ts';
import { ruleCatalogue } from '../rules/ruleCatalogue.ts';
import type { DockerfileDocument } from '../syntax/dockerfileDocument.ts';
import { parsePragma } from './pragma.ts';

/** What is wrong with the ignore comments of this linter. Those of other tools are theirs to judge. */
export function checkPragmas({ text, lines, comments }: DockerfileDocument): readonly Finding[] {
  const findings: Finding[] = [];
  let known: ReadonlySet<string> | undefined;
  for (const { span } of comments) {
    const pragma = parsePragma(text, span);
    if (pragma?.tool !== 'stevedore') continue;
    if (pragma.names.length === 0) {
      const problem = message('invalid-configuration.message.comment');
      findings.push(configurationFinding(lines, span, 'invalid-configuration', problem));
    }
    for (const { name, span: place } of pragma.names) {
      known ??= knownNames();
      if (!known.has(name.toLowerCase()))
        findings.push(unknownRule(lines, place, name, findingRules));
    }
  }
  return findings;
}

/** hadolint's names serve for the rules that have an equivalent there. */
function knownNames(): ReadonlySet<string> {
  const equivalents = ruleCatalogue.flatMap(({ meta }) => meta.hadolint);
  return new Set(['all', ...findingRules, ...equivalents.map((name) => name.toLowerCase())]);
}
