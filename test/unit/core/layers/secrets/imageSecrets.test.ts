import assert from 'node:assert/strict';
import v8 from 'node:v8';
import { decodeLayer, encodeLayer } from '../../../../../src/core/layers/cache/layerCodec.ts';
import { PathTable } from '../../../../../src/core/layers/contents/pathTable.ts';
import { analyseImage } from '../../../../../src/core/layers/imageAnalysis.ts';
import { readImage } from '../../../../../src/core/layers/readImage.ts';
import { reportedSecrets } from '../../../../../src/core/layers/report/reportedSecret.ts';
import { configSecrets } from '../../../../../src/core/layers/secrets/configSecrets.ts';
import type { FixtureEntry } from '../imageFixture.ts';
import { inChunks, layersOf, ociArchive } from '../imageFixture.ts';
import { samples } from './samples.ts';

async function found(...layers: readonly (readonly FixtureEntry[])[]) {
  const image = await readImage(inChunks(await ociArchive({ layers })));
  return reportedSecrets(analyseImage(image)).map(
    ({ kind, path, line, layer, removedByLayer }) => ({
      kind,
      path,
      line,
      layer,
      removedByLayer,
    }),
  );
}

describe('the secrets of an image', () => {
  it('are found in the layer that holds them, removed or not', async () => {
    const secrets = await found(
      [{ name: 'root/.ssh/id_rsa', content: samples.privateKey }],
      [{ name: 'app/.env', content: `PORT=80\nAPI_TOKEN=${samples.password}\n` }],
      [{ name: 'root/.ssh/.wh.id_rsa' }],
    );
    assert.deepEqual(secrets, [
      { kind: 'private-key', path: '/root/.ssh/id_rsa', line: 1, layer: 0, removedByLayer: 2 },
      {
        kind: 'secret-variable',
        path: '/app/.env',
        line: 2,
        layer: 1,
        removedByLayer: undefined,
      },
    ]);
  });

  it('are found in files that come in parts', async () => {
    const content = `${'# filler\n'.repeat(90_000)}token=${samples.github}\n`;
    const [secret] = await found([{ name: 'srv/app.conf', content }]);
    assert.equal(secret?.kind, 'github-token');
    assert.equal(secret.line, 90_001);
  });

  it('are not looked for in packages, tests, binaries and large files', async () => {
    const content = samples.privateKey;
    const secrets = await found([
      { name: 'app/node_modules/tls/key.pem', content },
      { name: 'usr/lib/python3.11/keycert.pem', content },
      { name: 'app/tests/key.pem', content },
      { name: 'app/.env.example', content: `A_TOKEN=${samples.password}` },
      { name: 'app/blob', content: `\0${content}` },
      { name: 'app/huge.txt', content: `${content}${' '.repeat(1024 * 1024)}` },
    ]);
    assert.deepEqual(secrets, []);
  });

  it('go into the cache masked', async () => {
    const { paths, layers } = await layersOf([
      { name: 'app/key.pem', content: samples.privateKey },
    ]);
    const [layer] = layers;
    assert.ok(layer);
    assert.ok(!v8.serialize(layer).includes(samples.privateKey.slice(40, 60)));
    const other = new PathTable();
    other.internText('/elsewhere');
    const again = await decodeLayer(await encodeLayer(layer, paths), other);
    assert.equal(other.path(again?.secrets[0]?.path ?? 0), '/app/key.pem');
    assert.deepEqual(again?.secrets[0]?.masked, {
      start: 'MIIE',
      length: layer.secrets[0]?.masked.length,
    });
  });
});

describe('configSecrets', () => {
  const step = (createdBy: string) => ({ createdBy, comment: '', created: '', isEmptyLayer: true });

  it('reads environment, labels and steps, and counts once what a step wrote into the environment', () => {
    const secrets = configSecrets({
      environment: [
        'PATH=/bin',
        `API_TOKEN=${samples.password}`,
        `DATABASE=redis://a:${samples.github}@r`,
      ],
      labels: { 'org.team.webhook': `https://hooks/${samples.slack}`, maintainer: 'me' },
      history: [step('COPY . /app'), step(`ENV API_TOKEN=${samples.password}`)],
    });
    assert.deepEqual(
      secrets.map(({ kind, source, name, step: index }) => [kind, source, name, index]),
      [
        ['secret-variable', 'history', 'API_TOKEN', 1],
        ['github-token', 'environment', 'DATABASE', undefined],
        ['slack-token', 'label', 'org.team.webhook', undefined],
      ],
    );
    assert.ok(!JSON.stringify(secrets).includes(samples.password.slice(4)));
  });
});
