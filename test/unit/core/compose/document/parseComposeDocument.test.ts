import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import type { ConfigNode } from '../../../../../src/core/compose/document/configNode.ts';
import { parseComposeDocument } from '../../../../../src/core/compose/document/parseComposeDocument.ts';
import { toPlain } from '../../../../../src/core/compose/document/readNode.ts';
import { splitChunks } from '../../../../../src/core/compose/document/splitChunks.ts';
import { placedText } from '../../../../../src/core/compose/text/textPosition.ts';
import { composeFixtures, largeComposeFile } from '../composeFixtures.ts';

const file = '/p/compose.yaml';

const plainTexts = [
  'services:\n  a:\n    image: |\n      x\n    # note\n\n  b: &b\n    image: "a\n      b"\n  c: *b\n',
  'services:\n  a: {\n    image: x,\n  }\n  b: { image: y }\nnetworks:\n  n:\n',
  'include:\n- a\n- b\nservices:\n    a:\n        image: x\n\n    "b.c":\n        image: y\n',
  'services: &s\n  a: { image: x }\n  b: { image: y }\nx-copy: *s\n',
  'x: &x { a: 1 }\nservices:\n  <<: { a: *x }\n  b: { <<: *x, b: 2 }\n',
  '# only\n\nservices:\r\n  a:\r\n    image: x\r\n  b:\r\n    image: y\r\n',
  'services:\n  a:\n    command: >\n      one\n      two\n  b:\n',
];

function keysOf(node: ConfigNode): readonly (readonly [key: string, written: string])[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap(keysOf);
  return [...node.entries.values()].flatMap(({ key, keyPlace, value }) => [
    [key, keyPlace.source.text.slice(keyPlace.start, keyPlace.end).replaceAll(/["']/g, '')],
    ...keysOf(value),
  ]);
}

describe('parseComposeDocument', () => {
  it('reads parts as the parser reads the whole, and keys where they are', async () => {
    const texts = [...plainTexts, ...(await composeFixtures()), largeComposeFile(300)];
    const cut = texts.filter((text) => (splitChunks(placedText(file, text))?.length ?? 1) > 1);
    assert.ok(cut.length > 10);
    for (const text of texts.filter((each) => !/!reset|!override|: 0440/.test(each))) {
      const { roots, problems } = parseComposeDocument(file, text);
      const expected = parseAllDocuments(text, { merge: true, logLevel: 'silent' }).map(
        (document) => document.toJS() as unknown,
      );
      assert.deepEqual(JSON.parse(JSON.stringify(roots.map(toPlain))), expected, text);
      assert.deepEqual(problems, []);
      for (const [key, written] of roots.flatMap(keysOf)) assert.equal(written, key);
    }
  });

  it('parses only what changed', () => {
    const text = largeComposeFile(300);
    const before = parseComposeDocument(file, text);
    const after = parseComposeDocument(file, text.replace('web3:', 'web3x:'), before);
    const added = [...after.parsed.keys()].filter((key) => !before.parsed.has(key));
    assert.equal(added.length, 1);
    for (const [key, documents] of after.parsed)
      if (before.parsed.has(key)) assert.equal(documents, before.parsed.get(key));
    const fresh = parseComposeDocument(file, after.source.text);
    assert.deepEqual(after.roots.map(toPlain), fresh.roots.map(toPlain));
  });

  it('does not blow up with aliases of aliases', () => {
    const lines = Array.from(
      { length: 40 },
      (_, index) =>
        `x${String(index + 1)}: &a${String(index + 1)} [*a${String(index)}, *a${String(index)}]`,
    );
    const { problems } = parseComposeDocument(file, `x0: &a0 [1]\n${lines.join('\n')}\n`);
    assert.ok(problems.some(({ code }) => code === 'unknown-alias'));
  });

  it('reads octal numbers as compose does', () => {
    const { roots } = parseComposeDocument(file, 'a: 0440\nb: 0o17\nc: 09\n');
    assert.deepEqual(roots.map(toPlain), [{ a: 288, b: 15, c: 9 }]);
  });
});
