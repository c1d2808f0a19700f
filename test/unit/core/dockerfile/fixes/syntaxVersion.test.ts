import assert from 'node:assert/strict';
import {
  supportsSyntax,
  syntaxEdits,
} from '../../../../../src/core/dockerfile/fixes/syntaxVersion.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { applyFix } from '../rules/lintText.ts';

const supports = (syntax: string | undefined): boolean =>
  supportsSyntax(
    parseDockerfile(`${syntax === undefined ? '' : `# syntax=${syntax}\n`}FROM x\n`),
    '1.4',
  );

describe('supportsSyntax', () => {
  for (const syntax of [
    undefined,
    'docker/dockerfile:1',
    'docker/dockerfile:1.4',
    'docker/dockerfile:1.10',
    'docker/dockerfile:1.4.2-labs',
    'docker/dockerfile:2',
    'docker/dockerfile:labs',
    'docker/dockerfile',
    'docker.io/docker/dockerfile:1',
    'docker/dockerfile:1@sha256:abc',
    'docker/dockerfile-upstream:master',
  ]) {
    it(`is true for ${syntax ?? 'no line'}`, () => assert.ok(supports(syntax)));
  }
  for (const syntax of ['docker/dockerfile:1.0', 'docker/dockerfile:1.3', 'tonistiigi/x:1']) {
    it(`is false for ${syntax}`, () => assert.ok(!supports(syntax)));
  }
});

describe('syntaxEdits', () => {
  const edited = (text: string, version: '1.4' | '1.17'): string | undefined => {
    const edits = syntaxEdits(parseDockerfile(text), version);
    return (
      edits &&
      applyFix(text, {
        kind: 'safe',
        title: { code: 'fix.cacheMount', args: [] },
        edits,
        files: [],
      })
    );
  };
  const cases: Readonly<
    Record<string, readonly [before: string, version: '1.4' | '1.17', after: string | undefined]>
  > = {
    'nothing for what every engine has built in': ['FROM x\n', '1.4', 'FROM x\n'],
    'the line where newer syntax is needed': [
      'FROM x\n',
      '1.17',
      '# syntax=docker/dockerfile:1\nFROM x\n',
    ],
    'the line above other directives': [
      '# escape=`\r\nFROM x\r\n',
      '1.17',
      '# syntax=docker/dockerfile:1\r\n# escape=`\r\nFROM x\r\n',
    ],
    'the line behind a byte order mark': [
      '\uFEFFFROM x\n',
      '1.17',
      '\uFEFF# syntax=docker/dockerfile:1\nFROM x\n',
    ],
    'nothing for a tag that moves': [
      '# syntax=docker/dockerfile:1\nFROM x\n',
      '1.17',
      '# syntax=docker/dockerfile:1\nFROM x\n',
    ],
    'the tag of an older frontend': [
      '# syntax = docker/dockerfile:1.3@sha256:abc\nFROM x\n',
      '1.4',
      '# syntax = docker/dockerfile:1\nFROM x\n',
    ],
    'no way with a frontend of somebody else': ['# syntax=a/b:1\nFROM x\n', '1.4', undefined],
  };
  for (const [name, [before, version, after]] of Object.entries(cases)) {
    it(`knows ${name}`, () => assert.equal(edited(before, version), after));
  }
});
