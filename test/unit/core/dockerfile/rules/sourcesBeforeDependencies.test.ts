import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf, fixed } from './lintText.ts';
import { contextOf } from './richContext.ts';

const rule = 'sources-before-dependencies';
const from = 'FROM node:22\nWORKDIR /app\n';

const installs = [
  'npm ci',
  'npm install --omit=dev',
  'yarn',
  'yarn install --frozen-lockfile',
  'pnpm install',
  'bun install',
  'pip install -r requirements.txt',
  'python3 -m pip install --no-cache-dir -r requirements.txt',
  'bundle install',
  'composer install --no-dev',
  'go mod download',
  'pipenv sync',
  'poetry install --no-root',
  'uv sync --no-install-project',
];

describeRule(rule, {
  catches: {
    ...Object.fromEntries(
      installs.map((install) => [
        install,
        [`${from}COPY . .\nRUN ${install}\n`, 'COPY . .'] as const,
      ]),
    ),
    'an absolute target': [`${from}COPY . /app\nRUN npm ci\n`, 'COPY . /app'],
    'an install below the target': [
      `${from}COPY . /app\nRUN cd /app/web && npm ci\n`,
      'COPY . /app',
    ],
    'an install after other instructions': [
      `${from}COPY . .\nENV A=1\nRUN true\nRUN npm ci && npm run build\n`,
      'COPY . .',
    ],
    'ADD and a star': [`${from}ADD ./ ./\nRUN npm ci\n`, 'ADD ./ ./'],
    'the first of two copies': [`${from}COPY . .\nRUN npm ci\nCOPY . .\n`, 'COPY . .'],
    'an install of another tool before': [
      `${from}COPY package.json .\nRUN npm ci\nCOPY . .\nRUN bundle install\n`,
      'COPY . .',
    ],
    'a builder stage': [
      `FROM node AS b\nWORKDIR /app\nCOPY . .\nRUN npm ci\nFROM scratch\nCOPY --from=b /x /x\n`,
      'COPY . .',
    ],
    'triggers among themselves': [
      `${from}ONBUILD COPY . .\nONBUILD RUN npm ci\n`,
      'ONBUILD COPY . .',
    ],
  },
  ignores: {
    'manifests first': `${from}COPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\n`,
    'manifests first, and a second install': `${from}COPY package.json .\nRUN npm ci\nCOPY . .\nRUN npm ci --omit=dev\n`,
    'a bind mount first': `${from}RUN --mount=type=bind,source=package.json,target=package.json npm ci\nCOPY . .\n`,
    'a folder alone': `${from}COPY src ./\nRUN npm ci\n`,
    'a copy of another stage': `${from}COPY --from=x . .\nRUN npm ci\n`,
    'named packages': `${from}COPY . .\nRUN npm install -g serve && pip install flask && yarn add x\n`,
    'the project itself': `${from}COPY . .\nRUN pip install . && pip install -r r.txt -e .\n`,
    'a project that is installed with its dependencies': `${from}COPY . .\nRUN poetry install && uv sync\n`,
    'a build that needs the sources': `${from}COPY . .\nRUN go build ./... && cargo build && mvn package\n`,
    'an install elsewhere': `${from}COPY . /src\nRUN npm ci\n`,
    'an install in another stage': `FROM node AS a\nCOPY . /app\nFROM node\nWORKDIR /app\nRUN npm ci\n`,
    'a copy behind the install': `${from}RUN npm ci\nCOPY . .\n`,
    'a help text': `${from}COPY . .\nRUN npm install --help\n`,
  },
  fixes: {
    'copies the manifests first': [
      `${from}COPY . .\nRUN npm ci\nCMD ["x"]\n`,
      0,
      `${from}COPY package*.json ./\nRUN npm ci\nCOPY . .\nCMD ["x"]\n`,
    ],
    'splits a RUN that goes on with the sources': [
      `${from}COPY . /app\nRUN yarn && \\\n    yarn build\n`,
      0,
      `${from}COPY package.json yarn.lock /app/\nRUN yarn\nCOPY . /app\nRUN yarn build\n`,
    ],
    'keeps the flags of both': [
      `${from}COPY --chown=node . .\nRUN --network=host npm ci && npm test\n`,
      0,
      `${from}COPY --chown=node package*.json ./\nRUN --network=host npm ci\nCOPY --chown=node . .\nRUN --network=host npm test\n`,
    ],
    'leaves what stands in between': [
      `${from}COPY . ./\nENV NODE_ENV=production\nRUN pip install -r req/base.txt -c req/c.txt\n`,
      0,
      `${from}COPY req/base.txt req/c.txt ./req/\nENV NODE_ENV=production\nRUN pip install -r req/base.txt -c req/c.txt\nCOPY . ./\n`,
    ],
    'keeps CRLF': [
      `${from}COPY . .\r\nRUN npm ci\r\n`,
      0,
      `${from}COPY package*.json ./\r\nRUN npm ci\r\nCOPY . .\r\n`,
    ],
  },
});

describe(rule, () => {
  const fixesOf = (text: string): number => findingsOf(rule, text)[0]?.fixes.length ?? -1;

  it('names the manifests that the context has', () => {
    const facts = {
      context: contextOf({ 'package.json': 1, 'npm-shrinkwrap.json': 1, '.npmrc': 1 }),
    };
    const text = `${from}COPY . .\nRUN npm ci\n`;
    assert.match(
      fixed(rule, text, 0, facts),
      /^COPY package\.json npm-shrinkwrap\.json \.npmrc \.\/$/m,
    );
  });

  it('moves nothing when the context has no such manifest', () => {
    const facts = { context: contextOf({ 'web/package.json': 1 }) };
    assert.deepEqual(findingsOf(rule, `${from}COPY . .\nRUN npm ci\n`, facts)[0]?.fixes, []);
  });

  it('moves nothing over what may need the sources, or where the RUN is not plain', () => {
    const bodies = [
      'RUN ./configure\nRUN npm ci',
      'WORKDIR /app/web\nRUN npm ci',
      'RUN cd /app && npm ci',
      'RUN npm ci; npm test',
      'RUN pip install -r a/r.txt -r b/r.txt',
      'RUN <<E\nnpm ci\nnpm test\nE',
    ];
    for (const body of bodies) assert.equal(fixesOf(`${from}COPY . .\n${body}\n`), 0, body);
  });

  it('stands on the instruction to move and points at the installation', () => {
    const [finding] = findingsOf(rule, `${from}COPY . .\nRUN true && npm ci\n`);
    assert.equal(finding?.range.start.line, 2);
    assert.deepEqual(finding.related[0]?.range.start, { line: 3, character: 12 });
    assert.equal(finding.severity, 'information');
  });
});
