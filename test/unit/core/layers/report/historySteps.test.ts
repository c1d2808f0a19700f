import assert from 'node:assert/strict';
import { historySteps } from '../../../../../src/core/layers/report/historySteps.ts';
import { readableStep } from '../../../../../src/core/layers/report/readableStep.ts';
import { samples } from '../secrets/samples.ts';

describe('historySteps', () => {
  const step = (createdBy: string, bytes = 0) => ({ createdBy, bytes });

  it('matches steps with layers where their numbers agree', () => {
    const history = [step('ADD x', 5), step('ENV A=b'), step('WORKDIR /app'), step('COPY . .', 7)];
    const layers = (count: number) => historySteps(history, count).map(({ layer }) => layer);
    assert.deepEqual(layers(3), [0, 1, 2]);
    assert.deepEqual(layers(2), [0, 1]);
    assert.deepEqual(layers(7), [undefined, undefined, undefined]);
  });

  it('masks secrets', () => {
    const [only] = historySteps([step(`RUN |1 A_TOKEN=${samples.npm} /bin/sh -c make`, 1)], 1);
    assert.equal(only?.createdBy, 'RUN make');
    const [copy] = historySteps([step(`RUN /bin/sh -c curl -u ${samples.github} x`, 1)], 1);
    assert.equal(copy?.createdBy, 'RUN curl -u ghp_… x');
  });
});

describe('readableStep', () => {
  it('shows steps as they stood in the Dockerfile', () => {
    for (const [createdBy, shown] of [
      ['/bin/sh -c #(nop) COPY dir:1 in /app ', 'COPY dir:1 in /app'],
      ['/bin/sh -c apt-get update', 'RUN apt-get update'],
      ['|2 A=b C=d /bin/sh -c make', 'RUN make'],
      ['RUN /bin/bash -o pipefail -c make # buildkit', 'RUN make'],
      ['COPY . /app # buildkit', 'COPY . /app'],
      ['bazel build ...', 'bazel build ...'],
    ] as const) {
      assert.equal(readableStep(createdBy), shown);
    }
  });
});
