import assert from 'node:assert/strict';
import { dependencyInstallOf } from '../../../../../src/core/dockerfile/commands/dependencyInstall.ts';
import { shellStepsOfRun } from './shellStepsOfRun.ts';

const install = (run: string) =>
  shellStepsOfRun(run).flatMap((step) => dependencyInstallOf(step) ?? [])[0];

describe('dependencyInstallOf', () => {
  const known: Readonly<Record<string, readonly [title: string, ...manifests: string[]]>> = {
    'npm ci --omit=dev': ['npm ci', 'package.json', 'package-lock.json'],
    'npm i': ['npm i', 'package.json', 'package-lock.json'],
    yarn: ['yarn install', 'package.json', 'yarn.lock'],
    'yarn install --immutable': ['yarn install', 'package.json', 'yarn.lock'],
    'pnpm i --frozen-lockfile': ['pnpm install', 'package.json', 'pnpm-lock.yaml'],
    'bun install': ['bun install', 'package.json', 'bun.lock'],
    'bundle install --jobs 4': ['bundle install', 'Gemfile', 'Gemfile.lock'],
    'composer install': ['composer install', 'composer.json', 'composer.lock'],
    'go mod download -x': ['go mod download', 'go.mod', 'go.sum'],
    'pipenv install --deploy': ['pipenv install', 'Pipfile', 'Pipfile.lock'],
    'poetry install --no-root': ['poetry install', 'pyproject.toml', 'poetry.lock'],
    'uv sync --frozen --no-install-project': ['uv sync', 'pyproject.toml', 'uv.lock'],
    'pip install -r a.txt': ['pip install -r a.txt', 'a.txt'],
    'pip3 install --requirement=a.txt': ['pip3 install -r a.txt', 'a.txt'],
    'python3 -m pip install -U -r a.txt -c b.txt': ['pip install -r a.txt', 'a.txt', 'b.txt'],
  };
  for (const [run, [title, ...manifests]] of Object.entries(known)) {
    it(`knows ${run}`, () => {
      const found = install(run);
      assert.equal(found?.title, title);
      assert.deepEqual(found.manifests.slice(0, manifests.length), manifests);
    });
  }

  for (const run of [
    'npm install express',
    'npm install -g serve',
    'npm run build',
    'yarn add x',
    'yarn build',
    'pip install flask',
    'pip install .',
    'pip install -r a.txt .',
    'pip install -r a.txt ./lib',
    'pip install -e . -r a.txt',
    'pip install -r https://x.org/a.txt',
    'pip install -r ../a.txt',
    'pip install -r $FILE',
    'python3 setup.py install',
    'poetry install',
    'uv sync',
    'uv pip install -r a.txt',
    'go build ./...',
    'go mod tidy',
    'composer require x',
    'cargo build',
    'bundle exec rake',
  ]) {
    it(`does not mean ${run}`, () => assert.equal(install(run), undefined));
  }
});
