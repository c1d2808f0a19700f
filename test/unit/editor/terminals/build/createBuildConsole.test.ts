import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { createBuildConsole } from '../../../../../src/editor/terminals/build/createBuildConsole.ts';

describe('createBuildConsole', () => {
  function open() {
    const shown: string[] = [];
    const console = createBuildConsole((text) => shown.push(text));
    return { console, shown: () => stripVTControlCharacters(shown.join('')) };
  }

  it('makes whole lines of chunks cut anywhere, characters included', () => {
    const { console, shown } = open();
    for (const byte of Buffer.from('one é\r\ntwo 日\nthree'))
      console.write(Buffer.from([byte]), 'stdout');
    console.finish();
    assert.equal(shown(), 'one é\r\ntwo 日\r\nthree\r\n');
    assert.equal(console.tail(), 'one é\ntwo 日\nthree\n');
  });

  it('does not mix half lines of the two streams', () => {
    const { console, shown } = open();
    console.write(Buffer.from('out '), 'stdout');
    console.write(Buffer.from('err\n'), 'stderr');
    console.write(Buffer.from('put\n'), 'stdout');
    console.finish();
    assert.equal(shown(), 'err\r\nout put\r\n');
  });

  it('colours errors', () => {
    const texts: string[] = [];
    const console = createBuildConsole((text) => texts.push(text));
    console.write(Buffer.from('ERROR: no\n'), 'stderr');
    console.finish();
    assert.ok(texts.join('').includes('\u001B[31mERROR: no'));
  });

  it('keeps our own lines out of the tail, and the tail in bounds', () => {
    const { console } = open();
    console.print('ours\r\n');
    const line = `${'x'.repeat(1023)}\n`;
    for (let count = 0; count < 3000; count += 1) console.write(Buffer.from(line), 'stdout');
    console.write(Buffer.from('the end\n'), 'stdout');
    console.finish();
    const tail = console.tail();
    assert.ok(tail.length <= 512 * 1024 && tail.length > 500 * 1024);
    assert.ok(tail.endsWith('x\nthe end\n') && !tail.includes('ours'));
    assert.ok(tail.startsWith(line));
  });
});
