import assert from 'node:assert/strict';
import { formatMessage } from '../../../../../src/core/dockerfile/messages/formatMessage.ts';
import { lintDockerfile } from '../../../../../src/core/dockerfile/lintDockerfile.ts';
import type { LintOptions } from '../../../../../src/core/dockerfile/lintOptions.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { placeMeasurement } from '../../../../../src/core/layers/mapping/placeMeasurement.ts';
import type {
  ExactLine,
  MeasuredWaste,
  Measurement,
} from '../../../../../src/core/model/measurement.ts';

const empty: ExactLine = {
  liveBytes: 0,
  wastedCreatedBytes: 0,
  wastedCausedBytes: 0,
  files: [],
  hasAllFiles: true,
  caches: [],
};

interface Built {
  /** By one-based line: what is known of it beside its place. */
  readonly lines: Readonly<Record<number, Partial<ExactLine>>>;
  /** Lines, not indexes. */
  readonly waste?: readonly MeasuredWaste[];
  /** The text of now; that of the build when absent. */
  readonly now?: string;
  readonly isInstant?: boolean;
  readonly options?: LintOptions;
}

/** `line rule severity bytes: message` of each finding. */
function found(text: string, built: Built): readonly string[] {
  const numbers = Object.keys(built.lines).map(Number);
  const index = (line: number | undefined) =>
    line === undefined ? {} : { line: numbers.indexOf(line) };
  const exact = {
    shippedBytes: 100_000_000,
    liveBytes: 0,
    wastedBytes: 0,
    efficiency: 1,
    diveEfficiency: 1,
    baseBytes: 0,
    waste: (built.waste ?? []).map(({ createdBy, killedBy, ...rest }) => ({
      ...rest,
      ...(createdBy !== undefined && { createdBy: index(createdBy).line ?? -1 }),
      ...(killedBy !== undefined && { killedBy: index(killedBy).line ?? -1 }),
    })),
  };
  const measurement: Measurement = {
    image: 'app:1',
    imageId: 'sha256:1',
    dockerfile: text,
    historyBytes: 0,
    lines: Object.entries(built.lines).map(([line, more]) => ({
      start: Number(line),
      end: Number(line),
      bytes: 1,
      confidence: 'exact',
      ...(built.isInstant !== true && { exact: { ...empty, ...more } }),
    })),
    ...(built.isInstant !== true && { exact }),
  };
  const now = built.now ?? text;
  const measured = placeMeasurement(measurement, now);
  return lintDockerfile(parseDockerfile(now), built.options, { measured })
    .filter(({ rule }) => rule !== 'consecutive-run')
    .map(({ rule, severity, range, bytes, message }) =>
      [
        range.start.line + 1,
        rule,
        severity,
        bytes.kind === 'unknown' ? '?' : `${bytes.kind} ${bytes.bytes}`,
        ...(rule === 'measured-waste' ? [formatMessage(message)] : []),
      ].join(' '),
    );
}

const removing = 'FROM x\nRUN curl -o /tmp/tool https://x.org/tool\nRUN rm /tmp/tool\n';

const removed = (bytes: number, path: string, createdBy?: number, killedBy = 3): MeasuredWaste => ({
  kind: 'removed',
  bytes,
  files: 1,
  killedBy,
  ...(createdBy !== undefined && { createdBy }),
  paths: [{ path, bytes }],
});

