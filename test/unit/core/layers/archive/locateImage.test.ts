import assert from 'node:assert/strict';
import {
  ArchiveBlobs,
  blobName,
  digestOfBlob,
} from '../../../../../src/core/layers/archive/archiveBlobs.ts';
import type { ImageChoice } from '../../../../../src/core/layers/archive/locateImage.ts';
import { locateByDigest, locateImage } from '../../../../../src/core/layers/archive/locateImage.ts';
import { LayersError } from '../../../../../src/core/layers/layersError.ts';

/** Digests are names here: `sha256:` and some hexadecimal digits. */
const digest = (name: string) => `sha256:${Buffer.from(name).toString('hex')}`;

function archive(documents: Readonly<Record<string, unknown>>): ArchiveBlobs<null> {
  const blobs = new ArchiveBlobs<null>();
  for (const [name, value] of Object.entries(documents)) {
    if (value !== undefined) blobs.set(name, { kind: 'document', text: JSON.stringify(value) });
  }
  return blobs;
}

const config = (architecture: string, ...diffIds: readonly string[]) => ({
  architecture,
  os: 'linux',
  config: { Shell: ['/bin/ash', '-c'], WorkingDir: '/w', Env: ['A=b'] },
  rootfs: { type: 'layers', diff_ids: diffIds.map(digest) },
  history: [
    { created_by: 'x', created: 'then' },
    { created_by: 'y', empty_layer: true },
  ],
});

const manifest = (name: string, ...layers: readonly string[]) => ({
  config: { digest: digest(`${name}-config`) },
  layers: layers.map((layer) => ({ digest: digest(layer) })),
});

const entry = (name: string, architecture: string) => ({
  digest: digest(name),
  platform: { os: 'linux', architecture },
});

const attestation = (name: string, subject: string) => ({
  digest: digest(name),
  platform: { os: 'unknown', architecture: 'unknown' },
  annotations: {
    'vnd.docker.reference.type': 'attestation-manifest',
    'vnd.docker.reference.digest': digest(subject),
  },
});

/** What BuildKit pushes for two platforms, with provenance for each. */
const multiPlatform = {
  [blobName(digest('index'))]: {
    manifests: [
      entry('arm', 'arm64'),
      entry('amd', 'amd64'),
      attestation('arm-att', 'arm'),
      attestation('amd-att', 'amd'),
    ],
  },
  [blobName(digest('arm'))]: manifest('arm', 'arm-layer'),
  [blobName(digest('amd'))]: manifest('amd', 'amd-layer'),
  [blobName(digest('arm-config'))]: config('arm64', 'arm-diff'),
  [blobName(digest('amd-config'))]: config('amd64', 'amd-diff'),
  [blobName(digest('amd-att'))]: {
    config: { digest: digest('amd-att-config') },
    layers: [
      {
        digest: digest('sbom'),
        annotations: { 'in-toto.io/predicate-type': 'https://spdx.dev/Document' },
      },
      {
        digest: digest('amd-provenance'),
        annotations: { 'in-toto.io/predicate-type': 'https://slsa.dev/provenance/v1' },
      },
    ],
  },
  'index.json': { manifests: [{ digest: digest('index') }] },
};

function locate(documents: Readonly<Record<string, unknown>>, choice: ImageChoice = {}) {
  return locateImage(archive(documents), choice);
}

const amd = { os: 'linux', architecture: 'amd64' };
const arm = { os: 'linux', architecture: 'arm64' };

describe('locateImage', () => {
  it('follows an index to the image for the wanted platform, without manifest.json', () => {
    const found = locate(multiPlatform, { platform: amd });
    assert.equal(found.config.architecture, 'amd64');
    assert.deepEqual(found.layers, [blobName(digest('amd-layer'))]);
    assert.equal(found.configDigest, digest('amd-config'));
    assert.equal(locate(multiPlatform, { platform: arm }).config.architecture, 'arm64');
  });

  it('takes an attestation for provenance of its image, and never for an image', () => {
    const found = locate(multiPlatform, { platform: amd });
    assert.deepEqual(found.provenance, [blobName(digest('amd-provenance'))]);
    assert.deepEqual(found.attestations, [blobName(digest('amd-att'))]);
    const only = {
      ...multiPlatform,
      [blobName(digest('index'))]: { manifests: [attestation('amd-att', 'amd')] },
    };
    assert.throws(() => locate(only), isKind('contentMissing'));
  });

  it('takes the platform that is there when the wanted one was not pulled', () => {
    const pulled = { ...multiPlatform, [blobName(digest('amd'))]: undefined };
    assert.equal(locate(pulled, { platform: amd }).config.architecture, 'arm64');
  });

  it('reads what it needs of the configuration', () => {
    const { config: found } = locate(multiPlatform, { platform: amd });
    assert.deepEqual(found, {
      architecture: 'amd64',
      os: 'linux',
      diffIds: [digest('amd-diff')],
      shell: ['/bin/ash', '-c'],
      workingDirectory: '/w',
      environment: ['A=b'],
      labels: {},
      history: [
        { createdBy: 'x', comment: '', created: 'then', isEmptyLayer: false },
        { createdBy: 'y', comment: '', created: '', isEmptyLayer: true },
      ],
    });
  });

  it('chooses among the images of an archive by tag, the first without', () => {
    const documents = {
      'a.json': config('amd64', 'a'),
      'b.json': config('amd64', 'b'),
      'manifest.json': [
        { Config: 'a.json', RepoTags: ['a:1'], Layers: ['a/layer.tar'] },
        { Config: 'b.json', RepoTags: ['b:1', 'b:2'], Layers: ['b/layer.tar'] },
      ],
    };
    assert.deepEqual(locate(documents).layers, ['a/layer.tar']);
    assert.deepEqual(locate(documents, { tag: 'b:2' }).tags, ['b:1', 'b:2']);
    assert.throws(() => locate(documents, { tag: 'c:1' }), isKind('noSuchImage'));
  });

  it('says that a configuration is missing, and that there is no image at all', () => {
    const listed = { 'manifest.json': [{ Config: 'a.json', Layers: [] }] };
    assert.throws(() => locate(listed), isKind('contentMissing'));
    assert.throws(() => locate({ 'other.json': {} }), isKind('notAnImage'));
  });
});

describe('locateByDigest', () => {
  it('knows an image by configuration, manifest or index, before any list has passed', () => {
    const blobs = { ...multiPlatform, 'index.json': undefined };
    const found = (name: string) => locateByDigest(archive(blobs), digest(name), amd)?.layers;
    assert.deepEqual(found('index'), [blobName(digest('amd-layer'))]);
    assert.deepEqual(found('arm'), [blobName(digest('arm-layer'))]);
    // The classic store names layers by their own, uncompressed digests.
    assert.deepEqual(found('amd-config'), [blobName(digest('amd-diff'))]);
    assert.equal(found('nothing'), undefined);
  });
});

describe('blob names', () => {
  it('are digests in another spelling, in an OCI layout', () => {
    assert.equal(blobName('sha256:ab12'), 'blobs/sha256/ab12');
    assert.equal(digestOfBlob('blobs/sha256/ab12'), 'sha256:ab12');
    assert.equal(digestOfBlob('ab12/layer.tar'), undefined);
    assert.equal(digestOfBlob('blobs/sha256/../x'), undefined);
  });
});

function isKind(kind: string) {
  return (error: unknown) => error instanceof LayersError && error.kind === kind;
}
