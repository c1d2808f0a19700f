import assert from 'node:assert/strict';
import {
  parsePathStat,
  resolveLink,
} from '../../../../../src/core/engine/records/parsePathStat.ts';
import { shellOfUser } from '../../../../../src/core/engine/records/shellOfUser.ts';

const encode = (stat: object): string => Buffer.from(JSON.stringify(stat)).toString('base64');

describe('parsePathStat', () => {
  it("reads Go's file modes", () => {
    const file = parsePathStat(
      encode({
        name: 'f',
        size: 12,
        mode: 0x0090_0000 + 0o644,
        mtime: '2026-01-02T03:04:05.5+01:00',
        linkTarget: '',
      }),
    );
    assert.deepEqual(file, {
      name: 'f',
      size: 12,
      mode: 0o5644,
      modifiedAt: Date.parse('2026-01-02T02:04:05.5Z'),
      isFolder: false,
      isLink: false,
      isRegular: true,
      linkTarget: '',
    });
    const folder = parsePathStat(encode({ size: 0, mode: 0x8000_0000 + 0o755 }));
    assert.equal(folder?.isRegular, false);
    assert.equal(folder.isFolder, true);
    const link = parsePathStat(encode({ mode: 0x0800_0000 + 0o777, linkTarget: '/etc/x' }));
    assert.equal(link?.isLink, true);
    assert.equal(link.linkTarget, '/etc/x');
  });

  it('gives up on anything else', () => {
    assert.equal(parsePathStat(''), undefined);
    assert.equal(parsePathStat('%%%'), undefined);
  });
});

describe('resolveLink', () => {
  it('goes on from the folder of the link, and never above the root', () => {
    assert.equal(resolveLink('/a/b', 'c'), '/a/c');
    assert.equal(resolveLink('/a/b', '/c'), '/c');
    assert.equal(resolveLink('/a/b', '../../../c'), '/c');
  });
});

describe('shellOfUser', () => {
  const passwd = [
    'root:x:0:0:root:/root:/bin/ash',
    'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin',
    'app:x:1000:1000::/home/app:/bin/bash\r',
    'odd:x:1001:1001',
    'none:x:1002:1002::/:',
    '',
  ].join('\n');

  it('finds the user by name, by number and with a group', () => {
    assert.equal(shellOfUser(passwd, ''), '/bin/ash');
    assert.equal(shellOfUser(passwd, 'root'), '/bin/ash');
    assert.equal(shellOfUser(passwd, '0:0'), '/bin/ash');
    assert.equal(shellOfUser(passwd, 'app'), '/bin/bash');
    assert.equal(shellOfUser(passwd, '1000:33'), '/bin/bash');
  });

  it('has none for users who may not log in, who have none, or who do not exist', () => {
    for (const user of ['daemon', 'odd', 'none', 'nobody', '4242']) {
      assert.equal(shellOfUser(passwd, user), undefined, user);
    }
    assert.equal(shellOfUser('', ''), undefined);
  });
});
