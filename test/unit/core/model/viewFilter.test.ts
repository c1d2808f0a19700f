import assert from 'node:assert/strict';
import {
  parseViewFilter,
  passesFilter,
  type FilterSubject,
} from '../../../../src/core/model/viewFilter.ts';

const web: FilterSubject = {
  texts: () => ['shop-web-1', 'nginx:1.27', '8080'],
  states: () => ['running', 'healthy'],
  labels: { env: 'prod', 'com.example/Team': 'Two Words', empty: '' },
};

function passes(text: string): boolean {
  return passesFilter(parseViewFilter(text), web);
}

describe('the filter of the views', () => {
  it('lets everything pass without terms', () => {
    for (const text of ['', '   ', '""', 'state:', 'label:', '-""']) {
      assert.ok(passes(text), text);
    }
  });

  it('looks for plain words in any of the texts, whatever their case', () => {
    assert.ok(passes('WEB'));
    assert.ok(passes('shop 808'));
    assert.ok(!passes('shop redis'), 'all words have to be found');
    assert.ok(!passes('"web nginx"'), 'a quoted text is one');
    assert.ok(passes('"shop-web"'));
  });

  it('tells states by their beginning, any of a list', () => {
    assert.ok(passes('state:running'));
    assert.ok(passes('State:RUN'));
    assert.ok(passes('state:exited,running'));
    assert.ok(passes('state:running state:healthy'));
    assert.ok(!passes('state:exited'));
    assert.ok(!passes('state:running state:unhealthy'));
  });

  it('finds labels by name, and by their whole value', () => {
    assert.ok(passes('label:env'));
    assert.ok(passes('label:env=PROD'));
    assert.ok(passes('label:com.example/team="two words"'));
    assert.ok(!passes('label:env=pro'));
    assert.ok(!passes('label:en'));
    assert.ok(passes('label:empty='), 'an empty value can be asked for');
    assert.ok(!passes('label:env='));
  });

  it('takes what stands between slashes as a regular expression', () => {
    assert.ok(passes('/web-\\d$/'));
    assert.ok(passes('/SHOP-(db|web)/ state:running'));
    assert.ok(!passes('/^web/'));
    assert.ok(passes('/shop web|nginx/'), 'spaces belong to it');
    assert.ok(!passes('/a\\/b/'));
  });

  it('keeps half-typed and wrong patterns as plain text, and tells the wrong ones', () => {
    assert.deepEqual(parseViewFilter('/var/lib').terms, [
      { kind: 'text', text: '/var/lib', negated: false },
    ]);
    assert.deepEqual(parseViewFilter('/(/'), {
      terms: [{ kind: 'text', text: '(', negated: false }],
      faults: ['('],
    });
  });

  it('turns a term round by a minus', () => {
    assert.ok(passes('-redis'));
    assert.ok(passes('web -state:exited -label:env=test -/db/ -"x y"'));
    assert.ok(!passes('-web'));
    assert.ok(!passes('-label:env'));
    assert.ok(passes('shop-web'), 'a minus inside a word is part of it');
  });

  it('reads all forms together', () => {
    assert.ok(passes('label:env=prod state:running /web-\\d/ nginx'));
    assert.ok(!passes('label:env=prod state:running /web-\\d/ redis'));
  });
});
