import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import type { Finding, Fix } from '../../../../src/core/dockerfile/finding.ts';
import { lintDockerfile } from '../../../../src/core/dockerfile/lintDockerfile.ts';
import { parseDockerfile } from '../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import type { Range } from '../../../../src/core/dockerfile/syntax/textPosition.ts';
import { createLineIndex } from '../../../../src/core/dockerfile/syntax/textPosition.ts';
import { applyFix } from './rules/lintText.ts';
import { richContext } from './rules/richContext.ts';

const folder = new URL('../../../fixtures/dockerfiles/', import.meta.url);

async function fixtures(): Promise<readonly string[]> {
  const names = await readdir(folder);
  return Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
}

function lint(text: string): readonly Finding[] {
  return lintDockerfile(parseDockerfile(text), {}, { context: richContext });
}

/** Fragments that tear quotes, continuations, here-documents and operators apart. */
const fragment = fc.oneof(
  fc.constantFrom(
    ...['\\\n', ' \\', '"', "'", '`', '$(', ')', '${', '}', '&&', '||', ';', '|', '&', '#', '\n'],
    ...[
      '<<EOF\n',
      'EOF\n',
      '\r\n',
      '\t',
      '[',
      ']',
      '{',
      'RUN ',
      'FROM x\n',
      'ONBUILD ',
      'COPY . .\n',
    ],
    ...['SHELL ["pwsh"]\n', 'if true; then ', 'fi', 'done', '--mount=', '\u{1F433}', '\uFEFF', '*'],
    ...['rm -rf /', 'chown -R a /', 'cd ..; ', 'USER x\n', 'WORKDIR $X\n', '# escape=`\n'],
  ),
  fc.string({ maxLength: 6 }),
);

interface Mutation {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.nat({ max: 200 })),
  insert: fragment,
});

function mutate(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((changed, { at, remove, insert }) => {
    const start = Math.floor(at * changed.length);
    return changed.slice(0, start) + insert + changed.slice(start + remove);
  }, text);
}

function offsets(text: string, { start, end }: Range): readonly [number, number] {
  const lines = createLineIndex(text);
  const from = lines.offsetAt(start);
  const to = lines.offsetAt(end);
  assert.deepEqual(lines.positionAt(from), start, 'the start is no place of the document');
  assert.deepEqual(lines.positionAt(to), end, 'the end is no place of the document');
  assert.ok(from <= to, 'the range runs backwards');
  return [from, to];
}

function checkFix(text: string, fix: Fix): void {
  let previous = 0;
  for (const { range } of fix.edits) {
    const [start, end] = offsets(text, range);
    assert.ok(start >= previous, 'edits overlap or are out of order');
    previous = end;
  }
}

describe('linting any text', () => {
  let texts: readonly string[] = [];
  before(async () => (texts = await fixtures()));

  it('never throws, and stays inside the document', () => {
    const document = fc.tuple(
      fc.nat().map((index) => texts[index % texts.length] ?? ''),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(document, ([base, mutations]) => {
        const text = mutate(base, mutations);
        for (const finding of lint(text)) {
          offsets(text, finding.range);
          for (const { range } of finding.related) offsets(text, range);
          for (const fix of finding.fixes) {
            checkFix(text, fix);
            lint(applyFix(text, fix));
          }
        }
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 80) },
    );
  });

  it('survives text that is no Dockerfile at all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => {
        for (const { range } of lint(text)) offsets(text, range);
      }),
      { numRuns: 60 },
    );
  });
});

describe('fixes of the fixtures', () => {
  let texts: readonly string[] = [];
  before(async () => (texts = await fixtures()));

  it('each take their finding away and bring no new one of the rule', () => {
    for (const text of texts) {
      for (const { rule, fixes } of lint(text)) {
        for (const fix of fixes) {
          if (fix.edits.length === 0) continue;
          const fixed = applyFix(text, fix);
          const count = (findings: readonly Finding[]): number =>
            findings.filter((finding) => finding.rule === rule).length;
          assert.ok(count(lint(fixed)) < count(lint(text)), `${rule}:\n${fixed}`);
        }
      }
    }
  });

  it('come to an end when all safe ones are applied one after the other', () => {
    for (const text of texts) {
      let current = text;
      let left = 50;
      for (;;) {
        const safe = lint(current).flatMap(({ fixes }) =>
          fixes.filter(({ kind, edits }) => kind === 'safe' && edits.length > 0),
        )[0];
        if (safe === undefined) break;
        current = applyFix(current, safe);
        left -= 1;
        assert.ok(left > 0, `fixes go on for ever:\n${current}`);
      }
      assert.equal(
        parseDockerfile(current).stages.length,
        parseDockerfile(text).stages.length,
        'a fix lost a stage',
      );
    }
  });

  it('keep the line breaks that the file has', () => {
    for (const text of texts) {
      if (!text.includes('\r\n')) continue;
      for (const { fixes } of lint(text)) {
        for (const fix of fixes) assert.doesNotMatch(applyFix(text, fix), /[^\r]\n/);
      }
    }
  });
});
