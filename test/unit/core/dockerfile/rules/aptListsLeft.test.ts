import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf, marked } from './lintText.ts';

const from = 'FROM debian:12\n';
const install = 'apt-get install -y --no-install-recommends jq';

describeRule('apt-lists-left', {
  catches: {
    'an update without any clean-up': [
      `${from}RUN apt-get update && ${install}\n`,
      'apt-get update',
    ],
    'apt and aptitude as well': [
      `${from}RUN apt update\nRUN aptitude update\n`,
      'apt update',
      'aptitude update',
    ],
    'an update with options': [`${from}RUN apt-get -qq -y update\n`, 'apt-get -qq -y update'],
    'an update behind sudo and env': [
      `${from}RUN sudo -E env DEBIAN_FRONTEND=noninteractive apt-get update\n`,
      'sudo -E env DEBIAN_FRONTEND=noninteractive apt-get update',
    ],
    'an update by the full path': [
      `${from}RUN /usr/bin/apt-get update\n`,
      '/usr/bin/apt-get update',
    ],
    'an unrelated rm -rf': [
      `${from}RUN apt-get update && ${install} && rm -rf /tmp/x\n`,
      'apt-get update',
    ],
    'a clean-up before the update': [
      `${from}RUN rm -rf /var/lib/apt/lists/* && apt-get update\n`,
      'apt-get update',
    ],
    'the last of two updates when only the first is cleaned up': [
      `${from}RUN apt-get update && rm -rf /var/lib/apt/lists/* && apt update\n`,
      'apt update',
    ],
    'a clean-up in a RUN of its own': [
      `${from}RUN apt-get update && ${install}\nRUN rm -rf /var/lib/apt/lists/*\n`,
      'apt-get update',
    ],
    'apt-get clean, which keeps the lists': [
      `${from}RUN apt-get update && ${install} && apt-get clean\n`,
      'apt-get update',
    ],
    'a removal of single lists': [
      `${from}RUN apt-get update && rm -rf /var/lib/apt/lists/*.lz4\n`,
      'apt-get update',
    ],
    'a filtered find': [
      `${from}RUN apt-get update && find /var/lib/apt/lists -name '*.gz' -delete\n`,
      'apt-get update',
    ],
    'an update in a heredoc': [
      `${from}RUN <<EOF\napt-get update\n${install}\nEOF\n`,
      'apt-get update',
    ],
    'an update in a heredoc fed to bash': [
      `${from}RUN bash -e <<'EOF'\napt-get update\nEOF\n`,
      'apt-get update',
    ],
    'an update in exec form': [`${from}RUN ["apt-get", "update"]\n`, '"apt-get", "update"'],
    'an update inside sh -c': [
      `${from}RUN sh -c 'apt-get update && ${install}'\n`,
      'apt-get update',
    ],
    'an update in a subshell': [`${from}RUN (apt-get update; ${install})\n`, 'apt-get update'],
    'an update in a trigger': [`${from}ONBUILD RUN apt-get update\n`, 'apt-get update'],
    'a stage that the last one starts from': [
      `${from.trim()} AS base\nRUN apt-get update\nFROM base\nRUN true\n`,
      'apt-get update',
    ],
    'a cache mount elsewhere': [
      `${from}RUN --mount=type=cache,target=/var/cache/apt apt-get update\n`,
      'apt-get update',
    ],
    'apt install --update': [
      `${from}RUN apt install --update -y jq\n`,
      'apt install --update -y jq',
    ],
    'a command with comments and blank lines inside': [
      `${from}RUN set -eux; \\\n  # lists\n\n  apt-get \\\n    update; \\\n  true\n`,
      'apt-get \\\n    update',
    ],
  },
  ignores: {
    'rm of the contents': `${from}RUN apt-get update && ${install} && rm -rf /var/lib/apt/lists/*\n`,
    'rm of the folder': `${from}RUN apt-get update && rm -r /var/lib/apt/lists\n`,
    'rm of a folder around': `${from}RUN apt-get update && rm -rf /var/lib/apt\n`,
    'rm of several folders': `${from}RUN apt-get update; rm -rf /tmp/* /var/lib/apt/lists/* /var/tmp/*\n`,
    'rm with braces': `${from}RUN apt-get update && rm -rf /var/{cache,lib}/apt /var/lib/{apt,dpkg}/lists/*\n`,
    'rm after cd': `${from}RUN apt-get update && cd /var/lib/apt/lists && rm -rf *\n`,
    'rm through a variable': `${from}ENV L=/var/lib/apt/lists\nRUN apt-get update && rm -rf $L/*\n`,
    'rm through a variable of the RUN': `${from}RUN L=/var/lib/apt/lists; apt-get update; rm -rf "$L"\n`,
    'rm in a function': `${from}RUN clean() { rm -rf /var/lib/apt/lists/*; }; apt-get update; clean\n`,
    'rm in a trap': `${from}RUN trap 'rm -rf /var/lib/apt/lists/*' EXIT; apt-get update\n`,
    'rm in a branch': `${from}RUN apt-get update; if true; then rm -rf /var/lib/apt/lists/*; fi\n`,
    'find -delete': `${from}RUN apt-get update && find /var/lib/apt/lists -type f -delete\n`,
    'find -exec rm': `${from}RUN apt-get update && find /var/lib/apt/lists/ -mindepth 1 -exec rm -rf {} +\n`,
    'dist-clean': `${from}RUN apt-get update; ${install}; apt-get dist-clean\n`,
    distclean: `${from}RUN apt-get update; ${install}; apt-get distclean\n`,
    'a cache mount': `${from}RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update\n`,
    'a cache mount of a folder around': `${from}RUN --mount=type=cache,dst=/var/lib/apt/,sharing=locked apt-get update\n`,
    'a tmpfs mount': `${from}RUN --mount=type=tmpfs,target=/var/lib/apt/lists apt-get update\n`,
    'a stage that does not ship': `${from.trim()} AS build\nRUN apt-get update\nFROM scratch\nCOPY --from=build /x /x\n`,
    'another root': `${from}RUN chroot /rootfs apt-get update\n`,
    'lists that are put elsewhere': `${from}RUN apt-get -o Dir::State::lists=/tmp/l update\n`,
    PowerShell: `${from}SHELL ["pwsh", "-Command"]\nRUN apt-get update\n`,
    'Python in a heredoc': `${from}RUN <<EOF\n#!/usr/bin/env python3\napt-get update\nEOF\n`,
    'a file with the command in it': `${from}COPY <<EOF /x.sh\napt-get update\nEOF\n`,
    'the text in a string': `${from}RUN echo "apt-get update"\n`,
  },
  fixes: {
    'goes on in a line': [
      `${from}RUN apt-get update && ${install}\n`,
      0,
      `${from}RUN apt-get update && ${install} && rm -rf /var/lib/apt/lists/*\n`,
    ],
    'keeps operators at the end of lines': [
      `${from}RUN apt-get update && \\\n    ${install} && \\\n    jq --version\n`,
      0,
      `${from}RUN apt-get update && \\\n    ${install} && \\\n    jq --version && \\\n    rm -rf /var/lib/apt/lists/*\n`,
    ],
    'keeps operators at the start of lines': [
      `${from}RUN apt-get update \\\n && ${install} \\\n && true\n`,
      0,
      `${from}RUN apt-get update \\\n && ${install} \\\n && true \\\n && rm -rf /var/lib/apt/lists/*\n`,
    ],
    'keeps semicolons and tabs under set -e': [
      `${from}RUN set -eux; \\\n\tapt-get update; \\\n\t${install}\n`,
      0,
      `${from}RUN set -eux; \\\n\tapt-get update; \\\n\t${install}; \\\n\trm -rf /var/lib/apt/lists/*\n`,
    ],
    'lets a failing command behind a semicolon fail': [
      `${from}RUN apt-get update; ${install}\n`,
      0,
      `${from}RUN apt-get update; ${install} && rm -rf /var/lib/apt/lists/*\n`,
    ],
    'goes before a lone semicolon at the end': [
      `${from}RUN set -e; \\\n\tapt-get update; \\\n\t${install} \\\n\t;\n`,
      0,
      `${from}RUN set -e; \\\n\tapt-get update; \\\n\t${install}; \\\n\trm -rf /var/lib/apt/lists/* \\\n\t;\n`,
    ],
    'keeps comments inside the continuation': [
      `${from}RUN apt-get update && \\\n    # the tools\n    ${install}\n`,
      0,
      `${from}RUN apt-get update && \\\n    # the tools\n    ${install} && \\\n    rm -rf /var/lib/apt/lists/*\n`,
    ],
    'keeps CRLF': [
      `${from}RUN apt-get update && \\\r\n    ${install}\r\n`,
      0,
      `${from}RUN apt-get update && \\\r\n    ${install} && \\\r\n    rm -rf /var/lib/apt/lists/*\r\n`,
    ],
    'adds a line to a heredoc under set -e': [
      `${from}RUN <<EOF\n  set -e\n  apt-get update\nEOF\n`,
      0,
      `${from}RUN <<EOF\n  set -e\n  apt-get update\n  rm -rf /var/lib/apt/lists/*\nEOF\n`,
    ],
    'joins the last line of a heredoc that goes on after errors': [
      `${from}RUN <<EOF\napt-get update\n${install}\nEOF\n`,
      0,
      `${from}RUN <<EOF\napt-get update\n${install} && rm -rf /var/lib/apt/lists/*\nEOF\n`,
    ],
    'uses sudo where the update does': [
      `${from}RUN sudo apt-get update\n`,
      0,
      `${from}RUN sudo apt-get update && sudo rm -rf /var/lib/apt/lists/*\n`,
    ],
    'uses a back-tick where the file does': [
      `# escape=\`\n${from}SHELL ["/bin/sh", "-c"]\nRUN apt-get update && \`\n  true\n`,
      0,
      `# escape=\`\n${from}SHELL ["/bin/sh", "-c"]\nRUN apt-get update && \`\n  true && \`\n  rm -rf /var/lib/apt/lists/*\n`,
    ],
    'keeps the lists in cache mounts': [
      `${from}RUN apt-get update\n`,
      1,
      `${from}RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked apt-get update\n`,
    ],
    'joins the RUN that needs the lists': [
      `${from}RUN apt-get update\n# tools\nRUN ${install}\n`,
      0,
      `${from}RUN apt-get update \\\n# tools\n    && ${install} && rm -rf /var/lib/apt/lists/*\n`,
    ],
    'only joins when the next RUN cleans up': [
      `${from}RUN apt-get update\nRUN ${install} && apt-get dist-clean\n`,
      0,
      `${from}RUN apt-get update \\\n    && ${install} && apt-get dist-clean\n`,
    ],
  },
});

