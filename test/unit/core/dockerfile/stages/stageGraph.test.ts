import assert from 'node:assert/strict';
import { finalChain, findStage } from '../../../../../src/core/dockerfile/stages/stageGraph.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

const document = parseDockerfile(
  'FROM debian AS base\nFROM golang AS build\nFROM base AS dev\nFROM base AS Prod\nCOPY --from=build /x /\n',
);

describe('finalChain', () => {
  const chain = (target?: string): readonly number[] => [...finalChain(document, target)].sort();

  it('is the last stage and those that it starts from', () => assert.deepEqual(chain(), [0, 3]));
  it('follows a chosen target by name in any case', () => {
    assert.deepEqual(chain('DEV'), [0, 2]);
    assert.deepEqual(chain('build'), [1]);
  });
  it('follows a chosen target by number', () => assert.deepEqual(chain('2'), [0, 2]));
  it('falls back to the last stage', () => {
    assert.deepEqual(chain('nothing'), [0, 3]);
    assert.deepEqual(chain(''), [0, 3]);
  });
  it('is empty without stages', () => assert.equal(finalChain(parseDockerfile('RUN a')).size, 0));
});

describe('findStage', () => {
  it('prefers a name to a number, and the last of a name', () => {
    const named = parseDockerfile('FROM a AS 1\nFROM b AS x\nFROM c AS x\n');
    assert.equal(findStage(named, '1')?.index, 0);
    assert.equal(findStage(named, 'x')?.index, 2);
    assert.equal(findStage(named, '9'), undefined);
  });
});
