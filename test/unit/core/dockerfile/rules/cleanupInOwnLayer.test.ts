import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const from = 'FROM debian:12\n';
const install = 'RUN apt-get update && apt-get install -y jq\n';

describeRule('cleanup-in-own-layer', {
  catches: {
    'apt-get clean': [`${from}${install}RUN apt-get clean\n`, 'apt-get clean'],
    'rm of the package lists': [
      `${from}${install}RUN rm -rf /var/lib/apt/lists/*\n`,
      'rm -rf /var/lib/apt/lists/*',
    ],
    'once for a RUN': [
      `${from}${install}RUN apt-get autoremove -y && apt-get clean && rm -rf /var/lib/apt/lists/* /tmp/*\n`,
      'apt-get autoremove -y',
    ],
    'a clean-up among other commands': [
      `${from}${install}ENV A=1\nRUN useradd me && rm -rf /var/lib/apt/lists/*\n`,
      'rm -rf /var/lib/apt/lists/*',
    ],
    'packages of an earlier RUN': [
      `${from}RUN apt-get install -y gcc make\nRUN make\nRUN apt-get purge -y gcc\n`,
      'apt-get purge -y gcc',
    ],
    'a virtual package': [
      `FROM alpine\nRUN apk add --no-cache --virtual .b gcc\nRUN make\nRUN apk del .b\n`,
      'apk del .b',
    ],
    'dnf, npm, pip and conda': [
      `FROM x\nRUN dnf install -y a\nRUN dnf clean all\nRUN npm ci\nRUN npm cache clean --force\nRUN pip install a\nRUN pip cache purge\nRUN conda install a\nRUN conda clean -afy\n`,
      'dnf clean all',
      'npm cache clean --force',
      'pip cache purge',
      'conda clean -afy',
    ],
    'rm of the cache of a tool': [
      `FROM node\nRUN npm ci\nRUN rm -rf ~/.npm /root/.cache\n`,
      'rm -rf ~/.npm /root/.cache',
    ],
    'a stage that the last one starts from': [
      `${from.trim()} AS base\n${install}FROM base\nRUN apt-get clean\n`,
      'apt-get clean',
    ],
  },
  ignores: {
    'a clean-up behind the install': `${from}RUN apt-get update && apt-get install -y jq && apt-get clean && rm -rf /var/lib/apt/lists/*\n`,
    'a clean-up with an install in the same RUN': `${from}${install}RUN apt-get install -y curl && apt-get clean\n`,
    'several clean-ups behind an install in the same RUN': `${from}${install}RUN apt-get install -y curl && apt-get autoremove -y && apt-get clean\n`,
    'a clean-up after one that did it all': `${from}RUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*\nRUN apt-get clean\n`,
    'packages of the base image': `${from}RUN apt-get purge -y --auto-remove python3\n`,
    'packages that come and go in one RUN': `${from}RUN apt-get install -y gcc && make && apt-get purge -y gcc\n`,
    'a clean-up without an install': `${from}RUN apt-get clean && rm -rf /var/lib/apt/lists/*\n`,
    'another folder': `${from}${install}RUN rm -rf /opt/app\n`,
    'what is in a mount': `${from}RUN --mount=type=cache,target=/root/.npm npm ci\nRUN npm cache clean --force\n`,
    'pip without a cache': `${from}RUN pip install --no-cache-dir a\nRUN pip cache purge\n`,
    'a stage that does not ship': `${from.trim()} AS b\n${install}RUN apt-get clean\nFROM x\nCOPY --from=b /x /x\n`,
    'another manager': `${from}${install}RUN dnf clean all\n`,
  },
  fixes: {
    'joins neighbours': [
      `${from}${install}RUN apt-get clean\n`,
      0,
      `${from}RUN apt-get update && apt-get install -y jq \\\n    && apt-get clean\n`,
    ],
    'moves the clean-up over instructions': [
      `${from}${install}ENV A=1\nRUN rm -rf /var/lib/apt/lists/*\n`,
      0,
      `${from}RUN apt-get update && apt-get install -y jq && rm -rf /var/lib/apt/lists/*\nENV A=1\n`,
    ],
    'moves all clean-ups of a RUN': [
      `${from}${install}ENV A=1\nRUN apt-get clean && rm -rf /var/lib/apt/lists/*\n`,
      0,
      `${from}RUN apt-get update && apt-get install -y jq && apt-get clean && rm -rf /var/lib/apt/lists/*\nENV A=1\n`,
    ],
    'leaves the other commands': [
      `${from}${install}ENV A=1\nRUN useradd me && apt-get clean\n`,
      0,
      `${from}RUN apt-get update && apt-get install -y jq && apt-get clean\nENV A=1\nRUN useradd me\n`,
    ],
  },
});

describe('the fixes of cleanup-in-own-layer', () => {
  const kinds = (text: string): readonly string[] =>
    findingsOf('cleanup-in-own-layer', text)[0]?.fixes.map(({ kind }) => kind) ?? ['no finding'];

  it('are safe when nothing runs in between', () => {
    assert.deepEqual(kinds(`${from}${install}RUN apt-get clean\n`), ['safe']);
    assert.deepEqual(kinds(`${from}${install}ENV A=1\nRUN apt-get clean\n`), ['safe']);
  });

  it('are suggestions when a RUN in between may need what is removed', () => {
    assert.deepEqual(kinds(`${from}${install}RUN make\nRUN apt-get clean\n`), ['suggestion']);
  });

  it('do not move commands to another user or stage', () => {
    assert.deepEqual(kinds(`${from}${install}USER me\nRUN apt-get clean\n`), []);
    assert.deepEqual(kinds(`${from.trim()} AS a\n${install}FROM a\nRUN apt-get clean\n`), []);
  });

  it('do not move what depends on variables', () => {
    assert.deepEqual(kinds(`${from}RUN npm ci\nENV A=1\nRUN rm -rf "$HOME/.npm"\n`), []);
  });
});
