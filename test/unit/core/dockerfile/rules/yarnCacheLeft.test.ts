import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { marked } from './lintText.ts';
import { contextOf } from './richContext.ts';

const from = 'FROM node:22\n';

describeRule('yarn-cache-left', {
  catches: {
    'yarn install': [
      `${from}RUN yarn install --frozen-lockfile\n`,
      'yarn install --frozen-lockfile',
    ],
    'a bare yarn': [`${from}RUN yarn\n`, 'yarn'],
    'a bare yarn with options': [`${from}RUN yarn --production\n`, 'yarn --production'],
    'yarn add and yarn global add': [
      `${from}RUN yarn add a\nRUN yarn global add b\n`,
      'yarn add a',
      'yarn global add b',
    ],
    'a removal for another user': [
      `${from}USER node\nRUN yarn && rm -rf /usr/local/share/x\n`,
      'yarn',
    ],
    'a clean-up in another RUN': [`${from}RUN yarn\nRUN yarn cache clean\n`, 'yarn'],
    'the rewritten yarn that writes node_modules': [
      `${from}COPY .yarnrc.yml ./\nENV YARN_NODE_LINKER=node-modules\nRUN yarn install\n`,
      'yarn install',
    ],
  },
  ignores: {
    'yarn cache clean': `${from}RUN yarn install && yarn cache clean\n`,
    'yarn cache clean with options': `${from}RUN yarn && yarn run build && yarn cache clean --all\n`,
    'rm of the folder for root': `${from}RUN yarn && rm -rf /usr/local/share/.cache\n`,
    'rm of the folder for another user': `${from}USER node\nRUN yarn && rm -rf ~/.cache/yarn\n`,
    'rm of what yarn tells': `${from}RUN yarn && rm -rf $(yarn cache dir)\n`,
    'rm of a folder that ENV names': `${from}ENV YARN_CACHE_FOLDER=/c\nRUN yarn && rm -rf /c\n`,
    'rm of a folder that an option names': `${from}RUN yarn --cache-folder ./c && rm -rf ./c\n`,
    'a mount': `${from}RUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn\n`,
    'a mount of the folder of another user': `${from}RUN --mount=type=cache,target=/root/.cache/yarn yarn\n`,
    'a mount of all caches': `${from}USER node\nRUN --mount=type=cache,target=/home/node/.cache yarn\n`,
    'scripts and versions': `${from}RUN yarn build && yarn run test && yarn --version\n`,
    'the rewritten yarn by its settings': `${from}COPY package.json yarn.lock .yarnrc.yml ./\nRUN yarn install\n`,
    'the rewritten yarn by an option': `${from}RUN yarn install --immutable\n`,
    'the rewritten yarn by its version': `${from}RUN corepack prepare yarn@4.1.0 --activate && yarn install\n`,
    'a stage that is only copied from': `${from.trim()} AS b\nRUN yarn\n${from}COPY --from=b /x /x\n`,
  },
  fixes: {
    'cleans behind the install': [
      `${from}RUN yarn install && \\\n\tyarn build\n`,
      0,
      `${from}RUN yarn install && \\\n\tyarn cache clean && \\\n\tyarn build\n`,
    ],
    'keeps the folder of root in a cache mount': [
      `${from}RUN yarn\n`,
      1,
      `${from}RUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn\n`,
    ],
    'keeps the folder of another user in a cache mount': [
      `${from}USER node\nRUN yarn\n`,
      1,
      `${from}USER node\nRUN --mount=type=cache,target=/home/node/.cache/yarn,mode=0777 yarn\n`,
    ],
  },
});

describe('yarn-cache-left with the build context at hand', () => {
  it('leaves the rewritten yarn alone', () => {
    const facts = { context: contextOf({ '.yarnrc.yml': 90 }) };
    assert.deepEqual(marked('yarn-cache-left', `${from}COPY . .\nRUN yarn\n`, facts), []);
  });
});
