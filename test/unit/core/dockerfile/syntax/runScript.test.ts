import assert from 'node:assert/strict';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import type { RunShell } from '../../../../../src/core/dockerfile/syntax/runScript.ts';
import { parseRun } from '../../../../../src/core/dockerfile/syntax/runScript.ts';

const posix: RunShell = { kind: 'posix', stopsOnError: false };

function run(text: string, shell: RunShell = posix) {
  const document = parseDockerfile(`FROM x\n${text}\n`);
  const instruction = document.instructions[1];
  if (instruction === undefined) throw new Error('no RUN');
  const script = parseRun(document, instruction, shell);
  const words = script?.commands.map((command) =>
    command.words.map(({ value }) => value).join(' '),
  );
  const spans = script?.commands.map(({ span }) => document.text.slice(span.start, span.end));
  return { script, words, spans };
}

describe('parseRun', () => {
  it('reads shell form with the positions of the file', () => {
    const { words, spans } = run(
      'RUN --mount=type=cache,target=/c a b && \\\n  # c\n  d \\\n    e',
    );
    assert.deepEqual(words, ['a b', 'd e']);
    assert.deepEqual(spans, ['a b', 'd \\\n    e']);
  });

  it('reads the body of a here-document as the script', () => {
    const { script, words, spans } = run('RUN <<EOF\na b\n\n# c\nd\nEOF');
    assert.deepEqual([words, spans, script?.form], [['a b', 'd'], ['a b', 'd'], 'heredoc']);
  });

  it('drops tabs and carriage returns of a here-document, not positions', () => {
    const { words, spans } = run('RUN <<-E\r\n\ta \\\r\n\t  b\r\n\tc\r\nE');
    assert.deepEqual(words, ['a b', 'c']);
    assert.equal(spans?.[1], 'c');
  });

  for (const opening of ['<<E bash -e', 'bash -e <<E', '<<E /bin/sh -e', 'sh -e <<"E"']) {
    it(`reads a here-document fed to a shell: ${opening}`, () => {
      const { script, words } = run(`RUN ${opening}\na\nE`);
      assert.deepEqual(words, ['a']);
      assert.equal(script?.form, 'heredoc');
      assert.equal(script.stopsOnError, true);
    });
  }

  it('honours the first line of a here-document', () => {
    assert.deepEqual(run('RUN <<E\n#!/bin/bash -e\na\nE').words, ['a']);
    assert.equal(run('RUN <<E\n#!/bin/bash -e\na\nE').script?.stopsOnError, true);
    assert.equal(run('RUN <<E\n#!/usr/bin/env python3\na\nE').script, undefined);
    assert.equal(run('RUN <<E python3\na\nE').script, undefined);
  });

  it('reads the commands around here-documents that are input', () => {
    const { words, script } = run('RUN cat <<A > f && tee <<B g\n1\nA\n2\nB');
    assert.deepEqual(words, ['cat', 'tee g']);
    assert.equal(script?.form, 'line');
  });

  it('reads exec form as one command', () => {
    const { script, words, spans } = run('RUN ["apt-get", "install", "a b"]');
    assert.deepEqual(words, ['apt-get install a b']);
    assert.deepEqual(spans, ['"apt-get", "install", "a b"']);
    assert.equal(script?.form, 'exec');
  });

  it('reads the script of a shell in exec form', () => {
    const { words, spans } = run('RUN ["/bin/bash", "-ec", "a && b c"]');
    assert.deepEqual(
      [words, spans],
      [
        ['a', 'b c'],
        ['a', 'b c'],
      ],
    );
    assert.deepEqual(run('RUN ["sh", "-c", "echo \\"a\\""]').words, ['sh -c echo "a"']);
  });

  it('leaves the bodies of other shells alone, but not exec form', () => {
    const other: RunShell = { kind: 'other', stopsOnError: false };
    assert.equal(run('RUN a; b', other).script, undefined);
    assert.equal(run('RUN <<E\na\nE', other).script, undefined);
    assert.deepEqual(run('RUN ["a"]', other).words, ['a']);
  });

  it('gives fewer commands for text that is no shell, and never throws', () => {
    for (const text of ['RUN', 'RUN "', 'RUN $((', 'RUN []', 'RUN <<', 'RUN if', 'RUN \\']) {
      assert.doesNotThrow(() => run(text), text);
    }
  });
});
