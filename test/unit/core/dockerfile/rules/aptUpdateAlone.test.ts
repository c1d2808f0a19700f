import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const from = 'FROM debian:12\n';

describeRule('apt-update-alone', {
  catches: {
    'an install in the next RUN': [
      `${from}RUN apt-get update\nRUN apt-get install -y jq\n`,
      'apt-get update',
    ],
    'an install further down': [
      `${from}RUN apt update\nENV A=1\nCOPY a /a\nRUN apt install -y jq\n`,
      'apt update',
    ],
    'other commands beside it': [
      `${from}RUN echo deb x > /etc/apt/sources.list && apt-get update\nRUN apt-get install -y jq\n`,
      'apt-get update',
    ],
    'an upgrade': [`${from}RUN apt-get update\nRUN apt-get upgrade -y\n`, 'apt-get update'],
    'an install in a stage that starts from this one': [
      `${from.trim()} AS base\nRUN apt-get update\nFROM base\nRUN apt-get install -y jq\n`,
      'apt-get update',
    ],
    'an install before it': [
      `${from}RUN apt-get install -y a; apt-get update\nRUN apt-get install -y b\n`,
      'apt-get update',
    ],
  },
  ignores: {
    'update and install in one RUN': `${from}RUN apt-get update && apt-get install -y jq\n`,
    'update and upgrade in one RUN': `${from}RUN apt-get update; apt-get dist-upgrade -y\nRUN apt-get install -y jq\n`,
    'a newer update before the install': `${from}RUN apt-get update\nRUN apt-get update && apt-get install -y jq\n`,
    'nothing that installs': `${from}RUN apt-get update\nRUN true\n`,
    'a script that may install': `${from}RUN apt-get update && ./install.sh\nRUN apt-get install -y jq\n`,
    'a program that installs with apt': `${from}RUN apt-get update && mk-build-deps -i\nRUN apt-get install -y jq\n`,
    'lists in a mount': `${from}RUN --mount=type=cache,target=/var/lib/apt apt-get update\nRUN apt-get install -y jq\n`,
    'apk and dnf': `FROM x\nRUN apk update\nRUN apk add jq\nRUN dnf makecache\nRUN dnf install -y jq\n`,
  },
  fixes: {
    'joins neighbours': [
      `${from}RUN apt-get update\nRUN apt-get install -y jq\n`,
      0,
      `${from}RUN apt-get update \\\n    && apt-get install -y jq\n`,
    ],
    'moves the update to a RUN further down': [
      `${from}RUN apt-get update\nENV A=1\nRUN echo a && apt-get install -y jq\n`,
      0,
      `${from}ENV A=1\nRUN echo a && apt-get update && apt-get install -y jq\n`,
    ],
    'moves only the update': [
      `${from}RUN echo a && \\\n    apt-get update\nENV A=1\nRUN apt-get install -y jq\n`,
      0,
      `${from}RUN echo a\nENV A=1\nRUN apt-get update && apt-get install -y jq\n`,
    ],
  },
});

describe('apt-update-alone', () => {
  it('points at the install', () => {
    const text = `${from}RUN apt-get update\nENV A=1\nRUN apt-get install -y jq\n`;
    const [finding] = findingsOf('apt-update-alone', text);
    assert.equal(finding?.related[0]?.range.start.line, 3);
  });

  it('offers nothing across JSON arrays', () => {
    const text = `${from}RUN apt-get update\nRUN ["apt-get", "install", "-y", "jq"]\n`;
    assert.deepEqual(findingsOf('apt-update-alone', text)[0]?.fixes, []);
  });
});
