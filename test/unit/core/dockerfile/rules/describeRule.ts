import assert from 'node:assert/strict';
import type { LintFacts } from '../../../../../src/core/dockerfile/lintFacts.ts';
import type { RuleId } from '../../../../../src/core/dockerfile/ruleId.ts';
import { findingsOf, fixed, marked } from './lintText.ts';

export interface RuleCases {
  readonly facts?: LintFacts;
  /** Name of the case to its lines and the texts that must be marked, in order. */
  readonly catches: Readonly<Record<string, readonly [lines: string, ...marks: string[]]>>;
  readonly ignores: Readonly<Record<string, string>>;
  /** Name to the text before, the number of the fix of the first finding, and the text after. */
  readonly fixes?: Readonly<Record<string, readonly [before: string, nth: number, after: string]>>;
}

/** One test per case: what the rule must report and where, what it must leave alone, and what its fixes write. */
export function describeRule(
  rule: RuleId,
  { facts, catches, ignores, fixes = {} }: RuleCases,
): void {
  describe(rule, () => {
    describe('reports', () => {
      for (const [name, [text, ...marks]] of Object.entries(catches)) {
        it(name, () => {
          assert.deepEqual(marked(rule, text, facts), marks);
        });
      }
    });

    describe('leaves alone', () => {
      for (const [name, text] of Object.entries(ignores)) {
        it(name, () => {
          assert.deepEqual(marked(rule, text, facts), []);
        });
      }
    });

    describe('fixes', () => {
      for (const [name, [before, nth, after]] of Object.entries(fixes)) {
        it(name, () => {
          const changed = fixed(rule, before, nth, facts);
          assert.equal(changed, after);
          const left = findingsOf(rule, changed, facts).length;
          assert.ok(left < findingsOf(rule, before, facts).length, 'the finding is still there');
        });
      }
    });
  });
}
