import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const from = 'FROM debian:12\n';
const install = 'RUN apt-get update && apt-get install -y jq\n';
const raw = 'https://raw.githubusercontent.com/o/r';

const each = (...sources: readonly string[]): readonly [string, ...string[]] => [
  `${from}${sources.map((source) => `ADD ${source} /x/f\n`).join('')}${install}`,
  ...sources.map((source) => `ADD ${source} /x/f`),
];

describeRule('moving-remote-add', {
  catches: {
    'a branch': each(`${raw}/main/f`),
    'a branch in its long form': each(`${raw}/refs/heads/master/f`),
    'a branch of GitLab': each('https://gitlab.com/o/r/-/raw/main/f'),
    'an archive of a branch': each('https://github.com/o/r/archive/refs/heads/main.tar.gz'),
    'the latest release': each('https://github.com/o/r/releases/latest/download/f'),
    'a file that is called latest': each('https://x.org/dl/tool-latest.tar.gz'),
    'a folder that is called latest': each('https://x.org/latest/tool.tar.gz'),
    'a repository': each('https://github.com/o/r.git'),
    'a branch of a repository': each('https://github.com/o/r.git#main'),
    'a repository over ssh': each('git@github.com:o/r.git#refs/heads/x'),
    'an address from a variable': [
      `${from}ARG B=main\nADD ${raw}/$B/f /f\n${install}`,
      `ADD ${raw}/$B/f /f`,
    ],
    'dependencies behind it': [
      `FROM node\nADD ${raw}/main/f /opt/f\nCOPY package.json .\nRUN npm ci\n`,
      `ADD ${raw}/main/f /opt/f`,
    ],
  },
  ignores: {
    'a tag': `${from}ADD ${raw}/v1.2.3/f /f\nADD https://github.com/o/r.git#v1.2.3 /r\n${install}`,
    'a commit': `${from}ADD https://github.com/o/r.git#1a2b3c4d:src /r\n${install}`,
    'a release': `${from}ADD https://github.com/o/r/releases/download/v1/f /f\n${install}`,
    'a plain file': `${from}ADD https://x.org/tool-1.2.tar.gz /f\n${install}`,
    'a checksum': `${from}ADD --checksum=sha256:abc ${raw}/main/f /f\n${install}`,
    'an API that is asked in order to start afresh': `${from}ADD https://api.github.com/repos/o/r/git/refs/heads/main /version.json\n${install}`,
    'nothing installed behind it': `${from}${install}ADD ${raw}/main/f /f\n`,
    'an installation that needs it': `${from}ADD ${raw}/main/key.gpg /etc/apt/keyrings/key.gpg\nRUN gpg --import /etc/apt/keyrings/key.gpg && apt-get install -y jq\n`,
    'a use before the installation': `${from}ADD ${raw}/main/setup.sh /setup.sh\nRUN sh /setup.sh\n${install}`,
    'a file of the context': `${from}ADD latest/f /f\n${install}`,
    'a copy': `${from}COPY main/f /f\n${install}`,
    'a target that is not known': `${from}ARG D\nADD ${raw}/main/f $D/f\n${install}`,
  },
  fixes: {
    'moves it behind the installation': [
      `${from}ADD ${raw}/main/f /f\n${install}RUN /f\n`,
      0,
      `${from}${install}ADD ${raw}/main/f /f\nRUN /f\n`,
    ],
    'moves it over what does not need it': [
      `${from}ADD ${raw}/main/tool /opt/\nENV A=1\n${install}RUN useradd me\nRUN /opt/tool\n`,
      0,
      `${from}ENV A=1\n${install}RUN useradd me\nADD ${raw}/main/tool /opt/\nRUN /opt/tool\n`,
    ],
  },
});

describe('the fix of moving-remote-add', () => {
  it('does not move a relative target to another folder', () => {
    const text = `${from}ADD ${raw}/main/f tool\nWORKDIR /a\n${install}`;
    assert.deepEqual(findingsOf('moving-remote-add', text)[0]?.fixes, []);
  });
});
