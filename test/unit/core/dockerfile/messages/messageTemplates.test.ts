import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { formatMessage } from '../../../../../src/core/dockerfile/messages/formatMessage.ts';
import type { MessageCode } from '../../../../../src/core/dockerfile/messages/messageTemplates.ts';
import {
  message,
  messageTemplates,
} from '../../../../../src/core/dockerfile/messages/messageTemplates.ts';
import { findingRules } from '../../../../../src/core/dockerfile/findingRule.ts';
import { ruleCatalogue } from '../../../../../src/core/dockerfile/rules/ruleCatalogue.ts';

const placeholders = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\d+\}/g))].sort();

describe('messages of the lint rules', () => {
  it('are filled in', () => {
    assert.equal(
      formatMessage(message('fix.cacheMount', '/a, /b')),
      'Keep /a, /b in a cache mount',
    );
    assert.equal(formatMessage(message('fix.cacheMount')), 'Keep {0} in a cache mount');
  });

  it('are all translated to Chinese, with the same placeholders', async () => {
    const file = new URL('../../../../../l10n/bundle.l10n.zh-cn.json', import.meta.url);
    const bundle = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
    for (const english of Object.values(messageTemplates)) {
      const chinese = bundle[english];
      assert.ok(chinese !== undefined && /[\u4E00-\u9FFF]/.test(chinese), english);
      assert.deepEqual(placeholders(chinese), placeholders(english), english);
    }
  });

  it('belong to a rule each, and every rule has title, message and explanation', () => {
    const ids: readonly string[] = ruleCatalogue.map(({ meta }) => meta.id);
    const codes = Object.keys(messageTemplates);
    const isOther = (owner: string) => findingRules.some((rule) => rule === owner);
    for (const code of codes) {
      const owner = code.slice(0, code.indexOf('.'));
      assert.ok(owner === 'fix' || ids.includes(owner) || isOther(owner), code);
    }
    for (const id of ids) {
      for (const part of ['title', 'message', 'explanation']) {
        assert.ok(codes.includes(`${id}.${part}`), `${id}.${part}`);
      }
    }
  });

  it('end as sentences where they are sentences', () => {
    for (const [code, text] of Object.entries(messageTemplates)) {
      const isSentence = /\.(message|explanation)/.test(code);
      assert.equal(text.endsWith('.'), isSentence, code);
    }
  });

  it('have titles that name the fault in a few words', () => {
    for (const { meta } of ruleCatalogue) {
      const title = messageTemplates[meta.title satisfies MessageCode];
      assert.ok(title.length < 60, title);
    }
  });
});
