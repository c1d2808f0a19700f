import assert from 'node:assert/strict';
import type { TextEdit } from '../../../../../src/core/dockerfile/finding.ts';
import {
  ignoreHereEdit,
  ignoreInFileEdit,
} from '../../../../../src/core/dockerfile/suppression/ignoreEdits.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { applyEdits } from '../../../../../src/core/dockerfile/fixes/applyEdits.ts';
import { findingsOf } from '../rules/lintText.ts';

const run = 'RUN apt-get update';
const rule = 'apt-lists-left';

function edited(text: string, edit: TextEdit | undefined): string {
  assert.ok(edit !== undefined, 'there is no edit');
  return applyEdits(text, [edit]);
}

/** The text after "ignore here" on the only finding, which is then gone. */
function ignoredHere(text: string): string {
  const [finding] = findingsOf(rule, text);
  assert.ok(finding !== undefined, 'there is no finding');
  const result = edited(text, ignoreHereEdit(parseDockerfile(text), finding));
  assert.deepEqual(findingsOf(rule, result), []);
  return result;
}

function ignoredInFile(text: string): string {
  const result = edited(text, ignoreInFileEdit(parseDockerfile(text), rule));
  assert.deepEqual(findingsOf(rule, result), []);
  assert.equal(parseDockerfile(result).directives.length, parseDockerfile(text).directives.length);
  return result;
}

describe('ignoreHereEdit', () => {
  const own = `# stevedore ignore=${rule}`;
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'puts a comment above the instruction': [`FROM x\n${run}\n`, `FROM x\n${own}\n${run}\n`],
    'keeps the indentation': [`FROM x\n  ${run}\n`, `FROM x\n  ${own}\n  ${run}\n`],
    'keeps Windows line breaks': [`FROM x\r\n${run}\r\n`, `FROM x\r\n${own}\r\n${run}\r\n`],
    'works in the last line of a Windows file': [`FROM x\r\n${run}`, `FROM x\r\n${own}\r\n${run}`],
    'stays outside a continuation': [
      `FROM x\nRUN true && \\\n  # why\n  apt-get update\n`,
      `FROM x\n${own}\nRUN true && \\\n  # why\n  apt-get update\n`,
    ],
    'stands above ONBUILD': [`FROM x\nONBUILD ${run}\n`, `FROM x\n${own}\nONBUILD ${run}\n`],
    'stays below prose': [`FROM x\n# why\n${run}\n`, `FROM x\n# why\n${own}\n${run}\n`],
    'leaves a comment of hadolint where it is read': [
      `FROM x\n# hadolint ignore=DL3015\n${run}\n`,
      `FROM x\n${own}\n# hadolint ignore=DL3015\n${run}\n`,
    ],
    'leaves comments of several tools together': [
      `FROM x\n# why\n# renovate: x=y\n# check=skip=A // b\n${run}\n`,
      `FROM x\n# why\n${own}\n# renovate: x=y\n# check=skip=A // b\n${run}\n`,
    ],
    'stands below a comment of a tool that is not directly above': [
      `FROM x\n# hadolint ignore=DL3015\n\n${run}\n`,
      `FROM x\n# hadolint ignore=DL3015\n\n${own}\n${run}\n`,
    ],
    'adds its name to a list': [
      `FROM x\n# stevedore ignore=archive-kept wanted\n${run}\n`,
      `FROM x\n# stevedore ignore=archive-kept,${rule} wanted\n${run}\n`,
    ],
    'adds its name to a list with spaces': [
      `FROM x\n# stevedore ignore = archive-kept , pip-cache-left\n# why\n${run}\n`,
      `FROM x\n# stevedore ignore = archive-kept , pip-cache-left,${rule}\n# why\n${run}\n`,
    ],
    'fills an empty list': [
      `FROM x\n# stevedore ignore=\n${run}\n`,
      `FROM x\n# stevedore ignore=${rule}\n${run}\n`,
    ],
    'never adds to a list of hadolint': [
      `FROM x\n# hadolint ignore=DL3015\n# stevedore global ignore=archive-kept\n${run}\n`,
      `FROM x\n${own}\n# hadolint ignore=DL3015\n# stevedore global ignore=archive-kept\n${run}\n`,
    ],
  };
  for (const [name, [before, after]] of Object.entries(cases))
    it(name, () => assert.equal(ignoredHere(before), after));

  const anywhere = (text: string, at: string): TextEdit | undefined => {
    const document = parseDockerfile(text);
    const start = document.lines.positionAt(text.indexOf(at));
    return ignoreHereEdit(document, { rule, range: { start, end: start } });
  };

  it('stands above the description of a stage, below parser directives', () => {
    const text =
      '# syntax=docker/dockerfile:1\n# check=skip=A\n# app the one that ships\nFROM x AS app\n';
    assert.equal(
      edited(text, anywhere(text, 'FROM')),
      `# syntax=docker/dockerfile:1\n# check=skip=A\n${own}\n# app the one that ships\nFROM x AS app\n`,
    );
  });

  it('stays behind a byte order mark', () => {
    const text = `\uFEFFFROM x\n${run}\n`;
    assert.equal(edited(text, anywhere(text, 'FROM')), `\uFEFF${own}\nFROM x\n${run}\n`);
  });

  it('has nothing to do outside instructions, and where the rule is off', () => {
    assert.equal(anywhere('FROM x\n\n# a\n\nRUN b\n', '# a'), undefined);
    assert.equal(anywhere(`FROM x\n${own}\nRUN b\n`, 'RUN'), undefined);
    assert.equal(anywhere('FROM x\n# stevedore ignore=all\nRUN b\n', 'RUN'), undefined);
  });
});

describe('ignoreInFileEdit', () => {
  const own = `# stevedore global ignore=${rule}`;
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'puts a comment at the top': [`FROM x\n${run}\n`, `${own}\nFROM x\n${run}\n`],
    'puts it below parser directives': [
      `# syntax=a/b\r\n# escape=\`\r\n# check=skip=A\r\nFROM x\r\n${run}\r\n`,
      `# syntax=a/b\r\n# escape=\`\r\n# check=skip=A\r\n${own}\r\nFROM x\r\n${run}\r\n`,
    ],
    'adds its name to the list that is there': [
      `FROM x\n${run}\n# stevedore global ignore=archive-kept: why\n`,
      `FROM x\n${run}\n# stevedore global ignore=archive-kept,${rule}: why\n`,
    ],
    "leaves hadolint's list alone": [
      `# hadolint global ignore=DL3015\nFROM x\n${run}\n`,
      `${own}\n# hadolint global ignore=DL3015\nFROM x\n${run}\n`,
    ],
    'stays behind a byte order mark': [`\uFEFFFROM x\n${run}\n`, `\uFEFF${own}\nFROM x\n${run}\n`],
    'stays below a line that names an interpreter': [
      `#!/usr/bin/env x\nFROM x\n${run}\n`,
      `#!/usr/bin/env x\n${own}\nFROM x\n${run}\n`,
    ],
  };
  for (const [name, [before, after]] of Object.entries(cases))
    it(name, () => assert.equal(ignoredInFile(before), after));

  it('begins a line of its own where a directive is all there is', () => {
    assert.equal(ignoredInFile('# escape=`'), `# escape=\`\n${own}\n`);
  });

  it('has nothing to do where the rule is off', () => {
    for (const text of [`${own}\nFROM x\n`, '# stevedore global ignore=all\nFROM x\n'])
      assert.equal(ignoreInFileEdit(parseDockerfile(text), rule), undefined);
  });
});
