import assert from 'node:assert/strict';
import { supportsSyntax } from '../../../../../src/core/dockerfile/fixes/syntaxVersion.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

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
