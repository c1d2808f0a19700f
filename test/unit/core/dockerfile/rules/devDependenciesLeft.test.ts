import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const node = 'FROM node:22\n';
const start = 'CMD ["node", "server.js"]\n';

describeRule('dev-dependencies-left', {
  catches: {
    'npm ci': [`${node}RUN npm ci\n${start}`, 'npm ci'],
    'npm install': [`${node}RUN npm install --no-audit\n${start}`, 'npm install --no-audit'],
    'yarn, pnpm and bun': [
      `${node}RUN yarn\nRUN yarn install --frozen-lockfile\nRUN pnpm i\nRUN bun install\n${start}`,
      'yarn',
      'yarn install --frozen-lockfile',
      'pnpm i',
      'bun install',
    ],
    'composer install': [
      `FROM php:8\nRUN composer install --no-interaction\nCMD ["php", "a.php"]\n`,
      'composer install --no-interaction',
    ],
    'bundle install': [`FROM ruby:3\nRUN bundle install\nCMD ["ruby", "a.rb"]\n`, 'bundle install'],
    'poetry, uv and pipenv': [
      `FROM python:3\nRUN poetry install --no-root\nRUN uv sync --frozen\nRUN pipenv install --dev\nCMD python a.py\n`,
      'poetry install --no-root',
      'uv sync --frozen',
      'pipenv install --dev',
    ],
    'NODE_ENV that is set too late': [
      `${node}RUN npm ci\nENV NODE_ENV=production\n${start}`,
      'npm ci',
    ],
    'a start script of the project': [`${node}RUN npm ci\nCMD ["npm", "start"]\n`, 'npm ci'],
    'a pruning in another RUN': [`${node}RUN npm ci\nRUN npm prune --omit=dev\n${start}`, 'npm ci'],
    'a stage that the last one starts from': [
      `${node.trim()} AS base\nRUN npm ci\nFROM base\n${start}`,
      'npm ci',
    ],
  },
  ignores: {
    '--omit=dev': `${node}RUN npm ci --omit=dev\n${start}`,
    '--omit dev': `${node}RUN npm ci --omit dev\n${start}`,
    '--production and --only': `${node}RUN npm install --production && npm ci --only=production\n${start}`,
    'NODE_ENV by ENV': `${node}ENV NODE_ENV=production\nRUN npm ci\nRUN yarn\n${start}`,
    'NODE_ENV for the call': `${node}RUN NODE_ENV=production npm ci\n${start}`,
    'NODE_ENV by ARG': `${node}ARG NODE_ENV=production\nRUN npm ci\n${start}`,
    'a setting of npm': `${node}ENV NPM_CONFIG_OMIT=dev\nRUN npm ci\n${start}`,
    'pruned in the same RUN': `${node}RUN npm ci && npm run build && npm prune --omit=dev\n${start}`,
    'installed again in the same RUN': `${node}RUN yarn && yarn build && yarn install --production\n${start}`,
    'single packages': `${node}RUN npm install express && npm i -g pm2\n${start}`,
    'yarn --production': `${node}RUN yarn install --production\n${start}`,
    'pnpm -P': `${node}RUN pnpm install -P --frozen-lockfile\n${start}`,
    'a development server': `${node}RUN npm ci\nCMD ["npm", "run", "dev"]\n`,
    'an image for tests': `${node}RUN npm ci\nENTRYPOINT ["npm", "test"]\n`,
    'an image that starts nothing': `${node}RUN npm ci\n`,
    'an image that starts a shell': `${node}RUN npm ci\nCMD ["bash"]\n`,
    'a stage for developers': `${node.trim()} AS development\nRUN npm ci\nCMD ["npm", "start"]\nFROM development AS dev-envs\nRUN true\n`,
    'the version of a tool': `FROM ruby\nRUN bundle --version && yarn --version && bundle -v\nCMD ruby a.rb\n`,
    'composer --no-dev': `FROM php\nRUN composer install --no-dev\nCMD php a.php\n`,
    'composer by ENV': `FROM php\nENV COMPOSER_NO_DEV=1\nRUN composer install\nCMD php a.php\n`,
    'bundler by ENV': `FROM ruby\nENV BUNDLE_WITHOUT="development:test"\nRUN bundle install\nCMD ruby a.rb\n`,
    'poetry --only': `FROM python\nRUN poetry install --only main\nCMD python a.py\n`,
    'poetry --without': `FROM python\nRUN poetry install --without dev,test\nCMD python a.py\n`,
    'uv --no-dev': `FROM python\nRUN uv sync --locked --no-dev\nCMD python a.py\n`,
    'uv by ENV': `FROM python\nENV UV_NO_DEV=1\nRUN uv sync\nCMD python a.py\n`,
    'pipenv install': `FROM python\nRUN pipenv install --deploy\nCMD python a.py\n`,
    'a stage that only builds': `${node.trim()} AS b\nRUN npm ci && npm run build\n${node}COPY --from=b /d /d\n${start}`,
  },
  fixes: {
    npm: [`${node}RUN npm ci\n${start}`, 0, `${node}RUN npm ci --omit=dev\n${start}`],
    'a bare yarn': [`${node}RUN yarn\n${start}`, 0, `${node}RUN yarn --production\n${start}`],
    pnpm: [
      `${node}RUN pnpm install --frozen-lockfile\n${start}`,
      0,
      `${node}RUN pnpm install --prod --frozen-lockfile\n${start}`,
    ],
    composer: [
      `FROM php\nRUN composer install -n\nCMD php a.php\n`,
      0,
      `FROM php\nRUN composer install --no-dev -n\nCMD php a.php\n`,
    ],
    poetry: [
      `FROM python\nRUN poetry install --no-root\nCMD python a.py\n`,
      0,
      `FROM python\nRUN poetry install --only main --no-root\nCMD python a.py\n`,
    ],
  },
});

describe('dev-dependencies-left before a build', () => {
  const first = (text: string) => findingsOf('dev-dependencies-left', text)[0];

  it('is a hint that proposes a stage of its own, without a fix', () => {
    for (const run of ['npm ci && npm run build', 'npm ci && tsc', 'npm ci && ./build.sh']) {
      const finding = first(`${node}RUN ${run}\n${start}`);
      assert.equal(finding?.severity, 'hint', run);
      assert.equal(finding.explanation.code, 'dev-dependencies-left.explanationBuild');
      assert.deepEqual(finding.fixes, []);
    }
    assert.equal(
      first(`${node}RUN npm ci\nCOPY . .\nRUN npm run build\n${start}`)?.severity,
      'hint',
    );
  });

  it('is milder where a configuration may leave them out', () => {
    assert.equal(first(`${node}COPY .npmrc .\nRUN npm ci\n${start}`)?.severity, 'hint');
    const config = 'RUN bundle config set --local without development\n';
    const text = `FROM ruby\n${config}RUN bundle install\nCMD ruby a.rb\n`;
    assert.equal(first(text)?.severity, 'hint');
  });
});
