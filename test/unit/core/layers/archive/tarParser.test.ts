import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TarSink } from '../../../../../src/core/layers/archive/tarEntry.ts';
import { TarParser } from '../../../../../src/core/layers/archive/tarParser.ts';
import { LayersError } from '../../../../../src/core/layers/layersError.ts';
import { tarOf } from '../imageFixture.ts';
import { tarHeader } from './tarHeaderFixture.ts';

function parse(archive: Uint8Array, chunkSize = archive.length): string[] {
  const seen: string[] = [];
  let content = '';
  const sink: TarSink = {
    begin: ({ type, name, nameStart, nameEnd, linkName, size, mode, uid }) => {
      const text = Buffer.from(name.subarray(nameStart, nameEnd)).toString();
      const link = Buffer.from(linkName).toString();
      seen.push(`${String.fromCharCode(type)} ${text} ${size} ${mode.toString(8)} ${uid} ${link}`);
      content = '';
    },
    data: (chunk, start, end) => (content += Buffer.from(chunk.subarray(start, end)).toString()),
    finish: () => seen.push(`= ${content.length > 40 ? content.length : content}`),
  };
  const parser = new TarParser(sink);
  for (let at = 0; at < archive.length; at += chunkSize) {
    parser.write(archive.subarray(at, at + chunkSize));
  }
  parser.end();
  return seen;
}

function failsAs(kind: string) {
  return (error: unknown) => error instanceof LayersError && error.kind === kind;
}

const end = Buffer.alloc(1024);

describe('TarParser', () => {
  it('gives entries in order, with names of any length and any characters', async () => {
    const long = `${'d'.repeat(150)}/${'f'.repeat(150)}`;
    const archive = await tarOf([
      { name: 'a', content: 'one', mode: 0o4755, uid: 7 },
      { name: 'd/' },
      { name: long, content: 'two' },
      { name: 'häfen 港', content: '' },
      { name: 'l', type: 'symlink', linkname: 't'.repeat(120) },
      { name: 'h', type: 'link', linkname: 'a' },
    ]);
    assert.deepEqual(parse(archive), [
      '0 a 3 4755 7 ',
      '= one',
      '5 d/ 0 755 0 ',
      '= ',
      `0 ${long} 3 644 0 `,
      '= two',
      '0 häfen 港 0 644 0 ',
      '= ',
      `2 l 0 644 0 ${'t'.repeat(120)}`,
      '= ',
      '1 h 0 644 0 a',
      '= ',
    ]);
  });

  it('does not care where chunks end', async () => {
    const archive = await tarOf([
      { name: 'x'.repeat(130), content: 'y'.repeat(1500) },
      { name: 'z', content: 'z' },
    ]);
    const whole = parse(archive);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (size) => {
        assert.deepEqual(parse(archive, size), whole);
      }),
      { numRuns: 100, examples: [[1], [511], [512], [513]] },
    );
  });

  it('reads GNU long names and link names', () => {
    const name = 'n'.repeat(200);
    const link = 'l'.repeat(180);
    const archive = Buffer.concat([
      tarHeader({ name: '././@LongLink', type: 'K', size: 181 }),
      Buffer.concat([Buffer.from(link), Buffer.alloc(512 - 180)]),
      tarHeader({ name: '././@LongLink', type: 'L', size: 201 }),
      Buffer.concat([Buffer.from(name), Buffer.alloc(512 - 200)]),
      tarHeader({ name: name.slice(0, 100), type: '2', link: link.slice(0, 100) }),
      tarHeader({ name: 'next', type: '0' }),
      end,
    ]);
    assert.deepEqual(parse(archive), [`2 ${name} 0 644 0 ${link}`, '= ', '0 next 0 644 0 ', '= ']);
  });

  it('reads sizes and owners in base 256, and the prefix field', () => {
    const header = tarHeader({
      name: 'big',
      type: '0',
      size: 3,
      prefix: 'some/folder',
      base256: true,
    });
    const archive = Buffer.concat([header, Buffer.from('abc'), Buffer.alloc(509), end]);
    assert.deepEqual(parse(archive), ['0 some/folder/big 3 644 0 ', '= abc']);
    const huge = tarHeader({ name: 'huge', type: '0', size: 12 * 2 ** 33, base256: true });
    const sizes: number[] = [];
    const sink = { begin: ({ size }: { size: number }) => void sizes.push(size) };
    new TarParser({ ...sink, data: () => undefined, finish: () => undefined }).write(huge);
    assert.deepEqual(sizes, [12 * 2 ** 33]);
  });

  it('lets extended headers replace size and owner, for one entry or all that follow', () => {
    const records = '13 uid=70000\n9 size=3\n';
    const archive = Buffer.concat([
      tarHeader({ name: 'global', type: 'g', size: 13 }),
      padded('13 uid=90000\n'),
      tarHeader({ name: 'pax', type: 'x', size: records.length }),
      padded(records),
      tarHeader({ name: 'one', type: '0', size: 0 }),
      padded('abc'),
      tarHeader({ name: 'two', type: '0', size: 0 }),
      end,
    ]);
    assert.deepEqual(parse(archive), ['0 one 3 644 70000 ', '= abc', '0 two 0 644 90000 ', '= ']);
  });

  it('takes old archives’ folders, links that claim a size, and GNU sparse files as they are stored', () => {
    const sparse = tarHeader({ name: 'sparse', type: 'S', size: 3, isExtended: true });
    const archive = Buffer.concat([
      tarHeader({ name: 'old/', type: '\0' }),
      tarHeader({ name: 'link', type: '1', size: 999, link: 'old' }),
      sparse,
      Buffer.alloc(512),
      padded('abc'),
      end,
    ]);
    assert.deepEqual(parse(archive), [
      '5 old/ 0 644 0 ',
      '= ',
      '1 link 0 644 0 old',
      '= ',
      'S sparse 3 644 0 ',
      '= abc',
    ]);
  });

  it('ignores what follows the end marker, and does without the marker', async () => {
    const archive = await tarOf([{ name: 'a', content: 'a' }]);
    const trailing = Buffer.concat([archive, Buffer.from('not a header')]);
    assert.deepEqual(parse(trailing), parse(archive));
    assert.deepEqual(parse(archive.subarray(0, 1024)), parse(archive));
  });

  it('refuses headers that make no sense and archives that break off', async () => {
    const archive = await tarOf([{ name: 'a', content: 'a'.repeat(600) }]);
    assert.throws(() => parse(Buffer.from('x'.repeat(512))), failsAs('corrupt'));
    assert.throws(() => parse(archive.subarray(0, 700)), failsAs('truncated'));
    assert.throws(() => parse(archive.subarray(0, 100)), failsAs('truncated'));
  });
});

function padded(text: string): Buffer {
  return Buffer.concat([Buffer.from(text), Buffer.alloc((512 - (text.length % 512)) % 512)]);
}
