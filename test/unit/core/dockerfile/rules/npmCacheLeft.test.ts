import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const from = 'FROM node:22\n';

describeRule('npm-cache-left', {
  catches: {
    'npm ci': [`${from}RUN npm ci\n`, 'npm ci'],
    'npm install in its spellings': [
      `${from}RUN npm i -g a\nRUN npm add b\nRUN npm clean-install\n`,
      'npm i -g a',
      'npm add b',
      'npm clean-install',
    ],
    'the last one of a RUN': [
      `${from}RUN npm install && npm run build && npm install -g serve\n`,
      'npm install -g serve',
    ],
    'options before the subcommand': [
      `${from}RUN npm --prefix web ci --omit=dev\n`,
      'npm --prefix web ci --omit=dev',
    ],
    'a cache that is verified only': [`${from}RUN npm ci && npm cache verify\n`, 'npm ci'],
    'a clean-up before the install': [`${from}RUN npm cache clean --force && npm ci\n`, 'npm ci'],
    'a clean-up in another RUN': [`${from}RUN npm ci\nRUN npm cache clean --force\n`, 'npm ci'],
    'a removal of another cache': [`${from}RUN npm ci && rm -rf ~/.cache /tmp/*\n`, 'npm ci'],
    'a folder of its own': [`${from}RUN npm ci --cache /c\n`, 'npm ci --cache /c'],
    'a removal of what is not the cache any more': [
      `${from}ENV npm_config_cache=/c\nRUN npm ci && rm -rf /opt/x\n`,
      'npm ci',
    ],
    'a here-document': [`${from}RUN <<EOF\nnpm ci\nnpm run build\nEOF\n`, 'npm ci'],
  },
  ignores: {
    'npm cache clean': `${from}RUN npm ci && npm cache clean --force\n`,
    'npm cache clean behind other commands': `${from}RUN npm ci && npm run build && npm cache clean --force && rm -rf /tmp/*\n`,
    'rm of the folder': `${from}RUN npm ci && rm -rf ~/.npm\n`,
    'rm of the cache itself': `${from}RUN npm ci; rm -rf /root/.npm/_cacache\n`,
    'rm of what npm tells': `${from}RUN npm ci && rm -rf "$(npm config get cache)"\n`,
    'rm of the home of another user': `${from}RUN su node -c 'npm ci' && npm ci && rm -rf /home/node/.npm ~/.npm\n`,
    'rm of a folder that ENV names': `${from}ENV npm_config_cache=/tmp/n\nRUN npm ci && rm -rf /tmp/*\n`,
    'rm of a folder that the call names': `${from}RUN npm_config_cache=/tmp/n npm ci && rm -rf /tmp/n\n`,
    'rm of a folder that is exported': `${from}RUN export npm_config_cache=/tmp/n && npm ci && rm -rf /tmp/n\n`,
    'rm of a folder that an option names': `${from}RUN npm ci --cache=/tmp/n && rm -rf /tmp/n\n`,
    'a mount': `${from}RUN --mount=type=cache,target=/root/.npm npm ci\n`,
    'a mount for another user': `${from}USER node\nRUN --mount=type=cache,target=/home/node/.npm,uid=1000 npm ci\n`,
    'a mount of a folder that ENV names': `${from}ENV npm_config_cache=/c\nRUN --mount=type=cache,target=/c npm ci\n`,
    'other subcommands': `${from}RUN npm run build && npm prune && npm test && npm --version\n`,
    'a dry run': `${from}RUN npm ci --dry-run\n`,
    'a stage that is only copied from': `${from.trim()} AS b\nRUN npm ci\n${from}COPY --from=b /x /x\n`,
  },
  fixes: {
    'cleans behind the install': [
      `${from}RUN npm ci \\\n  && npm run build\n`,
      0,
      `${from}RUN npm ci \\\n  && npm cache clean --force \\\n  && npm run build\n`,
    ],
    'cleans while npm is still there': [
      `${from}RUN apk add --no-cache npm && npm ci; apk del npm\n`,
      0,
      `${from}RUN apk add --no-cache npm && npm ci && npm cache clean --force; apk del npm\n`,
    ],
    'cleans behind a loop': [
      `${from}RUN for d in a b; do npm ci --prefix $d; done\n`,
      0,
      `${from}RUN for d in a b; do npm ci --prefix $d; done && npm cache clean --force\n`,
    ],
    'removes the folder that an option names': [
      `${from}RUN npm ci --cache /tmp/npm\n`,
      0,
      `${from}RUN npm ci --cache /tmp/npm && rm -rf /tmp/npm\n`,
    ],
    'keeps the folder of the user in a cache mount': [
      `${from}USER node\nRUN npm ci\n`,
      1,
      `${from}USER node\nRUN --mount=type=cache,target=/home/node/.npm,mode=0777 npm ci\n`,
    ],
    'cleans as the user of the install': [
      `${from}RUN sudo -u app npm install -g x && true\n`,
      0,
      `${from}RUN sudo -u app npm install -g x && sudo -u app npm cache clean --force && true\n`,
    ],
    'mounts the folder of the user of the install': [
      `${from}RUN gosu app npm ci\n`,
      1,
      `${from}RUN --mount=type=cache,target=/home/app/.npm,mode=0777 gosu app npm ci\n`,
    ],
    'lets a numbered user write to the mount': [
      `${from}ENV HOME=/h\nUSER 1000:1000\nRUN npm ci\n`,
      1,
      `${from}ENV HOME=/h\nUSER 1000:1000\nRUN --mount=type=cache,target=/h/.npm,uid=1000,gid=1000 npm ci\n`,
    ],
    'keeps Windows line breaks': [
      `FROM node\r\nRUN npm ci && \\\r\n    true\r\n`,
      0,
      `FROM node\r\nRUN npm ci && \\\r\n    npm cache clean --force && \\\r\n    true\r\n`,
    ],
  },
});

describe('npm-cache-left in doubt', () => {
  const severities = (text: string): readonly string[] =>
    findingsOf('npm-cache-left', text).map(({ severity }) => severity);

  it('is milder before a script that nobody can read', () => {
    assert.deepEqual(severities(`${from}RUN npm ci && ./clean.sh\n`), ['information']);
  });

  it('is milder where a configuration may move the cache', () => {
    assert.deepEqual(severities(`${from}COPY .npmrc ./\nRUN npm ci\n`), ['information']);
    assert.deepEqual(severities(`${from}RUN npm config set cache /x && npm ci\n`), ['information']);
  });

  it('offers no mount to a frontend that has none', () => {
    const text = `# syntax=docker/dockerfile:1.0\n${from}RUN npm ci\n`;
    assert.deepEqual(
      findingsOf('npm-cache-left', text)[0]?.fixes.map(({ kind }) => kind),
      ['safe'],
    );
  });

  it('offers no clean-up where npm may be gone', () => {
    const text = `${from}RUN npm ci || exec sh; apk del npm\n`;
    assert.deepEqual(
      findingsOf('npm-cache-left', text)[0]?.fixes.map(({ kind }) => kind),
      ['suggestion'],
    );
  });
});
