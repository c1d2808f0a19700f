import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const python = 'FROM python:3.12\n';

describeRule('package-manager-upgraded', {
  catches: {
    'pip install --upgrade pip': [
      `${python}RUN pip install --upgrade pip\n`,
      'pip install --upgrade pip',
    ],
    'pip by its module, with its companions': [
      `${python}RUN python3 -m pip install -U pip setuptools wheel && true\n`,
      'python3 -m pip install -U pip setuptools wheel',
    ],
    'pip beside a package': [`${python}RUN pip install -U pip flask\n`, 'pip install -U pip flask'],
    'a pinned pip': [`${python}RUN pip install "pip==24.0"\n`, 'pip install "pip==24.0"'],
    'pip of an environment of an earlier RUN': [
      `${python}RUN python -m venv /v\nRUN /v/bin/pip install -U pip\n`,
      '/v/bin/pip install -U pip',
    ],
    npm: [`FROM node\nRUN npm install -g npm@latest\n`, 'npm install -g npm@latest'],
    'others that upgrade themselves': [
      `FROM x\nRUN gem update --system\nRUN composer self-update\nRUN poetry self update\nRUN rustup update stable\nRUN conda update -y -n base conda\nRUN bun upgrade\n`,
      'gem update --system',
      'composer self-update',
      'poetry self update',
      'rustup update stable',
      'conda update -y -n base conda',
      'bun upgrade',
    ],
  },
  ignores: {
    'a package whose name starts so': `${python}RUN pip install -U pip-tools pipenv wheelhouse\n`,
    'companions alone': `${python}RUN pip install -U setuptools wheel\n`,
    'an environment that is made in the same RUN': `${python}RUN python -m venv /v && /v/bin/pip install -U pip\n`,
    'pip that comes in the same RUN': `FROM debian\nRUN apt-get install -y python3-pip && pip install -U pip\n`,
    'pip from its own script': `FROM debian\nRUN curl https://bootstrap.pypa.io/get-pip.py | python3 && pip install -U pip\n`,
    'npm that comes in the same RUN': `FROM debian\nRUN apt-get install -y nodejs && npm i -g npm\n`,
    'rustup that comes in the same RUN': `FROM debian\nRUN curl https://sh.rustup.rs | sh -s -- -y; wget x/rustup-init; rustup update\n`,
    'another package of npm': `FROM node\nRUN npm i -g npm-check-updates yarn && npm i npm\n`,
    'other updates': `FROM x\nRUN gem update && composer update && conda update -y numpy && bun update\n`,
    'pip for a folder': `${python}RUN pip install -U pip --target /x\n`,
    'a stage that does not ship': `${python.trim()} AS b\nRUN pip install -U pip\nFROM x\nCOPY --from=b /v /v\n`,
  },
  fixes: {
    'takes the command out': [
      `${python}RUN pip install --upgrade pip && \\\n    pip install flask\n`,
      0,
      `${python}RUN pip install flask\n`,
    ],
    'takes the instruction out': [
      `${python}RUN pip install --upgrade pip\nRUN pip install flask\n`,
      0,
      `${python}RUN pip install flask\n`,
    ],
    'takes only the manager out': [
      `${python}RUN pip install -U pip setuptools flask\n`,
      0,
      `${python}RUN pip install -U flask\n`,
    ],
  },
});

describe('package-manager-upgraded in doubt', () => {
  it('is milder for a version that is named', () => {
    const [pinned] = findingsOf('package-manager-upgraded', 'FROM node\nRUN npm i -g npm@10.8.1\n');
    assert.equal(pinned?.severity, 'hint');
  });

  it('offers no fix inside a branch', () => {
    const text = `${python}RUN if true; then pip install -U pip; fi\n`;
    assert.deepEqual(findingsOf('package-manager-upgraded', text)[0]?.fixes, []);
  });
});
