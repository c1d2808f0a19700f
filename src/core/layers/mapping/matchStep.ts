import type { HistoryText } from './historyText.ts';
import { collapsed } from './historyText.ts';
import { matchRun } from './matchRun.ts';
import type { RecipeInstruction } from '../../model/recipe.ts';

/** How well an instruction fits a history entry. */
export type Match = 'exact' | 'structural' | undefined;

/** @param shells how shells of RUN may be written, such as `/bin/sh -c` */
export function matchStep(
  instruction: RecipeInstruction,
  entry: HistoryText,
  shells: readonly string[],
): Match {
  if (instruction.keyword !== entry.keyword) return undefined;
  switch (instruction.keyword) {
    case 'RUN':
      return matchRun(instruction, entry.text, shells);
    case 'COPY':
    case 'ADD':
      return matchCopy(instruction, entry);
    case 'WORKDIR':
      return matchWorkdir(instruction.words[0] ?? instruction.body, entry.text);
    default:
      // Builders print these in their own ways (EXPOSE as a map); none of them makes a layer.
      return entry.text.includes(instruction.words[0] ?? '') ? 'exact' : 'structural';
  }
}

function matchCopy(instruction: RecipeInstruction, entry: HistoryText): Match {
  const expected = collapsed(instruction.words.join(' '));
  const text = entry.text.replace(/^(--\S+\s+)+/, '');
  if (text === expected) return 'exact';
  const destination = instruction.words.at(-1) ?? '';
  // The classic builder hashes the sources: `file:0c1a… in /app/`; 20.10 sets no space between a flag and them.
  const hashed = /[0-9a-f]{64} in (.*)$/.exec(entry.text);
  if (hashed !== null) {
    return matchesPath(destination, hashed[1] ?? '') ? 'structural' : undefined;
  }
  return matchesVariables(unquoted(expected), unquoted(text)) ? 'structural' : undefined;
}

function matchWorkdir(expected: string, actual: string): Match {
  if (!matchesPath(expected, actual)) return undefined;
  return expected.includes('$') ? 'structural' : 'exact';
}

/** Relative paths have been made absolute, and variables have been replaced. */
function matchesPath(expected: string, actual: string): boolean {
  const wanted = expected.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
  const found = actual.replace(/\/+$/, '');
  if (expected.startsWith('/')) return matchesVariables(wanted, found);
  if (wanted === '' || wanted === '.') return true;
  return matchesVariables(wanted, found) || matchesVariables(`*/${wanted}`, found, '*');
}

/** Whether `actual` is `expected` with some text for each variable (and for `wildcard`). */
function matchesVariables(expected: string, actual: string, wildcard = ''): boolean {
  const parts = expected.split(/\$\{[^}]*\}|\$\w+/).map((part) => {
    const rest = wildcard !== '' && part.startsWith(wildcard) ? part.slice(wildcard.length) : part;
    const escaped = rest.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return rest === part ? escaped : `.*${escaped}`;
  });
  return new RegExp(`^${parts.join('.*')}$`, 's').test(actual);
}

function unquoted(text: string): string {
  return text.replace(/["']/g, '');
}
