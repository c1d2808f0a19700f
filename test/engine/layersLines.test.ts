import assert from 'node:assert/strict';
import type { Engine } from '../../scripts/engines/dockerEngine.mjs';
import { findBuildRecord } from '../../src/core/layers/mapping/findBuildRecord.ts';
import { parseProvenance } from '../../src/core/layers/mapping/provenance.ts';
import { mappedLines, parseRecipe } from './layers/mapped.ts';
import { stores, Workshop } from './layers/workshop.ts';

const files = { 'a.txt': 'aaa', 'b.txt': 'bbb', 'dir/c.txt': 'c' };

/** What every builder since 20.10 understands. */
const plain = `ARG BASE=busybox:1.35
FROM \${BASE} AS base
RUN mkdir -p /opt/tool && echo tool > /opt/tool/bin
ONBUILD RUN echo triggered > /triggered

FROM base AS other
RUN echo other > /other

FROM base AS middle
ARG VERSION=1
ENV MODE=prod
COPY a.txt /srv/

FROM middle
WORKDIR app
COPY dir b.txt ./
RUN echo $VERSION \\
# a comment between
    > /version \\
  && rm /srv/a.txt
RUN ["sh", "-c", "echo exec > /exec"]
LABEL one=two
SHELL ["/bin/sh", "-e", "-c"]
RUN echo shell > /shell
COPY --from=other --chown=1:1 /other /copied
ADD a.txt /added/
EXPOSE 80 443
USER 1
CMD ["sh"]
`;

/** Here-documents, linked copies and mounts: BuildKit of newer engines. */
const modern = `FROM busybox:1.35
ARG WHO="you there"
ENV PLACE=conf
COPY --link b.txt /srv/link/
RUN <<EOF
echo one > /one
echo two > /two
EOF
RUN <<EOF cat > /three
hello
EOF
RUN <<ONE cat > /four && cat <<TWO > /five
first
ONE
second
TWO
COPY <<EOT /$PLACE/made
x=1
EOT
RUN --mount=type=cache,target=/var/cache/thing echo "$WHO" > /who
COPY --chmod=600 a.txt /locked
RUN true
WORKDIR /
`;

for (const store of stores) {
  describe(`layer lines on ${store.name}`, () => {
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

    it('are those of each instruction, by BuildKit’s record and by the history', async () => {
      const options = { dockerfile: plain, files, tag: 'layers-lines:plain' };
      const built = await workshop.build('BuildKit', options);
      const expected = '3 9 12 15 16 17-20 21 24 25 26';
      assert.equal(built.provenance !== undefined, store.isModern);
      assert.equal(mappedLines(built, plain, 'provenance'), expected);
      assert.equal(mappedLines(built, plain, 'history'), expected);
      const again = await workshop.build('BuildKit', options);
      assert.equal(mappedLines(again, plain, 'provenance'), expected, 'after a cached rebuild');
      assert.equal(mappedLines(again, plain, 'history'), expected, 'after a cached rebuild');
    });

    it('are those of each instruction for the classic builder', async () => {
      const options = { dockerfile: plain, files, tag: 'layers-lines:classic' };
      const built = await workshop.build('classic', options);
      // Sources are checksums in its history, so copies are told by their place and neighbours.
      const expected = '3 9 ~12 15 ~16 17-20 21 24 ~25 ~26';
      assert.equal(mappedLines(built, plain, 'history'), expected);
      const again = await workshop.build('classic', options);
      assert.equal(mappedLines(again, plain, 'history'), expected, 'after a cached rebuild');
    });

    for (const builder of store.builders) {
      it(`of a stage that --target names are told apart from the others’ (${builder})`, async () => {
        const options = { dockerfile: plain, files, args: ['--target', 'other'] };
        const built = await workshop.build(builder, { ...options, tag: 'layers-lines:target' });
        assert.equal(mappedLines(built, plain, 'history'), '3 6 7');
        assert.equal(mappedLines(built, plain, 'provenance'), '3 6 7');
      });

      it(`of a base image’s ONBUILD triggers are the FROM that sets them off (${builder})`, async () => {
        const base =
          'FROM busybox:1.35\nONBUILD COPY a.txt /auto/\nONBUILD RUN echo auto > /auto/ran\n';
        const dockerfile = 'FROM layers-lines:onbuild-base\n\nRUN echo own > /own\n';
        await workshop.build('classic', { dockerfile: base, tag: 'layers-lines:onbuild-base' });
        const built = await workshop.build(builder, {
          dockerfile,
          files,
          tag: 'layers-lines:onbuild',
        });
        const triggers = parseRecipe('FROM x\nCOPY a.txt /auto/\nRUN echo auto > /auto/ran\n');
        const found = await workshop.client.inspect('image', 'layers-lines:onbuild-base');
        const { Layers } = found['RootFS'] as unknown as { readonly Layers: readonly string[] };
        const image = { diffIds: Layers, triggers: triggers.stages[0]?.instructions ?? [] };
        const bases = new Map([['layers-lines:onbuild-base', image]]);
        const copy = builder === 'classic' ? '~1' : '1';
        assert.equal(mappedLines(built, dockerfile, 'history', bases), `${copy} 1 3`);
        if (built.provenance !== undefined) {
          assert.equal(mappedLines(built, dockerfile, 'provenance'), '1 1 3');
        }
      });
    }

    it('move with edits, and go where the text was changed', async () => {
      const built = await workshop.build('BuildKit', {
        dockerfile: plain,
        files,
        tag: 'layers-lines:edited',
      });
      const edited = `# one more line\n${plain}`.replace('echo exec', 'echo changed');
      const expected = '4 10 13 16 17 18-21 ? 25 26 27';
      assert.equal(mappedLines(built, edited, 'provenance'), expected);
      assert.equal(mappedLines(built, edited, 'history'), expected);
      const other = 'FROM busybox:1.35\nRUN echo of another image\nCOPY x /y\n';
      assert.equal(mappedLines(built, other, 'history'), 'nothing');
    });

    if (store.keepsAttestations) {
      it('are in the provenance that is attached to the image, which is no layer', async () => {
        const args = ['--provenance=mode=max'];
        const options = { dockerfile: modern, files, args, tag: 'layers-lines:attested' };
        const built = await workshop.build('BuildKit', options);
        const [document] = built.image.provenance;
        const provenance = parseProvenance(document);
        const expected = '4 5-8 9-11 12-16 17-19 20 21 22';
        assert.equal(mappedLines({ ...built, provenance }, modern, 'provenance'), expected);
        assert.equal(built.image.layers.length, 9);
      });
    }

    if (store.isModern) {
      it('are those of here-documents, linked copies and mounts', async () => {
        const built = await workshop.build('BuildKit', {
          dockerfile: modern,
          files,
          tag: 'layers-lines:modern',
        });
        const expected = '4 5-8 9-11 12-16 17-19 20 21 22';
        assert.equal(mappedLines(built, modern, 'provenance'), expected);
        const history = (args: readonly string[]) =>
          workshop.docker(['buildx', 'history', ...args]);
        const provenance = await findBuildRecord(history, built.id);
        assert.equal(mappedLines({ ...built, provenance }, modern, 'provenance'), expected);
        assert.equal(await findBuildRecord(history, `sha256:${'0'.repeat(64)}`), undefined);
        assert.equal(mappedLines(built, modern, 'history'), '4 5-8 9-11 12-16 ~17-19 20 21 22');
      });
    }
  });
}
