import assert from 'node:assert/strict';
import type { LintOptions } from '../../../../../src/core/dockerfile/lintOptions.ts';
import type { RuleId } from '../../../../../src/core/dockerfile/ruleId.ts';
import type { Rule } from '../../../../../src/core/dockerfile/rules/rule.ts';
import { ruleCatalogue } from '../../../../../src/core/dockerfile/rules/ruleCatalogue.ts';
import { findingsOf } from './lintText.ts';
import { contextOf } from './richContext.ts';

/** Instructions that each rule reports once, the reported one last. */
const faults: Readonly<Record<RuleId, readonly string[]>> = {
  'apt-lists-left': ['RUN apt-get update'],
  'apt-recommends-installed': ['RUN apt-get install -y jq'],
  'apk-cache-left': ['RUN apk add jq'],
  'pip-cache-left': ['RUN pip install flask'],
  'removed-in-later-layer': ['COPY big.iso /tmp/big.iso', 'RUN rm /tmp/big.iso'],
  'ownership-changed-in-later-layer': ['COPY big.iso /d/big.iso', 'RUN chown me /d/big.iso'],
  'context-not-ignored': ['COPY . /app'],
  'archive-kept': ['RUN curl -o /a.tgz https://x.org && tar xf /a.tgz'],
  'build-tools-left': ['RUN apt-get install -y --no-install-recommends gcc'],
  'sources-before-dependencies': ['COPY . /w', 'RUN cd /w && npm ci'],
  'dnf-cache-left': ['RUN dnf install -y jq'],
  'zypper-cache-left': ['RUN zypper install -y jq'],
  'pacman-cache-left': ['RUN pacman -S --noconfirm jq'],
  'npm-cache-left': ['RUN npm ci'],
  'yarn-cache-left': ['RUN yarn install'],
  'rewritten-in-later-layer': ['COPY big.iso /srv/big.iso', 'RUN mv /srv/big.iso /opt/big.iso'],
  'tool-cache-left': ['RUN composer install'],
  'distribution-upgrade': ['RUN apt-get upgrade -y'],
  'package-manager-upgraded': ['RUN pip install --upgrade pip'],
  'sparse-user-log': ['RUN useradd -u 1000000 app'],
  'copied-twice': ['COPY big.iso /a.iso', 'COPY big.iso /b.iso'],
  'oversized-base': ['CMD node server.js'],
  'copied-archive-extracted': ['COPY big.tgz /tmp/big.tgz', 'RUN tar xf /tmp/big.tgz -C /opt'],
  'remote-archive-added': ['ADD https://x.org/a.tgz /a.tgz', 'RUN tar xf /a.tgz -C /opt'],
  'apt-update-alone': ['RUN apt-get update', 'RUN apt-get install -y jq'],
  'consecutive-run': ['RUN dnf install -y a', 'RUN dnf install -y b'],
  'whole-filesystem-copied': ['COPY --from=debian:12 / /'],
  'git-history-kept': ['RUN git clone https://x.org/a.git /src'],
  'cleanup-in-own-layer': ['RUN dnf install -y jq', 'RUN dnf clean all'],
  'temporary-files-left': ['RUN curl -o /tmp/tool https://x.org && cp /tmp/tool /usr/bin/tool'],
  'dev-dependencies-left': ['CMD node server.js', 'RUN npm ci'],
  'volatile-value-early': ['ARG GIT_COMMIT', 'RUN apt-get install -y jq'],
  'moving-remote-add': [
    'ADD https://raw.githubusercontent.com/o/r/main/a.sh /a.sh',
    'RUN apt-get install -y jq',
  ],
  'secret-in-layer': ['COPY id_rsa /root/.ssh/id_rsa'],
};

/** What a stage starts from, for rules that judge just that. */
const images: Readonly<Partial<Record<RuleId, string>>> = { 'oversized-base': 'node:22' };

const facts = {
  context: contextOf({ 'big.iso': 9_000_000, '.git/pack': 9_000_000, 'package.json': 90 }),
};

const body = (id: RuleId): string => faults[id].join('\n');

function severities(id: RuleId, text: string, options?: LintOptions): readonly string[] {
  return findingsOf(id, text, facts, options).map(({ severity }) => severity);
}

/** What becomes of a finding in a stage that does not ship. */
function elsewhere({ meta }: Rule): readonly string[] {
  return meta.otherStages === 'silent' ? [] : ['hint'];
}

