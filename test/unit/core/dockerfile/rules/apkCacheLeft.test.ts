import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const from = 'FROM alpine:3.20\n';

describeRule('apk-cache-left', {
  catches: {
    'add without the flag': [`${from}RUN apk add curl\n`, 'apk add curl'],
    'add with other flags': [
      `${from}RUN apk -q add -U --virtual .x curl\n`,
      'apk -q add -U --virtual .x curl',
    ],
    'the add of an update and an add': [`${from}RUN apk update && apk add curl\n`, 'apk add curl'],
    'an update that --no-cache makes useless': [
      `${from}RUN apk update && apk add --no-cache curl\n`,
      'apk update',
    ],
    'an update alone': [`${from}RUN apk update\n`, 'apk update'],
    'an upgrade': [`${from}RUN apk upgrade\n`, 'apk upgrade'],
    'a removal that comes too early': [
      `${from}RUN rm -rf /var/cache/apk/* && apk add curl\n`,
      'apk add curl',
    ],
    'exec form': [`${from}RUN ["apk", "add", "curl"]\n`, '"apk", "add", "curl"'],
    'a heredoc': [`${from}RUN <<EOF\napk add curl\nEOF\n`, 'apk add curl'],
    'a mount elsewhere': [
      `${from}RUN --mount=type=cache,target=/root/.cache apk add curl\n`,
      'apk add curl',
    ],
  },
  ignores: {
    '--no-cache behind add': `${from}RUN apk add --no-cache curl\n`,
    '--no-cache before add': `${from}RUN apk --no-cache add curl\n`,
    'rm of the contents afterwards': `${from}RUN apk update && apk add curl && rm -rf /var/cache/apk/*\n`,
    'rm of a folder around': `${from}RUN apk add curl && rm -rf /var/cache\n`,
    'a cache mount': `${from}RUN --mount=type=cache,target=/var/cache/apk apk add curl\n`,
    'the linked cache in a mount': `${from}RUN --mount=type=cache,target=/etc/apk/cache apk add curl\n`,
    'a cache folder in a mount': `${from}RUN --mount=type=cache,target=/c apk add --cache-dir=/c curl\n`,
    'another root': `${from}RUN apk add --root /rootfs --initdb busybox\n`,
    'del and info': `${from}RUN apk del curl && apk info\n`,
    'a builder stage': `FROM alpine AS b\nRUN apk add gcc\nFROM alpine\nCOPY --from=b /a /a\n`,
    'a simulation': `${from}RUN apk add -s curl\n`,
  },
  fixes: {
    'adds the flag': [`${from}RUN apk add curl\n`, 0, `${from}RUN apk add --no-cache curl\n`],
    'drops the update before it': [
      `${from}RUN apk update && apk add curl\n`,
      0,
      `${from}RUN apk add --no-cache curl\n`,
    ],
    'drops -U': [`${from}RUN apk add -U curl\n`, 0, `${from}RUN apk add --no-cache curl\n`],
    'drops --update before add': [
      `${from}RUN apk --update add curl\n`,
      0,
      `${from}RUN apk add --no-cache curl\n`,
    ],
    'keeps comments when the update goes': [
      `${from}RUN set -x; \\\n    # index\n    apk update; \\\n    # tools\n    apk add jq\n`,
      0,
      `${from}RUN set -x; \\\n    # index\n    # tools\n    apk add --no-cache jq\n`,
    ],
    'keeps comments when the update comes first': [
      `${from}RUN apk update && \\\n    # tools\n    apk add jq\n`,
      0,
      `${from}RUN \\\n    # tools\n    apk add --no-cache jq\n`,
    ],
    'drops a useless update': [
      `${from}RUN apk update \\\n && apk add --no-cache jq\n`,
      0,
      `${from}RUN apk add --no-cache jq\n`,
    ],
    'writes JSON in exec form': [
      `${from}RUN ["apk", "add", "jq"]\n`,
      0,
      `${from}RUN ["apk", "add", "--no-cache", "jq"]\n`,
    ],
    'keeps the index in a cache mount': [
      `${from}RUN apk add jq\n`,
      1,
      `${from}RUN --mount=type=cache,target=/var/cache/apk,sharing=locked apk add jq\n`,
    ],
  },
});

describe('apk-cache-left', () => {
  it('has no fix for an update that a later RUN may live from', () => {
    assert.deepEqual(findingsOf('apk-cache-left', `${from}RUN apk update\n`)[0]?.fixes, []);
  });
});
