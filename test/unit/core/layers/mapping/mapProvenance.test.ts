import assert from 'node:assert/strict';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { toRecipe } from '../../../../../src/core/dockerfile/toRecipe.ts';
import { mapLayers } from '../../../../../src/core/layers/mapping/mapLayers.ts';
import { parseProvenance } from '../../../../../src/core/layers/mapping/provenance.ts';

const parseRecipe = (text: string) => toRecipe(parseDockerfile(text));

const dockerfile = `FROM base AS one
RUN a \\
  && b
COPY c /c
FROM one
RUN d
FROM base AS other
RUN x
COPY c /c
`;

const layers = ['l0', 'l1', 'l2', 'l3'].map((name) => ({
  digest: `diff-${name}`,
  blobDigest: `blob-${name}`,
}));

type Shape = 'v0.2' | 'v1' | 'statement';

/** What BuildKit writes for the Dockerfile above, in each of its shapes. */
function provenance(shape: Shape, prefix = 'diff-', names = ['l0', 'l1', 'l2', 'l3']) {
  const chain = (length: number) =>
    names
      .slice(0, length)
      .map((name) => ({ mediaType: 'x', digest: `${prefix}${name}`, size: -1 }));
  const range = (line: number) => ({ start: { line }, end: { line } });
  const at = (...lines: readonly number[]) => ({ ranges: lines.map(range) });
  const metadata = {
    source: {
      infos: [
        {
          filename: 'Dockerfile',
          language: 'Dockerfile',
          data: Buffer.from(dockerfile).toString('base64'),
        },
      ],
      locations: {
        step0: { locations: [at(1)] },
        step1: { locations: [at(2, 3)] },
        // Shared with another stage, which comes first.
        step2: { locations: [at(9), at(4)] },
        step3: { locations: [at(6)] },
        step4: {},
      },
    },
    layers: {
      'step0:0': [chain(1)],
      'step1:0': [chain(2)],
      'step2:0': [chain(3)],
      'step3:0': [chain(4)],
      'step4:0': [[]],
    },
  };
  const buildConfig = { llbDefinition: [{ id: 'step0', op: { Op: { source: {} } } }] };
  const v02 = {
    buildConfig,
    metadata: { 'https://mobyproject.org/buildkit@v1#metadata': metadata },
  };
  if (shape === 'v0.2') return v02;
  if (shape === 'statement')
    return { predicateType: 'https://slsa.dev/provenance/v0.2', predicate: v02 };
  return {
    buildDefinition: { internalParameters: { buildConfig } },
    runDetails: { metadata: { buildkit_metadata: metadata } },
  };
}

function map(document: unknown, text = dockerfile) {
  const found = parseProvenance(document);
  const image = {
    layers: layers.map((layer) => ({ ...layer, archiveBytes: 0, contents: undefined as never })),
    config: {
      architecture: '',
      os: '',
      diffIds: [],
      history: [],
      shell: [],
      workingDirectory: '',
      labels: {},
      environment: [],
    },
  };
  const mapped = mapLayers(image, {
    recipe: parseRecipe(text),
    parseRecipe,
    provenance: found === undefined ? [] : [found],
  });
  if (mapped === undefined) return 'nothing';
  const lines = mapped.lines.map((line) =>
    line === undefined ? '-' : `${line.start}-${line.end}`,
  );
  return `${lines.join(' ')} base ${mapped.baseLayers}`;
}

describe('provenance', () => {
  for (const shape of ['v0.2', 'v1', 'statement'] as const) {
    it(`names the lines of all own layers (${shape})`, () => {
      assert.equal(map(provenance(shape)), '- 2-3 4-4 6-6 base 1');
    });
  }

  it('may name layers as they are stored', () => {
    assert.equal(map(provenance('v0.2', 'blob-')), '- 2-3 4-4 6-6 base 1');
  });

  it('is not used for another image, even one with the same base', () => {
    assert.equal(map(provenance('v0.2', 'diff-', ['l0', 'l1', 'x', 'y'])), 'nothing');
    assert.equal(map(provenance('v0.2', 'other-')), 'nothing');
  });

  it('is undefined for its short form and for anything else', () => {
    assert.equal(parseProvenance({ buildType: 'x', metadata: {} }), undefined);
    assert.equal(parseProvenance('text'), undefined);
    assert.equal(parseProvenance(undefined), undefined);
  });

  it('speaks of the file as built: lines move with edits, and edited ones go', () => {
    const edited = dockerfile.replace('FROM base', '# new\nFROM base').replace('RUN d', 'RUN e');
    assert.equal(map(provenance('v0.2'), edited), '- 3-4 5-5 - base 1');
    const inner = dockerfile.replace('  && b', '  && changed');
    assert.equal(map(provenance('v0.2'), inner), '- - 4-4 6-6 base 1');
  });
});
