import assert from 'node:assert/strict';
import { readBuildOutline } from '../../../../src/core/build/readBuildOutline.ts';
import { readStepTimes } from '../../../../src/core/build/readStepTimes.ts';

const { steps } = readBuildOutline(`FROM busybox AS tools
RUN one

FROM busybox
WORKDIR /x
COPY --from=tools /a /a
RUN two
`);

const output = `#0 building with "default" instance using docker driver
#1 [internal] load build definition from Dockerfile
#1 transferring dockerfile: 200B done
#1 DONE 0.0s
#4 [tools 1/2] FROM docker.io/library/busybox
#4 CACHED
#5 [tools 2/2] RUN one
#5 0.312 #9 DONE 99.0s
#6 [stage-1 2/4] WORKDIR /x
#6 DONE 0.0s
#5 DONE 12.5s
#7 [stage-1 3/4] COPY --from=tools /a /a
#7 CACHED
#8 [stage-1 4/4] RUN two
\u001B[1m#8 DONE 1.2s\u001B[0m
#9 exporting to image
#9 DONE 0.4s
`;

describe('readStepTimes', () => {
  it('gives each instruction its time, whatever is printed between', () => {
    const times = readStepTimes(output, steps);
    assert.deepEqual(
      times.map(({ line, milliseconds, isCached }) => [line, milliseconds, isCached]),
      [
        [1, 0, true],
        [5, 0, false],
        [2, 12_500, false],
        [6, 0, true],
        [7, 1200, false],
      ],
    );
  });

  it('finds none in what the classic builder prints', () => {
    assert.deepEqual(readStepTimes('Step 1/2 : FROM busybox\n ---> abc\nDONE 1.0s\n', steps), []);
  });
});
