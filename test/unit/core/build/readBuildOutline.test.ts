import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBuildFailures } from '../../../../src/core/build/findBuildFailures.ts';
import { readBuildOutline } from '../../../../src/core/build/readBuildOutline.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures/buildOutput');

describe('readBuildOutline', () => {
  it('lists the stages with name, base and line', () => {
    const text = 'ARG V=1\nFROM a:$V AS Build\nRUN x\n\nFROM build\n';
    assert.deepEqual(readBuildOutline(text).stages, [
      { index: 0, name: 'Build', image: 'a:1', line: 2, argumentsToAsk: [] },
      { index: 1, image: 'build', line: 5, argumentsToAsk: [] },
    ]);
  });

  it('asks for arguments without default that the stage or one it needs reads', () => {
    const text = `
ARG BASE
ARG UNUSED
ARG VERSION=1
FROM \${BASE} AS base
ARG TOKEN HTTP_PROXY TARGETARCH
FROM x AS tools
ARG TOOL
FROM y AS other
ARG NOT_ME
FROM base
ARG VERSION
ARG NAME
COPY --from=tools /a /a
RUN --mount=type=bind,from=base,target=/x true
`;
    const last = readBuildOutline(text).stages.at(-1);
    assert.deepEqual(last?.argumentsToAsk.toSorted(), ['BASE', 'NAME', 'TOKEN', 'TOOL']);
    assert.deepEqual(readBuildOutline(text).stages[2]?.argumentsToAsk, ['NOT_ME']);
  });

  it('has nothing for a text that is no Dockerfile', () => {
    assert.deepEqual(readBuildOutline('').stages, []);
  });

  it('gives steps that find the failed line of every real builder', async () => {
    const lines = { single: 5, multi: 9, multiline: 2, copy: 3, from: 1, parse: 3 };
    for (const [name, line] of Object.entries(lines))
      for (const builder of ['buildx-0.29', 'docker-20.10', 'docker-28.5', 'podman-4.3']) {
        const folder = join(fixtures, name);
        const { steps } = readBuildOutline(await readFile(join(folder, 'Dockerfile'), 'utf8'));
        const output = await readFile(join(folder, `${builder}.txt`), 'utf8');
        const found = findBuildFailures(output, steps).map((failure) => failure.line);
        assert.deepEqual(found, [line], `${name} by ${builder}`);
      }
  });

  it('tells the failed steps of parallel stages apart', async () => {
    const folder = join(fixtures, 'twoStages');
    const { steps } = readBuildOutline(await readFile(join(folder, 'Dockerfile'), 'utf8'));
    const output = await readFile(join(folder, 'buildx-0.29.txt'), 'utf8');
    const found = findBuildFailures(output, steps).map(({ line }) => line);
    assert.deepEqual(found.toSorted(), [2, 4]);
  });
});
