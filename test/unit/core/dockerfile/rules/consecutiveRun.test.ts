import assert from 'node:assert/strict';
import { lintDockerfile } from '../../../../../src/core/dockerfile/lintDockerfile.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const from = 'FROM almalinux:9\n';

describeRule('consecutive-run', {
  catches: {
    'two installs': [`${from}RUN dnf install -y a\nRUN dnf install -y b\n`, 'dnf install -y b'],
    'an install and a removal': [
      `FROM debian\nRUN apt-get update && apt-get install -y a\nRUN apt-get purge -y b\n`,
      'apt-get purge -y b',
    ],
    'three in a row': [
      `FROM alpine\nRUN apk add a\nRUN apk add b\nRUN apk add c\n`,
      'apk add b',
      'apk add c',
    ],
    'programs that share a database': [
      `${from}RUN yum install -y a\nRUN microdnf install -y b\n`,
      'microdnf install -y b',
    ],
    'the same mounts': [
      `${from}RUN --mount=type=cache,target=/c dnf install -y a\nRUN --mount=type=cache,target=/c dnf install -y b\n`,
      'dnf install -y b',
    ],
  },
  ignores: {
    'RUNs without packages': `${from}RUN true\nRUN false\n`,
    'one of two with packages': `${from}RUN dnf install -y a\nRUN make\n`,
    'two databases': `${from}RUN dnf install -y a\nRUN pip install b\n`,
    'something in between': `${from}RUN dnf install -y a\nENV A=1\nRUN dnf install -y b\n`,
    'other flags': `${from}RUN --mount=type=cache,target=/c dnf install -y a\nRUN dnf install -y b\n`,
    'another stage': `${from.trim()} AS a\nRUN dnf install -y a\nFROM a\nRUN dnf install -y b\n`,
    'a trigger and a RUN': `${from}ONBUILD RUN dnf install -y a\nRUN dnf install -y b\n`,
    'stages that do not ship': `${from}RUN dnf install -y a\nRUN dnf install -y b\nFROM x\n`,
  },
  fixes: {
    'joins the two': [
      `${from}RUN dnf install -y a\nRUN dnf install -y b && \\\n    dnf clean all\n`,
      0,
      `${from}RUN dnf install -y a \\\n    && dnf install -y b && \\\n    dnf clean all\n`,
    ],
  },
});

describe('consecutive-run', () => {
  const text = `${from}RUN dnf install -y a\nRUN dnf install -y b\n`;

  it('is off until the settings name a severity for it', () => {
    const rules = (severities?: Readonly<Record<string, 'warning' | 'off'>>): readonly string[] =>
      lintDockerfile(parseDockerfile(text), { severities })
        .filter(({ rule }) => rule === 'consecutive-run')
        .map(({ severity }) => severity);
    assert.deepEqual(rules(), []);
    assert.deepEqual(rules({ 'consecutive-run': 'warning' }), ['warning']);
    assert.deepEqual(rules({ 'consecutive-run': 'off' }), []);
  });

  it('points at the RUN before', () => {
    assert.equal(findingsOf('consecutive-run', text)[0]?.related[0]?.range.start.line, 1);
  });
});