describe('apt-lists-left', () => {
  it('offers nothing that would take the lists away from a later RUN', () => {
    const text = `${from}RUN apt-get update\nENV A=1\nRUN ${install}\n`;
    assert.deepEqual(findingsOf('apt-lists-left', text)[0]?.fixes, []);
  });

  it('offers no cache mount to a frontend that does not know them', () => {
    const text = `# syntax=docker/dockerfile:1.0\n${from}RUN apt-get update\n`;
    const kinds = findingsOf('apt-lists-left', text)[0]?.fixes.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['safe']);
  });

  it('is less sure when a script of its own runs afterwards', () => {
    for (const script of [
      './cleanup.sh',
      'bash /opt/clean.sh',
      'make clean',
      '. ./x.sh',
      '$CLEAN',
    ]) {
      const [finding] = findingsOf('apt-lists-left', `${from}RUN apt-get update && ${script}\n`);
      assert.equal(finding?.severity, 'information', script);
    }
    const [sure] = findingsOf('apt-lists-left', `${from}RUN apt-get update && /usr/bin/true\n`);
    assert.equal(sure?.severity, 'warning');
  });

  it('counts what the chosen target ships', () => {
    const text = `${from.trim()} AS dev\nRUN apt-get update\nFROM scratch AS prod\nCOPY x /\n`;
    assert.deepEqual(marked('apt-lists-left', text), []);
    assert.deepEqual(marked('apt-lists-left', text, undefined, { target: 'DEV' }), [
      'apt-get update',
    ]);
    assert.deepEqual(marked('apt-lists-left', text, undefined, { target: '0' }), [
      'apt-get update',
    ]);
  });

  it('adds nothing behind a command that leaves the shell or goes on in the background', () => {
    for (const end of ['exit 0', 'exec true', 'sleep 1 &']) {
      const [finding] = findingsOf('apt-lists-left', `${from}RUN apt-get update && ${end}\n`);
      assert.ok(
        finding?.fixes.every(({ kind }) => kind !== 'safe'),
        end,
      );
    }
  });
});
