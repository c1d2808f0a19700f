import assert from 'node:assert/strict';
import { createOutputDecoder } from '../../../../../src/editor/terminals/output/createOutputDecoder.ts';

describe('createOutputDecoder', () => {
  const bytes = new TextEncoder().encode('é\n日');

  it('puts characters together again, each stream for itself', () => {
    const decode = createOutputDecoder(false);
    const texts = [...bytes].flatMap((byte) => [
      decode({ stream: 'stdout', data: Uint8Array.of(byte) }),
      decode({ stream: 'stderr', data: Uint8Array.of(byte) }),
    ]);
    assert.equal(texts.filter((_text, index) => index % 2 === 0).join(''), 'é\r\n日');
    assert.equal(texts.filter((_text, index) => index % 2 === 1).join(''), 'é\r\n日');
  });

  it('leaves the output of a TTY as it is', () => {
    const decode = createOutputDecoder(true);
    assert.equal(decode({ stream: 'stdout', data: bytes }), 'é\n日');
  });

  it('does not double line ends', () => {
    const data = new TextEncoder().encode('a\r\nb\n');
    assert.equal(createOutputDecoder(false)({ stream: 'stdout', data }), 'a\r\nb\r\n');
  });
});
