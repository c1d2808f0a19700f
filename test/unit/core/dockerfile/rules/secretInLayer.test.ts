import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';
import { contextOf } from './richContext.ts';

const rule = 'secret-in-layer';
const from = 'FROM debian:12\nWORKDIR /w\n';
const token = `ghp_${'a1B2'.repeat(9)}`;

describeRule(rule, {
  catches: {
    'a private key': [`${from}COPY id_ed25519 /root/.ssh/\n`, 'COPY id_ed25519 /root/.ssh/'],
    'a key that a later layer removes': [
      `${from}COPY id_rsa /k\nRUN git clone --depth=1 g:a && rm /k\n`,
      'COPY id_rsa /k',
    ],
    'settings of the environment': [
      `${from}COPY .env .env.production ./\n`,
      'COPY .env .env.production ./',
    ],
    'credentials under another name': [
      `${from}COPY creds.txt /root/.netrc\n`,
      'COPY creds.txt /root/.netrc',
    ],
    'a folder of keys': [`${from}ADD .ssh /root/.ssh\n`, 'ADD .ssh /root/.ssh'],
    'a key of a stage': [
      `${from}COPY --from=s /root/.npmrc /root/\n`,
      'COPY --from=s /root/.npmrc /root/',
    ],
    'a key store': [
      `${from}COPY certs/server.key certs/app.p12 /etc/ssl/\n`,
      'COPY certs/server.key certs/app.p12 /etc/ssl/',
    ],
    'an ARG': [`${from}ARG NPM_TOKEN\n`, 'ARG NPM_TOKEN'],
    'an ARG with a value': [`${from}ARG dbPassword=hunter22\n`, 'ARG dbPassword=hunter22'],
    'an ENV': [`${from}ENV A=1 DB_PASSWORD=hunter22\n`, 'ENV A=1 DB_PASSWORD=hunter22'],
    'an ENV in the old form': [
      `${from}ENV AWS_SECRET_ACCESS_KEY abcdef123\n`,
      'ENV AWS_SECRET_ACCESS_KEY abcdef123',
    ],
    'an ENV that takes an ARG over, once': [
      `${from}ARG T\nARG API_KEY\nENV API_KEY=\${API_KEY}\n`,
      'ENV API_KEY=${API_KEY}',
    ],
    'an ARG that is written into a file': [
      `${from}ARG NPM_TOKEN\nRUN echo "//r/:_authToken=$NPM_TOKEN" > .npmrc\nRUN npm ci && rm .npmrc\n`,
      'ARG NPM_TOKEN',
      'echo "//r/:_authToken=$NPM_TOKEN" > .npmrc',
    ],
    'a secret mount that is written into a file': [
      `${from}RUN --mount=type=secret,id=t cp /run/secrets/t /root/.netrc && make\n`,
      'cp /run/secrets/t /root/.netrc',
    ],
    'a substitution that reads a secret mount': [
      `${from}RUN --mount=type=secret,id=t echo "$(cat /run/secrets/t)" >> /etc/x\n`,
      'echo "$(cat /run/secrets/t)" >> /etc/x',
    ],
    'a pipe into tee': [`${from}RUN echo "$TOKEN" | tee /etc/t\n`, 'tee /etc/t'],
    'git settings': [
      `${from}RUN git config --global url."https://$TOKEN@github.com/".insteadOf https://github.com/ && make\n`,
      'git config --global url."https://$TOKEN@github.com/".insteadOf https://github.com/',
    ],
    'a clone with a token in its URL': [
      `${from}RUN git clone --depth=1 https://x:$GH_TOKEN@github.com/a/b.git\n`,
      'git clone --depth=1 https://x:$GH_TOKEN@github.com/a/b.git',
    ],
    'npm settings': [
      `${from}RUN npm config set //r/:_authToken $NPM_TOKEN && npm ci\n`,
      'npm config set //r/:_authToken $NPM_TOKEN',
    ],
    'a token in plain text': [
      `${from}RUN curl -H "Authorization: Bearer ${token}" https://x.org\n`,
      token,
    ],
    'a token in plain text, once': [`${from}ENV GITHUB_TOKEN=${token}\n`, token],
    'a password in a URL': [
      `${from}RUN pip install -i https://me:s3cr3t@pypi.x.org/simple a\n`,
      'https://me:s3cr3t@pypi.x.org',
    ],
    'a private key in a here-document': [
      `${from}COPY <<E /k\n-----BEGIN RSA PRIVATE KEY-----\nabc\nE\n`,
      '-----BEGIN RSA PRIVATE KEY-----',
    ],
    'a stage that does not ship': [
      `FROM a AS s\nARG NPM_TOKEN\nFROM b\nCOPY --from=s /x /x\n`,
      'ARG NPM_TOKEN',
    ],
  },
  ignores: {
    'public keys and settings of ssh': `${from}COPY id_rsa.pub known_hosts authorized_keys /root/.ssh/\n`,
    'examples and templates': `${from}COPY .env.example .env.sample config.env.dist ./\n`,
    certificates: `${from}COPY server.crt ca.pem fullchain.pem /etc/ssl/\n`,
    'keys of package repositories': `${from}COPY nginx_signing.key docker.gpg archive-keyring.asc /usr/share/keyrings/\n`,
    'a download': `${from}ADD https://x.org/id_rsa /k\n`,
    'a mounted secret': `${from}RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\n`,
    'a mounted variable': `${from}RUN --mount=type=secret,id=T,env=NPM_TOKEN npm ci\n`,
    'names about secrets': `${from}ARG TOKEN_URL\nENV PASSWORD_FILE=/run/p SECRET_NAME=a1b2c3 MAX_TOKENS=900000000 PASSWORD_MIN_LENGTH=1234567\n`,
    'ids of public keys': `${from}ENV GPG_KEY=E3FF2839C048B25C084DEBE9B26995E310250568 GPG_KEYS=ABCDEF NGINX_GPGKEY=573BFD6B\n`,
    'what is no secret': `${from}ENV TOKEN="" SECRET_KEY=changeme API_KEY=your-key-here DB_PASSWORD=$DB ALLOW_EMPTY_PASSWORD=yes SECRET_KEY_BASE=dummy PUBLIC_API_KEY=abcdefgh\n`,
    'where a secret is': `${from}ENV DB_PASSWORD=/run/secrets/db API_KEY=vault:secret/a\n`,
    'a file that the same RUN removes': `${from}RUN echo "$NPM_TOKEN" > .npmrc && npm ci && rm -f .npmrc\n`,
    'a setting that the same RUN takes back': `${from}RUN git config --global url.https://$TOKEN@x/.insteadOf https://x/ && make && git config --global --unset url.x\n`,
    'a clone whose settings go': `${from}RUN git clone --depth=1 https://$TOKEN@x.org/a && rm -rf a/.git\n`,
    'a file in a mount': `${from}RUN --mount=type=tmpfs,target=/root cp /run/secrets/t /root/.netrc\n`,
    'a variable that is only used': `${from}RUN curl -H "Authorization: $TOKEN" -o x https://x.org && test -n "$TOKEN" || echo "no token"\n`,
    'a hash': `${from}RUN echo "root:$PASSWORD" | chpasswd\n`,
    'a placeholder in a URL': `${from}RUN echo https://user:password@host/ > /etc/example\nRUN curl https://$USER:$PASS@x.org\n`,
    comments: `${from}# ${token}\nRUN make\n`,
    'arguments of the whole file': `ARG TOKEN\n${from}RUN make\n`,
  },
  fixes: {
    'an ARG becomes a mount': [
      `${from}ARG NPM_TOKEN\nARG V\nRUN npm ci --token=$NPM_TOKEN\nRUN make\nRUN ["sh", "-c", "echo $NPM_TOKEN"]\n`,
      0,
      `# syntax=docker/dockerfile:1\n${from}ARG V\nRUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci --token=$NPM_TOKEN\nRUN make\nRUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN ["sh", "-c", "echo $NPM_TOKEN"]\n`,
    ],
    'a file becomes a mount, and its removal goes': [
      `${from}COPY .npmrc /root/.npmrc\nRUN npm ci && rm -f /root/.npmrc\nCMD x\n`,
      0,
      `${from}RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\nCMD x\n`,
    ],
    'a file becomes a mount, and the RUN that removes it goes': [
      `${from}USER me\nCOPY id_rsa /home/me/.ssh/id_rsa\nRUN git clone --depth=1 g:a\nRUN rm /home/me/.ssh/id_rsa\n`,
      0,
      `${from}USER me\nRUN --mount=type=secret,id=id_rsa,target=/home/me/.ssh/id_rsa,mode=0444 git clone --depth=1 g:a\n`,
    ],
  },
});

