import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  daemonJsonBackupName,
  DaemonJsonError,
  editDaemonJson,
} from '../../../../src/core/model/editDaemonJson.ts';

const mirrors = ['https://mirror.example'];

interface Layout {
  readonly mark: string;
  readonly lineEnd: string;
  readonly indent: string;
  readonly colon: string;
  readonly end: string;
}

const otherKeys = fc
  .uniqueArray(fc.tuple(fc.string(), fc.jsonValue({ maxDepth: 2 })), {
    selector: ([name]) => name,
    maxLength: 5,
  })
  .map((pairs) => pairs.filter(([name]) => !/^(?:__proto__|\d+)$/.test(name)));

const layouts: fc.Arbitrary<Layout> = fc.record({
  mark: fc.constantFrom('', '\ufeff'),
  lineEnd: fc.constantFrom('\n', '\r\n', ' ', ''),
  indent: fc.constantFrom('  ', '\t', '    '),
  colon: fc.constantFrom(':', ': ', ' :\t'),
  end: fc.constantFrom('', '\n', '\r\n\r\n'),
});

function written(
  pairs: readonly (readonly [string, unknown])[],
  { mark, lineEnd, indent, colon, end }: Layout,
): string {
  const isTall = lineEnd.includes('\n');
  const lines = pairs.map(([name, value]) => {
    const json = JSON.stringify(value, null, isTall ? indent : 0);
    const inner = json.replaceAll('\n', lineEnd + indent);
    return (isTall ? indent : '') + JSON.stringify(name) + colon + inner;
  });
  return `${mark}{${lineEnd}${lines.join(`,${lineEnd}`)}${lineEnd}}${end}`;
}

function valueOf(text: string): Record<string, unknown> {
  return JSON.parse(text.replace(/^\ufeff/, '')) as Record<string, unknown>;
}

/** Of the list that mirrors are named in. */
function placeOf(text: string): readonly [number, number] {
  const [whole = '', key = ''] =
    /("registry-mirrors"\s*:\s*)\[(?:[^"\]]|"(?:[^"\\]|\\.)*")*\]/.exec(text) ?? [];
  const start = text.indexOf(whole);
  return [start + key.length, start + whole.length];
}

describe('editDaemonJson', () => {
  it('changes a list in the form that it has', () => {
    const before = '{\r\n\t"log-driver": "local",\r\n\t"registry-mirrors": ';
    const after = ',\r\n\t"debug" : true\r\n}\r\n';
    const forms: readonly (readonly [string, string])[] = [
      ['["https://old"]', '["https://mirror.example", "https://old"]'],
      ['[ "https:\\/\\/old","b" ]', '[ "https://mirror.example","https:\\/\\/old" ]'],
      [
        '[\r\n\t\t"https://old"\r\n\t]',
        '[\r\n\t\t"https://mirror.example",\r\n\t\t"https://old"\r\n\t]',
      ],
      ['[]', '["https://mirror.example", "https://old"]'],
      ['null', '["https://mirror.example", "https://old"]'],
    ];
    for (const [old, expected] of forms)
      assert.equal(
        editDaemonJson(before + old + after, { mirrors: [...mirrors, 'https://old'] }),
        before + expected + after,
      );
  });

  it('adds what is not there, at the end, and takes out what is empty', () => {
    const plain = '{\n    "debug": true\n}';
    const added = editDaemonJson(plain, { mirrors, insecureRegistries: [] });
    assert.equal(
      added,
      '{\n    "debug": true,\n    "registry-mirrors": [\n        "https://mirror.example"\n    ]\n}',
    );
    assert.equal(editDaemonJson(added, { mirrors: [] }), plain);
    assert.equal(
      editDaemonJson('{ "debug": true }', { mirrors }),
      '{ "debug": true, "registry-mirrors": ["https://mirror.example"] }',
    );
  });

  it('starts from nothing', () => {
    for (const text of ['', ' \n', '\ufeff{}']) {
      const edited = editDaemonJson(text, { insecureRegistries: ['10.0.0.0/8'] });
      assert.equal(edited.startsWith('\ufeff'), text.startsWith('\ufeff'));
      assert.deepEqual(JSON.parse(edited.replace('\ufeff', '')), {
        'insecure-registries': ['10.0.0.0/8'],
      });
    }
  });

  it('takes the last of a key that is there twice, as the engine does', () => {
    const text = '{"registry-mirrors": ["a"], "debug": true, "registry-mirrors": ["b"]}';
    assert.equal(
      editDaemonJson(text, { mirrors }),
      '{"debug": true, "registry-mirrors": ["https://mirror.example"]}',
    );
  });

  it('leaves every other byte alone', () => {
    // Any text: an address would be quoted less, and takes far longer to make up.
    const words = fc.array(fc.string(), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(otherKeys, layouts, words, words, fc.nat(), (others, layout, old, next, seed) => {
        const plain = written(others, layout);
        const added = editDaemonJson(plain, { mirrors: next });
        assert.deepEqual(valueOf(added), { ...valueOf(plain), 'registry-mirrors': next });
        const same = plain.split('').findIndex((each, index) => added[index] !== each);
        if (others.length > 0)
          assert.ok(added.endsWith(plain.slice(same)), 'one insertion, and nothing else');
        if (others.length > 0) assert.equal(editDaemonJson(added, { mirrors: [] }), plain);

        const at = seed % (others.length + 1);
        const full = written(others.toSpliced(at, 0, ['registry-mirrors', old]), layout);
        const [start, stop] = placeOf(full);
        const changed = editDaemonJson(full, { mirrors: next });
        assert.deepEqual(valueOf(changed), { ...valueOf(full), 'registry-mirrors': next });
        assert.equal(changed.slice(0, start), full.slice(0, start));
        assert.ok(changed.endsWith(full.slice(stop)));
        assert.equal(editDaemonJson(full, { mirrors: old }), full);
        const rest = valueOf(full);
        delete rest['registry-mirrors'];
        assert.deepEqual(valueOf(editDaemonJson(full, { mirrors: [] })), rest);
      }),
    );
  });

  it('refuses what is not JSON, with the place', () => {
    const cases: readonly (readonly [string, number, number])[] = [
      ['{\n  "debug": true,\n}', 3, 1],
      ['{\n  // comment\n}', 2, 3],
      ['{"a": tru', 1, 10],
      ['[]', 1, 1],
    ];
    for (const [text, line, column] of cases) {
      assert.throws(
        () => editDaemonJson(text, { mirrors }),
        (error) => {
          assert.ok(error instanceof DaemonJsonError, text);
          assert.deepEqual([error.line, error.column], [line, column], text);
          assert.ok(error.message !== '');
          return true;
        },
      );
    }
  });
});

describe('daemonJsonBackupName', () => {
  it('is a new name beside the file', () => {
    assert.equal(
      daemonJsonBackupName('/etc/docker/daemon.json', Date.parse('2026-11-21T16:00:00.5Z')),
      '/etc/docker/daemon.json.2026-11-21T16-00-00-500Z.bak',
    );
  });
});
