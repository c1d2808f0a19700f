import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildStep } from '../../../../src/core/build/buildStep.ts';
import { findBuildFailures, toProblemLine } from '../../../../src/core/build/findBuildFailures.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures/buildOutput');

/** The steps of the fixtures' Dockerfiles; `from` stands for a FROM that names an image. */
function steps(...parts: readonly string[]): readonly BuildStep[] {
  return parts.map((part) => {
    const [line = '', stage = '', keyword = '', name] = part.split(' ');
    const base = { line: Number(line), stage: Number(stage) };
    const numbered = /^(?:from|RUN|COPY|ADD|WORKDIR)$/.test(keyword);
    return {
      ...base,
      numbered,
      keyword: keyword.toUpperCase(),
      ...(name !== undefined && { stageName: name }),
    };
  });
}

const stepsOf: Readonly<Record<string, readonly BuildStep[]>> = {
  single: steps('1 0 from', '2 0 LABEL', '3 0 ENV', '4 0 RUN', '5 0 RUN', '6 0 CMD'),
  multi: steps(
    '2 -1 ARG',
    '3 0 from build',
    '4 0 RUN build',
    '6 1 from',
    '7 1 WORKDIR',
    '8 1 COPY',
    '9 1 RUN',
  ),
  parse: steps('1 0 from', '3 0 RUNN'),
  copy: steps('1 0 from', '2 0 ENV', '3 0 COPY'),
  from: steps('1 0 from', '2 0 RUN'),
  multiline: steps('1 0 from base', '2 0 RUN base', '6 1 FROM', '7 1 COPY'),
  twoStages: steps(
    '1 0 from a',
    '2 0 RUN a',
    '3 1 from b',
    '4 1 RUN b',
    '5 2 from',
    '6 2 COPY',
    '7 2 COPY',
  ),
};

const lineOf: Readonly<Record<string, number>> = {
  single: 5,
  multi: 9,
  parse: 3,
  copy: 3,
  from: 1,
  multiline: 2,
};

async function output(name: string, builder: string): Promise<string> {
  return readFile(join(fixtures, name, `${builder}.txt`), 'utf8');
}

describe('findBuildFailures on what real builders print', () => {
  for (const [name, line] of Object.entries(lineOf))
    for (const builder of ['buildx-0.29', 'docker-20.10', 'docker-28.5', 'podman-4.3'])
      it(`puts the failure of ${name} by ${builder} on line ${line}`, async () => {
        const found = findBuildFailures(await output(name, builder), stepsOf[name] ?? []);
        assert.deepEqual(
          found.map((failure) => failure.line),
          [line],
        );
        assert.match(found[0]?.message ?? '', /\S/);
      });

  it('reports each of several failed steps with its own message', async () => {
    const found = findBuildFailures(
      await output('twoStages', 'buildx-0.29'),
      stepsOf['twoStages'] ?? [],
    );
    assert.deepEqual(
      found.toSorted((left, right) => left.line - right.line),
      [
        {
          line: 2,
          message:
            'process "/bin/sh -c sleep 1; echo from a; false" did not complete successfully: exit code: 1 (from a)',
        },
        {
          line: 4,
          message:
            'process "/bin/sh -c sleep 1; echo from b; exit 2" did not complete successfully: exit code: 2 (from b)',
        },
      ],
    );
  });

  it('says what the failed command said last', async () => {
    const buildKit = findBuildFailures(await output('single', 'buildx-0.29'), []);
    assert.match(buildKit[0]?.message ?? '', /exit code: 3 \(E: Unable to locate package foo\)$/);
    const classic = findBuildFailures(
      await output('single', 'docker-28.5'),
      stepsOf['single'] ?? [],
    );
    assert.match(classic[0]?.message ?? '', /returned a non-zero code: 3 \(/);
  });

  it('leaves the wrappers of the error away', async () => {
    const copy = findBuildFailures(await output('copy', 'buildx-0.29'), []);
    assert.match(copy[0]?.message ?? '', /^failed to calculate checksum .* not found$/);
    const parse = findBuildFailures(await output('parse', 'docker-28.5'), []);
    assert.equal(parse[0]?.message, 'unknown instruction: RUNN (did you mean RUN?)');
  });

  it('has every fixture under test', async () => {
    assert.deepEqual((await readdir(fixtures)).toSorted(), Object.keys(stepsOf).toSorted());
  });
});

describe('findBuildFailures', () => {
  it('finds nothing when the failure has no place in the Dockerfile', () => {
    const text = 'ERROR: Cannot connect to the Docker daemon at unix:///nowhere. Is it running?\n';
    assert.deepEqual(findBuildFailures(text, stepsOf['single'] ?? []), []);
    assert.deepEqual(findBuildFailures('', stepsOf['single'] ?? []), []);
  });

  it('is not misled by the output of the build', () => {
    const text = [
      '#5 [2/2] RUN cat log',
      '#5 0.1 Dockerfile:1',
      'Dockerfile:1',
      '--------------------',
      '   1 | >>> FROM x',
      '--------------------',
      '------',
      ' > [2/2] RUN cat log:',
      '0.1 bye',
      '------',
      'Dockerfile:7',
      '--------------------',
      '   7 | >>> RUN cat log',
      '--------------------',
      'ERROR: failed to solve: process "x" did not complete successfully: exit code: 1',
    ].join('\r\n');
    assert.deepEqual(
      findBuildFailures(text, []).map(({ line }) => line),
      [7],
    );
  });

  it('reads padded step numbers and platforms', () => {
    const text = [
      '------',
      ' > [linux/amd64 build  2/12] RUN make:',
      '------',
      'ERROR: failed to solve: x',
    ].join('\n');
    const found = findBuildFailures(
      text,
      steps('1 0 from build', '4 0 ENV build', '6 0 RUN build'),
    );
    assert.deepEqual(found, [{ line: 6, message: 'x' }]);
  });

  it('writes the line of the problem matcher', () => {
    assert.equal(
      toProblemLine('/a b/Docker:file', { line: 3, message: 'no: such' }),
      '/a b/Docker:file:3:1: error: no: such',
    );
  });
});