describe('joinMeasurement', () => {
  it('puts measured bytes in the place of unknown ones', () => {
    const built = { lines: { 2: {}, 3: {} }, waste: [removed(41_000_000, '/tmp/tool', 2)] };
    assert.deepEqual(found(removing, built), [
      '3 removed-in-later-layer warning measured 41000000',
    ]);
  });

  it('makes a hint of what turns out to be small', () => {
    const built = { lines: { 2: {}, 3: {} }, waste: [removed(90, '/tmp/tool', 2)] };
    assert.deepEqual(found(removing, built), ['3 removed-in-later-layer hint measured 90']);
  });

  it('withdraws what the image disproves', () => {
    assert.deepEqual(found(removing, { lines: { 2: {}, 3: {} } }), []);
    // What the base image brought is nobody's fault here.
    const inherited = { lines: { 2: {}, 3: {} }, waste: [removed(5_000_000, '/etc/old')] };
    assert.deepEqual(found(removing, inherited), []);
  });

  it('leaves alone what was edited, was not built, or is known by the history only', () => {
    const unknown = ['3 removed-in-later-layer warning ?'];
    const edited = removing.replace('rm /tmp/tool', 'rm -f /tmp/tool');
    assert.deepEqual(found(removing, { lines: { 2: {}, 3: {} }, now: edited }), unknown);
    assert.deepEqual(found(removing, { lines: { 2: {} } }), unknown);
    assert.deepEqual(found(removing, { lines: { 2: {}, 3: {} }, isInstant: true }), unknown);
  });

  it('tells two findings on one line apart by their paths', () => {
    const text =
      'FROM x\nRUN curl -o /tmp/a https://x.org/a && curl -o /opt/b https://x.org/b\nRUN rm /tmp/a && rm -r /opt/b\n';
    const waste = [removed(7_000_000, '/tmp/a', 2), removed(8_000_000, '/opt/b', 2)];
    assert.deepEqual(found(text, { lines: { 2: {}, 3: {} }, waste }), [
      '3 removed-in-later-layer warning measured 8000000',
      '3 removed-in-later-layer warning measured 7000000',
    ]);
  });

  it('counts the owners that were changed, and nothing else of the line', () => {
    const text = 'FROM x\nCOPY big.iso /d/big.iso\nRUN chown me /d/big.iso && echo done > /d/log\n';
    const waste: readonly MeasuredWaste[] = [
      { ...removed(9_000_000, '/d/big.iso', 2), kind: 'attributes' },
      { ...removed(9, '/d/log', 2), kind: 'overwritten' },
    ];
    assert.deepEqual(found(text, { lines: { 2: {}, 3: {} }, waste }), [
      '3 ownership-changed-in-later-layer warning measured 9000000',
    ]);
  });

  it('measures caches, heaviest finding first, and withdraws those that are empty', () => {
    const text =
      'FROM debian\nRUN apt-get update && apt-get install -y --no-install-recommends jq\nRUN apk add jq\nRUN pip install flask\n';
    const cache = (rule: string, path: string, bytes: number) => ({
      caches: [{ rule, path, bytes, liveBytes: bytes }],
    });
    const lines = {
      2: cache('apt-lists', '/var/lib/apt/lists', 18_000_000),
      3: {},
      4: cache('pip-cache', '/root/.cache/pip', 41_000_000),
    };
    assert.deepEqual(found(text, { lines }), [
      '4 pip-cache-left warning measured 41000000',
      '2 apt-lists-left warning measured 18000000',
    ]);
  });

  it('does not withdraw a cache that may lie elsewhere', () => {
    const text = 'FROM x\nRUN pip install flask\n';
    const files = [{ path: '/srv/cache/wheel', bytes: 5 }];
    assert.deepEqual(found(text, { lines: { 2: { files } } }), ['2 pip-cache-left warning ?']);
    assert.deepEqual(found(text, { lines: { 2: {} } }), []);
  });

  it('reports waste that no rule has foreseen, on both lines', () => {
    const text = 'FROM x\nRUN ./install.sh\nRUN ./slim-down.sh\n';
    const waste = [removed(30_000_000, '/opt/docs', 2)];
    assert.deepEqual(found(text, { lines: { 2: {}, 3: {} }, waste }), [
      '2 measured-waste warning measured 30000000 30 MB shipped here cannot be seen any more after line 3: /opt/docs.',
      '3 measured-waste warning measured 30000000 30 MB that line 2 shipped cannot be seen any more after this instruction: /opt/docs.',
    ]);
    const little = [removed(200_000, '/opt/docs', 2)];
    const severities = found(text, { lines: { 2: {}, 3: {} }, waste: little });
    assert.ok(severities.every((finding) => finding.includes('information')));
    const nothing = [removed(99_999, '/opt/docs', 2)];
    assert.deepEqual(found(text, { lines: { 2: {}, 3: {} }, waste: nothing }), []);
  });

  it('reports a useless cache that no rule speaks of, and keeps quiet where one does', () => {
    const caches = [
      { rule: 'npm-cache', path: '/root/.npm/_cacache', bytes: 2_000_000, liveBytes: 2_000_000 },
      { rule: 'logs', path: '/var/log', bytes: 2_000_000, liveBytes: 2_000_000 },
    ];
    assert.deepEqual(found('FROM x\nRUN ./build.sh\n', { lines: { 2: { caches } } }), [
      '2 measured-waste warning measured 2000000 2 MB of a cache that nobody needs stays in the image: /root/.npm/_cacache.',
    ]);
    assert.deepEqual(found('FROM x\nRUN npm ci\n', { lines: { 2: { caches } } }), [
      '2 npm-cache-left warning measured 2000000',
    ]);
  });

  it('can be switched off and made louder, by setting and by comment', () => {
    const text = 'FROM x\nRUN ./install.sh\n# stevedore ignore=measured-waste why\nRUN ./slim.sh\n';
    const waste = [removed(30_000_000, '/opt/docs', 2, 4)];
    const built = { lines: { 2: {}, 4: {} }, waste };
    const places = (options?: LintOptions) =>
      found(text, { ...built, ...(options && { options }) }).map((line) => line.slice(0, 24));
    assert.deepEqual(places(), ['2 measured-waste warning']);
    assert.deepEqual(places({ severities: { 'measured-waste': 'off' } }), []);
    assert.deepEqual(places({ severities: { 'measured-waste': 'error' } }), [
      '2 measured-waste error m',
    ]);
  });
});
