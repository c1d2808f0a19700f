import assert from 'node:assert/strict';
import {
  daemonJsonBackupName,
  DaemonJsonError,
  editDaemonJson,
} from '../../../../src/core/model/editDaemonJson.ts';

const mirrors = ['https://mirror.example'];

describe('editDaemonJson', () => {
  it('keeps the order of keys, the indentation and the line ends', () => {
    const text =
      '{\r\n\t"log-driver": "local",\r\n\t"registry-mirrors": ["https://old"],\r\n\t"debug": true\r\n}\r\n';
    assert.equal(
      editDaemonJson(text, { mirrors }),
      '{\r\n\t"log-driver": "local",\r\n\t"registry-mirrors": [\r\n\t\t"https://mirror.example"\r\n\t],\r\n\t"debug": true\r\n}\r\n',
    );
  });

  it('adds what is not there, at the end, and takes out what is empty', () => {
    const added = editDaemonJson('{\n    "debug": true\n}', { mirrors, insecureRegistries: [] });
    assert.equal(
      added,
      '{\n    "debug": true,\n    "registry-mirrors": [\n        "https://mirror.example"\n    ]\n}\n',
    );
    assert.equal(editDaemonJson(added, { mirrors: [] }), '{\n    "debug": true\n}\n');
  });

  it('starts from nothing', () => {
    for (const text of ['', ' \n', '\ufeff{}']) {
      assert.deepEqual(JSON.parse(editDaemonJson(text, { insecureRegistries: ['10.0.0.0/8'] })), {
        'insecure-registries': ['10.0.0.0/8'],
      });
    }
  });

  it('refuses what is not JSON, with the place', () => {
    const cases: readonly (readonly [string, number, number])[] = [
      ['{\n  "debug": true,\n}', 3, 1],
      ['{\n  // comment\n}', 2, 3],
      ['{"a": tru', 1, 10],
      ['[]', 1, 1],
      ['{"a": 12345678901234567890}', 1, 5],
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
