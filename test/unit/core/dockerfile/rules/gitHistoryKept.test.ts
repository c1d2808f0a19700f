import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';
import { contextOf } from './richContext.ts';

const rule = 'git-history-kept';
const from = 'FROM debian:12\nWORKDIR /w\n';
const url = 'https://x.org/a.git';

describeRule(rule, {
  catches: {
    'a clone': [`${from}RUN git clone ${url}\n`, `git clone ${url}`],
    'a clone of one branch': [
      `${from}RUN git clone -b v1 --single-branch ${url} /a\n`,
      `git clone -b v1 --single-branch ${url} /a`,
    ],
    'a clone that is used': [
      `${from}RUN git clone ${url} && cd a && make && make install\n`,
      `git clone ${url}`,
    ],
    'a clone that is moved': [`${from}RUN git clone ${url} && mv a /opt/a\n`, `git clone ${url}`],
    'an unrelated removal': [
      `${from}RUN git clone ${url} && rm -rf a/docs /x/.git\n`,
      `git clone ${url}`,
    ],
    'COPY of the history': [`${from}COPY .git/ ./.git/\n`, '.git/'],
    'a heredoc': [`${from}RUN <<E\ngit clone ${url}\nE\n`, `git clone ${url}`],
  },
  ignores: {
    'a shallow clone': `${from}RUN git clone --depth 1 ${url} && git clone --depth=1 ${url} b\n`,
    'a clone without old contents': `${from}RUN git clone --filter=blob:none ${url}\n`,
    'a mirror': `${from}RUN git clone --mirror ${url}\n`,
    'history that goes again': `${from}RUN git clone ${url} && rm -rf a/.git\n`,
    'history that goes by a pattern': `${from}RUN git clone ${url} && rm -rf a/.git*\n`,
    'history that goes from within': `${from}RUN git clone ${url} && cd a && make && rm -rf .git\n`,
    'history that find removes': `${from}RUN git clone ${url} && find . -name .git -type d -exec rm -rf {} +\n`,
    'a clone that goes again': `${from}RUN git clone ${url} && make -C a install && rm -rf a\n`,
    'a clone that a later layer removes': `${from}RUN git clone ${url}\nRUN rm -rf a\n`,
    'a temporary clone': `${from}RUN git clone ${url} /tmp/a && make -C /tmp/a install\n`,
    'a clone in a mount': `${from}RUN --mount=type=tmpfs,target=/w git clone ${url}\n`,
    'a folder that nobody knows': `${from}RUN git clone ${url} "$(mktemp -d)"\n`,
    'other commands': `${from}RUN git config --global a b && git init && apt-get install -y git\n`,
    'a stage that does not ship': `FROM a AS s\nRUN git clone ${url}\nFROM b\nCOPY --from=s /x /x\n`,
    'a file about git': `${from}COPY .gitignore .gitconfig /root/\n`,
  },
  fixes: {
    'fetches one commit': [
      `${from}RUN git clone -b v1 ${url} && make\n`,
      0,
      `${from}RUN git clone --depth=1 -b v1 ${url} && make\n`,
    ],
    'removes the history': [
      `${from}RUN git clone ${url} && make\n`,
      1,
      `${from}RUN git clone ${url} && make && rm -rf /w/a/.git\n`,
    ],
    'removes the history when the build needs other commits': [
      `${from}RUN git clone ${url} \\\n && cd a \\\n && git checkout abc\n`,
      0,
      `${from}RUN git clone ${url} \\\n && cd a \\\n && git checkout abc \\\n && rm -rf /w/a/.git\n`,
    ],
    'puts the option into the exec form': [
      `${from}RUN ["git", "clone", "${url}"]\n`,
      0,
      `${from}RUN ["git", "clone", "--depth=1", "${url}"]\n`,
    ],
  },
});

describe(rule, () => {
  it('counts the bytes of a copied history', () => {
    const facts = { context: contextOf({ '.git/objects/a.pack': 34_000_000 }) };
    const [finding] = findingsOf(rule, `${from}COPY .git .git\n`, facts);
    assert.deepEqual(finding?.bytes, { kind: 'exact', bytes: 34_000_000 });
    assert.equal(finding.message.code, 'git-history-kept.messageCopied');
  });

  it('offers nothing where a later RUN asks for other commits', () => {
    const text = `${from}RUN git clone ${url}\nRUN cd a && git describe\n`;
    assert.deepEqual(findingsOf(rule, text)[0]?.fixes, []);
  });
});
