import assert from 'node:assert/strict';
import { relativeTime } from '../../../../media/containerPage/relativeTime.ts';

describe('relativeTime', () => {
  const ago = (seconds: number, language = 'en') => relativeTime(0, seconds * 1000, language);

  it('takes the largest unit that fits', () => {
    assert.equal(ago(5), '5 seconds ago');
    assert.equal(ago(60), '1 minute ago');
    assert.equal(ago(3_599), '59 minutes ago');
    assert.equal(ago(7_300), '2 hours ago');
    assert.equal(ago(86_400), 'yesterday');
    assert.equal(ago(40 * 86_400), 'last month');
    assert.equal(ago(800 * 86_400), '2 years ago');
  });

  it('speaks the user’s language', () => {
    assert.equal(ago(180, 'zh-cn'), '3分钟前');
  });
});
