import assert from 'node:assert/strict';
import { analyseImage } from '../../src/core/layers/imageAnalysis.ts';
import { reportedSecrets } from '../../src/core/layers/report/reportedSecret.ts';
import type { Engine } from '../../scripts/engines/dockerEngine.mjs';
import { samples } from '../unit/core/layers/secrets/samples.ts';
import { stores, Workshop } from './layers/workshop.ts';

const dockerfile = `FROM busybox:1.35
ARG NPM_TOKEN
COPY id_rsa /root/.ssh/id_rsa
RUN echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > /root/.npmrc && true
RUN rm -r /root/.ssh /root/.npmrc
ENV DATABASE_URL=postgres://app:${samples.password}@db/app
`;

for (const store of stores) {
  describe(`secrets of images, ${store.name}`, () => {
    let engine: Engine;
    let workshop: Workshop;

    before(async () => {
      engine = await store.start();
      workshop = await Workshop.open(engine);
    });

    after(async () => {
      await workshop.close();
      await store.stop(engine);
    });

    for (const builder of store.builders) {
      it(`finds what was copied, written and removed again, and what steps tell (${builder})`, async () => {
        const { image } = await workshop.build(builder, {
          dockerfile,
          files: { id_rsa: samples.privateKey },
          args: ['--build-arg', `NPM_TOKEN=${samples.npm}`],
          tag: `layers-secrets:${builder.toLowerCase()}`,
        });
        const secrets = reportedSecrets(analyseImage(image));
        const removed = image.layers.length - 1;
        const files = secrets.filter(({ source }) => source === 'file');
        assert.deepEqual(
          files.map(({ kind, path, layer, removedByLayer }) => [kind, path, layer, removedByLayer]),
          [
            ['private-key', '/root/.ssh/id_rsa', removed - 2, removed],
            ['npm-token', '/root/.npmrc', removed - 1, removed],
          ],
        );
        const told = secrets.filter(({ source }) => source !== 'file').map(({ kind }) => kind);
        assert.ok(told.includes('npm-token'), 'the build argument in the history');
        assert.ok(told.includes('url-password'), 'the environment');
        for (const value of [samples.npm, samples.password, samples.privateKey.slice(40, 80)]) {
          assert.ok(!JSON.stringify(secrets).includes(value));
        }
      });
    }
  });
}
