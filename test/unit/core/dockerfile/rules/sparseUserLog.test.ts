import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const from = 'FROM debian:12\n';

describeRule('sparse-user-log', {
  catches: {
    'a high id': [`${from}RUN useradd -u 1000660000 app\n`, 'useradd -u 1000660000 app'],
    'a long option': [
      `${from}RUN useradd --create-home --uid=100000 app\n`,
      'useradd --create-home --uid=100000 app',
    ],
    'a cluster': [`${from}RUN useradd -mu 200000 app\n`, 'useradd -mu 200000 app'],
    'a joined value': [`${from}RUN useradd -u200000 app\n`, 'useradd -u200000 app'],
    'an ARG with a default': [
      `${from}ARG UID=123456\nRUN useradd -u "$UID" app\n`,
      'useradd -u "$UID" app',
    ],
    'sudo and a path': [
      `${from}RUN sudo /usr/sbin/useradd -u 300000 app\n`,
      'sudo /usr/sbin/useradd -u 300000 app',
    ],
  },
  ignores: {
    'an ordinary id': `${from}RUN useradd -u 1000 a && useradd -u 65532 b && useradd -r c\n`,
    '-l': `${from}RUN useradd -l -u 1000660000 app\n`,
    '-l in a cluster': `${from}RUN useradd -lmu 1000660000 app\n`,
    '--no-log-init': `${from}RUN useradd --no-log-init --uid 1000660000 app\n`,
    'an id that is not known': `${from}ARG UID\nRUN useradd -u $UID app\n`,
    'a high group': `${from}RUN groupadd -g 1000660000 app && useradd -g 1000660000 app\n`,
    'adduser of Alpine': `FROM alpine\nRUN adduser -D -u 1000660000 app\n`,
    defaults: `${from}RUN useradd -D -s /bin/sh\n`,
    'a stage that does not ship': `${from.trim()} AS b\nRUN useradd -u 1000660000 a\nFROM x\nCOPY --from=b /x /x\n`,
  },
  fixes: {
    'adds the option': [
      `${from}RUN groupadd a && \\\n    useradd -u 1000660000 a\n`,
      0,
      `${from}RUN groupadd a && \\\n    useradd --no-log-init -u 1000660000 a\n`,
    ],
    'adds it to a JSON array': [
      `${from}RUN ["useradd", "-u", "1000660000", "a"]\n`,
      0,
      `${from}RUN ["useradd", "--no-log-init", "-u", "1000660000", "a"]\n`,
    ],
  },
});

describe('the bytes of sparse-user-log', () => {
  it('are those of the records up to the id', () => {
    const [finding] = findingsOf('sparse-user-log', `${from}RUN useradd -u 1000000 a\n`);
    assert.deepEqual(finding?.bytes, { kind: 'known', bytes: 324_000_000 });
  });
});
