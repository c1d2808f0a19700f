import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const from = 'FROM debian:12\n';
const install = 'RUN apt-get update && apt-get install -y jq\n';

describeRule('volatile-value-early', {
  catches: {
    'an ARG without a default': [`${from}ARG GIT_COMMIT\n${install}`, 'ARG GIT_COMMIT'],
    'an ARG with a placeholder': [
      `${from}ARG BUILD_DATE="unknown"\n${install}`,
      'ARG BUILD_DATE="unknown"',
    ],
    'names of builders': [
      `${from}ARG CI_COMMIT_SHA\nARG GITHUB_RUN_ID\nARG VCS_REF\n${install}`,
      'ARG CI_COMMIT_SHA',
      'ARG GITHUB_RUN_ID',
      'ARG VCS_REF',
    ],
    'an ENV that takes its value from an ARG': [
      `${from}ARG SHA\nENV GIT_SHA=$SHA\n${install}`,
      'ENV GIT_SHA=$SHA',
    ],
    'a use behind the installation': [
      `${from}ARG GIT_SHA\n${install}RUN echo $GIT_SHA > /version\n`,
      'ARG GIT_SHA',
    ],
    'an installation of dependencies': [
      `FROM node\nARG BUILD_NUMBER\nCOPY package.json .\nRUN npm ci\n`,
      'ARG BUILD_NUMBER',
    ],
    'an installation with pip': [
      `FROM python\nARG REVISION\nRUN pip install flask\n`,
      'ARG REVISION',
    ],
    'an ARG before FROM that is asked for again': [
      `ARG GIT_SHA\n${from}ARG GIT_SHA\n${install}`,
      'ARG GIT_SHA',
    ],
  },
  ignores: {
    'an ARG behind the installation': `${from}${install}ARG GIT_COMMIT\nLABEL r=$GIT_COMMIT\n`,
    'a pinned commit': `${from}ARG GIT_COMMIT=1a2b3c4d\n${install}`,
    'a version': `${from}ARG VERSION\nARG NODE_VERSION=22\nENV APP_VERSION=$VERSION\n${install}`,
    'a cache buster': `${from}ARG CACHEBUST\nARG CACHE_DATE\n${install}`,
    'a use in the installation': `${from}ARG GIT_SHA\nRUN apt-get update && apt-get install -y jq=$GIT_SHA\n`,
    'a use before the installation': `${from}ARG GIT_SHA\nRUN echo $GIT_SHA > /v\n${install}`,
    'a build that may read it': `FROM golang\nARG GIT_COMMIT\nRUN make build\n`,
    'a script that may read it': `${from}ARG GIT_COMMIT\nRUN apt-get install -y jq && ./build.sh\n`,
    'a build in front of the installation': `${from}ARG GIT_COMMIT\nRUN make\n${install}`,
    'no RUN behind it': `${from}ARG BUILD_DATE\nLABEL d=$BUILD_DATE\nCOPY a /a\n`,
    'an ENV with a fixed value': `${from}ENV BUILD_DATE=2024-01-01\n${install}`,
    'a LABEL': `${from}LABEL revision=1a2b3c\n${install}`,
    'another stage': `${from.trim()} AS a\nARG GIT_SHA\n${from}${install}`,
  },
  fixes: {
    'moves it behind the installation': [
      `${from}ARG GIT_SHA\n${install}LABEL r=$GIT_SHA\n`,
      0,
      `${from}${install}ARG GIT_SHA\nLABEL r=$GIT_SHA\n`,
    ],
    'takes its comment along': [
      `${from}# who built it\nARG GIT_SHA\nENV A=1\n${install}RUN echo a\nLABEL r=$GIT_SHA\n`,
      0,
      `${from}ENV A=1\n${install}RUN echo a\n# who built it\nARG GIT_SHA\nLABEL r=$GIT_SHA\n`,
    ],
    'stops before what may read it': [
      `${from}ARG GIT_SHA\n${install}RUN make\n`,
      0,
      `${from}${install}ARG GIT_SHA\nRUN make\n`,
    ],
    'keeps Windows line breaks': [
      'FROM debian\r\nARG GIT_SHA\r\nRUN apt-get install -y jq\r\n',
      0,
      'FROM debian\r\nRUN apt-get install -y jq\r\nARG GIT_SHA\r\n',
    ],
    'moves it to the end of a file without a line break': [
      'FROM debian\nARG GIT_SHA\nRUN apt-get install -y jq',
      0,
      'FROM debian\nRUN apt-get install -y jq\nARG GIT_SHA',
    ],
  },
});

describe('volatile-value-early', () => {
  it('points at what runs again', () => {
    const [finding] = findingsOf('volatile-value-early', `${from}ARG GIT_SHA\n${install}`);
    assert.equal(finding?.related[0]?.range.start.line, 2);
  });

  it('leaves an instruction that sets other things too where it is', () => {
    const text = `${from}ARG SHA\nENV A=1 GIT_SHA=$SHA\n${install}`;
    assert.deepEqual(findingsOf('volatile-value-early', text).at(-1)?.fixes, []);
  });
});