describe(rule, () => {
  const found = (text: string, facts = {}) => findingsOf(rule, from + text, facts);

  it('is an error when it is certain, a warning by the name alone, a hint in other stages', () => {
    assert.equal(found('COPY id_rsa /k\n')[0]?.severity, 'error');
    assert.equal(found(`RUN curl -u ${token} x\n`)[0]?.severity, 'error');
    assert.equal(found('RUN echo $TOKEN > /t\n')[0]?.severity, 'error');
    assert.equal(found('COPY .env ./\n')[0]?.severity, 'warning');
    assert.equal(found('ARG TOKEN\n')[0]?.severity, 'warning');
    const builder = findingsOf(rule, 'FROM a AS s\nCOPY id_rsa /k\nFROM b\n');
    assert.equal(builder[0]?.severity, 'hint');
  });

  it('finds what the copied folder holds, and keeps it out', () => {
    const context = contextOf({
      'a.js': 1,
      '.env': 90,
      'deploy/id_rsa': 1_700,
      'test/fixtures/id_rsa': 1_700,
      'node_modules/x/.env': 4,
    });
    const [finding] = found('COPY . .\n', { context });
    assert.deepEqual(finding?.message.args, ['.env, deploy/id_rsa']);
    assert.equal(finding.severity, 'error');
    assert.deepEqual(finding.fixes[0]?.files, [
      { path: '.dockerignore', lines: ['**/.env', '**/id_rsa'] },
    ]);
    assert.deepEqual(found('COPY deploy /d\n', { context })[0]?.message.args, ['deploy/id_rsa']);
    assert.deepEqual(found('COPY test /t\n', { context }), []);
    assert.deepEqual(found('COPY a.js /t\n', { context }), []);
  });

  it('is no hint for its few bytes', () => {
    const context = contextOf({ id_rsa: 1_700 });
    assert.equal(found('COPY id_rsa /k\n', { context })[0]?.severity, 'error');
  });

  it('points at the declaration', () => {
    const [, written] = found('ARG TOKEN\nRUN echo $TOKEN > /t\n');
    assert.equal(written?.related[0]?.range.start.line, 2);
    assert.deepEqual(written.message.args, ['TOKEN', '/t']);
    const [taken] = found('ARG TOKEN\nENV APP_TOKEN=$TOKEN\n');
    assert.equal(taken?.related[0]?.range.start.line, 2);
  });

  it('offers no mount where a mount would not do', () => {
    for (const text of [
      'ARG TOKEN\n',
      'ARG TOKEN\nLABEL a=$TOKEN\nRUN x $TOKEN\n',
      'ARG A TOKEN\nRUN x $TOKEN\n',
      'COPY .npmrc /root/\n',
      'COPY .npmrc /root/\nRUN chmod 600 /root/.npmrc && npm ci\n',
      'COPY .npmrc a.js /root/\nRUN npm ci\n',
      'COPY .npmrc /root/.npmrc\nRUN npm ci && rm -rf /root/.npmrc || true\n',
      'COPY .npmrc /root/.npmrc\nRUN npm ci\nENTRYPOINT cat /root/.npmrc\n',
    ]) {
      assert.deepEqual(found(text)[0]?.fixes, [], text);
    }
    const foreign = findingsOf(rule, `# syntax=me/x:1\n${from}ARG TOKEN\nRUN x $TOKEN\n`);
    assert.deepEqual(foreign[0]?.fixes, []);
  });
});
