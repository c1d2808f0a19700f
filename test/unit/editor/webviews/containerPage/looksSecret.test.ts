import assert from 'node:assert/strict';
import { looksSecret } from '../../../../../src/editor/webviews/containerPage/looksSecret.ts';

describe('looksSecret', () => {
  it('masks by name', () => {
    for (const name of [
      'POSTGRES_PASSWORD',
      'password',
      'API_KEY',
      'APIKEY',
      'GITHUB_TOKEN',
      'AWS_SECRET_ACCESS_KEY',
      'DB_PWD',
      'SENTRY_DSN',
      'client-secret',
      'MYSQL_ROOT_PASSWORD2',
      'PRIVATE_KEY',
    ])
      assert.ok(looksSecret(name, 'x'), name);
  });

  it('masks URLs that carry a password', () => {
    assert.ok(looksSecret('DATABASE_URL', 'postgres://app:pw@db:5432/app'));
    assert.ok(looksSecret('CACHE', 'redis://:pw@cache'));
    assert.ok(!looksSecret('PROXY', 'http://proxy:3128/path@x'));
  });

  it('leaves ordinary names, secret files and empty values alone', () => {
    for (const name of ['PATH', 'PWD', 'KEYBOARD', 'MONKEY', 'COMPASS', 'PATIENT', 'AUTHOR'])
      assert.ok(!looksSecret(name, 'x'), name);
    assert.ok(!looksSecret('POSTGRES_PASSWORD_FILE', '/run/secrets/pw'));
    assert.ok(!looksSecret('PASSWORD', ''));
  });
});
