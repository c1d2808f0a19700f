import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf, marked } from './lintText.ts';

const from = 'FROM python:3.12\n';

describeRule('pip-cache-left', {
  catches: {
    'pip install': [`${from}RUN pip install flask\n`, 'pip install flask'],
    'pip3 and pip3.12': [
      `${from}RUN pip3 install a && pip3.12 install b\n`,
      'pip3 install a',
      'pip3.12 install b',
    ],
    'python -m pip': [
      `${from}RUN python3 -m pip install -r requirements.txt\n`,
      'python3 -m pip install -r requirements.txt',
    ],
    'pip of a virtual environment': [
      `${from}RUN /venv/bin/pip install a\n`,
      '/venv/bin/pip install a',
    ],
    'options before install': [`${from}RUN pip -q install a\n`, 'pip -q install a'],
    'an empty variable': [`${from}ENV PIP_NO_CACHE_DIR=\nRUN pip install a\n`, 'pip install a'],
    'a variable that comes later': [
      `${from}RUN pip install a\nENV PIP_NO_CACHE_DIR=1\n`,
      'pip install a',
    ],
    'a variable of another stage': [
      `FROM python AS t\nENV PIP_NO_CACHE_DIR=1\nFROM python\nRUN pip install a\n`,
      'pip install a',
    ],
    'a mount for another user': [
      `${from}USER app\nRUN --mount=type=cache,target=/root/.npm pip install a\n`,
      'pip install a',
    ],
    'a removal of another folder': [
      `${from}RUN pip install a && rm -rf /tmp/* ~/.npm\n`,
      'pip install a',
    ],
    'exec form': [`${from}RUN ["pip", "install", "a"]\n`, '"pip", "install", "a"'],
    'a trigger': [`${from}ONBUILD RUN pip install a\n`, 'pip install a'],
    'a cache folder of its own': [
      `${from}RUN pip install --cache-dir /opt/c a\n`,
      'pip install --cache-dir /opt/c a',
    ],
  },
  ignores: {
    '--no-cache-dir': `${from}RUN pip install --no-cache-dir a && pip --no-cache-dir install b\n`,
    'its abbreviation': `${from}RUN pip install --no-cache a\n`,
    'a variable of the stage': `${from}ENV PIP_NO_CACHE_DIR=1\nRUN pip install a\n`,
    'a variable set to false, which pip takes for true': `${from}ENV PIP_NO_CACHE_DIR=false\nRUN pip install a\n`,
    'the old form of ENV': `${from}ENV PIP_NO_CACHE_DIR off\nRUN pip install a\n`,
    'an ARG': `${from}ARG PIP_NO_CACHE_DIR=1\nRUN pip install a\n`,
    'a variable of the stage below': `FROM python AS b\nENV PIP_NO_CACHE_DIR=1\nFROM b\nRUN pip install a\n`,
    'a variable for the call': `${from}RUN PIP_NO_CACHE_DIR=1 pip install a\n`,
    'a variable through env': `${from}RUN env PIP_NO_CACHE_DIR=1 pip install a\n`,
    'an exported variable': `${from}RUN export PIP_NO_CACHE_DIR=1 && pip install a\n`,
    'a configured pip': `${from}RUN pip config set global.no-cache-dir true\nRUN pip install a\n`,
    'a pip.conf': `${from}RUN printf '[global]\\nno-cache-dir = true\\n' > /etc/pip.conf && pip install a\n`,
    'a cache mount': `${from}RUN --mount=type=cache,target=/root/.cache/pip pip install a\n`,
    'a mount of a folder around': `${from}RUN --mount=type=cache,target=/root/.cache pip install a\n`,
    'a mount at PIP_CACHE_DIR': `${from}ENV PIP_CACHE_DIR=/c\nRUN --mount=type=cache,target=/c pip install a\n`,
    'a mount at XDG_CACHE_HOME': `${from}ENV XDG_CACHE_HOME=/x\nRUN --mount=type=cache,target=/x pip install a\n`,
    'a mount in the home of the user': `${from}USER app\nRUN --mount=type=cache,target=/srv/app/.cache/pip pip install a\n`,
    'a mount by a variable': `${from}ENV HOME=/h\nRUN --mount=type=cache,target=$HOME/.cache/pip pip install a\n`,
    'rm of the cache': `${from}RUN pip install a && rm -rf ~/.cache\n`,
    'rm of the cache by its path': `${from}RUN pip install a && rm -rf /root/.cache/pip\n`,
    'rm through HOME': `${from}RUN pip install a && rm -rf "$HOME/.cache"\n`,
    'pip cache purge': `${from}RUN pip install a && pip cache purge\n`,
    'uv, pipx and pipenv': `${from}RUN uv pip install a && pipx install b && pipenv install\n`,
    'other commands of pip': `${from}RUN pip list && pip download a\n`,
    'a builder stage': `FROM python AS b\nRUN pip install a\nFROM python\nCOPY --from=b /a /a\n`,
  },
  fixes: {
    'adds the flag': [
      `${from}RUN pip install -r r.txt\n`,
      0,
      `${from}RUN pip install --no-cache-dir -r r.txt\n`,
    ],
    'adds the flag behind -m pip install': [
      `${from}RUN python -m pip install \\\n    a\n`,
      0,
      `${from}RUN python -m pip install --no-cache-dir \\\n    a\n`,
    ],
    'keeps the cache in a mount': [
      `${from}RUN pip install a\n`,
      1,
      `${from}RUN --mount=type=cache,target=/root/.cache/pip pip install a\n`,
    ],
  },
});

describe('pip-cache-left', () => {
  it('names the cache of the user', () => {
    const args = (text: string): unknown => findingsOf('pip-cache-left', text)[0]?.message.args;
    assert.deepEqual(args(`${from}USER app\nRUN pip install a\n`), ['/home/app/.cache/pip']);
    assert.deepEqual(args(`${from}ENV HOME=/h\nRUN pip install a\n`), ['/h/.cache/pip']);
  });

  it('knows the variables of a base image that is at hand', () => {
    const image = { env: ['PIP_NO_CACHE_DIR=1'], user: '', workdir: '' };
    const facts = { images: new Map([['python:3.12', image]]) };
    assert.deepEqual(marked('pip-cache-left', `${from}RUN pip install a\n`, facts), []);
    assert.deepEqual(marked('pip-cache-left', 'FROM python\nRUN pip install a\n', facts), [
      'pip install a',
    ]);
  });
});
