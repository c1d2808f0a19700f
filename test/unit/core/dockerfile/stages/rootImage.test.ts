import assert from 'node:assert/strict';
import { rootImage } from '../../../../../src/core/dockerfile/stages/rootImage.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

describe('rootImage', () => {
  it('follows stages down to the image that the lowest one names', () => {
    const text = 'ARG V=3\nFROM ruby:$V AS a\nFROM a AS b\nFROM debian\nFROM b\n';
    const document = parseDockerfile(text);
    const roots = document.stages.map((stage) => rootImage(document, stage));
    assert.deepEqual(roots, ['ruby:3', 'ruby:3', 'debian', 'ruby:3']);
  });
});
