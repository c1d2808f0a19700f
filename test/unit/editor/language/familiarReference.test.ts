import assert from 'node:assert/strict';
import { familiarReference } from '../../../../src/editor/language/familiarReference.ts';

describe('familiarReference', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['debian', 'debian:latest'],
    ['debian:12', 'debian:12'],
    ['docker.io/library/debian:12', 'debian:12'],
    ['index.docker.io/library/debian', 'debian:latest'],
    ['docker.io/grafana/grafana:9', 'grafana/grafana:9'],
    ['library/debian', 'debian:latest'],
    ['localhost/mine:1', 'mine:1'],
    ['localhost:5000/mine', 'localhost:5000/mine:latest'],
    ['ghcr.io/a/b@sha256:0123', 'ghcr.io/a/b@sha256:0123'],
  ];
  for (const [written, expected] of cases)
    it(written, () => {
      assert.equal(familiarReference(written), expected);
    });
});
