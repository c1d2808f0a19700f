import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { lintDockerfile } from '../../../../src/core/dockerfile/lintDockerfile.ts';
import type { LintOptions } from '../../../../src/core/dockerfile/lintOptions.ts';
import { parseDockerfile } from '../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { contextOf } from './rules/richContext.ts';

function severities(text: string, options?: LintOptions): readonly string[] {
  return lintDockerfile(parseDockerfile(text), options).map(
    ({ rule, severity }) => `${rule} ${severity}`,
  );
}

const bad = 'FROM debian\nRUN apt-get update && apt-get install -y jq\n';

describe('lintDockerfile', () => {
  it('reports in the order of the document', () => {
    const text = `${bad}RUN pip install a\nRUN apt-get update\n`;
    const places = lintDockerfile(parseDockerfile(text)).map(({ range }) => range.start);
    const sorted = places.toSorted((a, b) => a.line - b.line || a.character - b.character);
    assert.deepEqual(places, sorted);
    assert.equal(places.length, 4);
  });

  it('takes severities from the options', () => {
    assert.deepEqual(severities(bad), [
      'apt-lists-left warning',
      'apt-recommends-installed information',
    ]);
    assert.deepEqual(
      severities(bad, {
        severities: { 'apt-lists-left': 'error', 'apt-recommends-installed': 'off' },
      }),
      ['apt-lists-left error'],
    );
  });

  it('keeps a hint a hint whatever the options say about the rule', () => {
    const facts = { context: contextOf({ 'a.sh': 10 }) };
    const document = parseDockerfile('FROM x\nCOPY a.sh /\nRUN rm /a.sh\n');
    const options: LintOptions = { severities: { 'removed-in-later-layer': 'error' } };
    assert.equal(lintDockerfile(document, options, facts)[0]?.severity, 'hint');
    assert.equal(
      lintDockerfile(document, { ...options, minimumBytes: 0 }, facts)[0]?.severity,
      'error',
    );
  });

  it('falls back to the last stage for a target that is not there', () => {
    assert.equal(severities(bad, { target: 'nothing' }).length, 2);
  });

  it('finds nothing in an empty file, or one without stages', () => {
    for (const text of ['', '\n', '# x\n', 'RUN apt-get update\n', 'not a Dockerfile']) {
      assert.deepEqual(severities(text), [], JSON.stringify(text));
    }
  });

  it('finds nothing to say about a good image', async () => {
    const file = new URL(
      '../../../fixtures/dockerfiles/phpOfficialStyle.Dockerfile',
      import.meta.url,
    );
    assert.deepEqual(severities(await readFile(file, 'utf8')), []);
  });

  it('gives the same findings for the same document again', () => {
    const document = parseDockerfile(bad);
    assert.deepEqual(lintDockerfile(document), lintDockerfile(document));
  });
});