describe('every rule', () => {
  for (const rule of ruleCatalogue) {
    const { id, severity, hadolint } = rule.meta;
    const fault = body(id);
    const from = `FROM ${images[id] ?? 'x'}`;

    describe(id, () => {
      it('reports its fault with its own severity', () => {
        assert.deepEqual(severities(id, `${from}\n${fault}\n`), [severity]);
      });

      it('counts the stages that the last one starts from', () => {
        const text = `${from} AS a\n${fault}\nFROM a AS b\nRUN true\nFROM b\nCMD y\n`;
        assert.deepEqual(severities(id, text), [severity]);
      });

      it('gives at most a hint in a stage that is only copied from', () => {
        const text = `${from} AS a\n${fault}\nFROM y\nCOPY --from=a /x /x\n`;
        assert.deepEqual(severities(id, text), elsewhere(rule));
      });

      it('gives at most a hint in a stage that is not used', () => {
        assert.deepEqual(severities(id, `${from}\n${fault}\nFROM y\nCMD z\n`), elsewhere(rule));
      });

      it('follows the chosen target', () => {
        const text = `${from} AS one\n${fault}\nFROM y AS two\nCMD z\n`;
        assert.deepEqual(severities(id, text, { target: 'one' }), [severity]);
        assert.deepEqual(severities(id, text, { target: 'two' }), elsewhere(rule));
      });

      it('looks into what ONBUILD holds back', () => {
        const held = faults[id].map((line) => `ONBUILD ${line}`).join('\n');
        assert.equal(severities(id, `${from}\n${held}\n`).length, 1);
      });

      it('reads keywords in lower case and Windows line breaks', () => {
        const text = `${from.toLowerCase()}\r\n${faults[id].join('\r\n').replace(/^(RUN|COPY)/gm, (word) => word.toLowerCase())}\r\n`;
        assert.deepEqual(severities(id, text), [severity]);
      });

      it('reads commands in several lines with comments', () => {
        const spread = fault.replace(/ (?=\S+$)/, ' \\\n  # why\n\n  ');
        assert.deepEqual(severities(id, `${from}\n${spread}\n`), [severity]);
      });

      if (/^RUN/m.test(fault)) {
        it('reads here-documents', () => {
          const text = fault.replace(/^RUN (.*)$/gm, (_, command: string) => {
            return `RUN <<EOF\n${command.replaceAll(' && ', '\n')}\nEOF`;
          });
          assert.deepEqual(severities(id, `${from}\n${text}\n`), [severity]);
        });

        it('leaves the bodies of PowerShell alone', () => {
          const text = `${from}\nSHELL ["pwsh", "-Command"]\n${fault}\n`;
          assert.deepEqual(severities(id, text), []);
        });
      }

      it('is silenced by its name, and by those of hadolint', () => {
        const marked = [
          `# stevedore ignore=${id}`,
          `# check=skip=${id}`,
          ...hadolint.map((name) => `# hadolint ignore=${name}`),
        ];
        for (const comment of marked) {
          const above = images[id] === undefined ? '' : `${comment}\n`;
          const text = `${above}${from}\n${faults[id].map((line) => `${comment}\n${line}`).join('\n')}\n`;
          assert.deepEqual(severities(id, text), [], comment);
        }
        const global = `${from}\n# stevedore global ignore=${id}\n${fault}\n`;
        assert.deepEqual(severities(id, global), []);
      });

      it('is not silenced by the name of another', () => {
        const text = `${from}\n# stevedore global ignore=other-rule\n# hadolint global ignore=DL3000\n${fault}\n`;
        assert.deepEqual(severities(id, text), [severity]);
      });

      it('can be turned off and made louder', () => {
        const text = `${from}\n${fault}\n`;
        assert.deepEqual(severities(id, text, { severities: { [id]: 'off' } }), []);
        assert.deepEqual(severities(id, text, { severities: { [id]: 'error' } }), ['error']);
      });

      it('explains itself and stands on text of the file', () => {
        const text = `${from}\n${fault}\n`;
        const [finding] = findingsOf(id, text, facts);
        assert.match(finding?.explanation.code ?? '', new RegExp(`^${id}\\.explanation`));
        assert.match(finding?.message.code ?? '', new RegExp(`^${id}\\.message`));
        assert.equal(finding?.range.start.line === 0, images[id] !== undefined);
      });
    });
  }
});
