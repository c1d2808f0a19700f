import assert from 'node:assert/strict';
import type { ContainerDetails } from '../../../../../src/core/engine/containerDetails.ts';
import type { ContainerAnatomy } from '../../../../../src/editor/webviews/containerPage/anatomy/containerAnatomy.ts';
import { layersSection } from '../../../../../src/editor/webviews/containerPage/sections/layersSection.ts';
import { namespacesSection } from '../../../../../src/editor/webviews/containerPage/sections/namespacesSection.ts';
import { resourcesSection } from '../../../../../src/editor/webviews/containerPage/sections/resourcesSection.ts';
import { securitySection } from '../../../../../src/editor/webviews/containerPage/sections/securitySection.ts';
import type { PageSection } from '../../../../../src/editor/webviews/protocol/containerPage.ts';
import { pageContext, sampleDetails } from './sampleDetails.ts';

const context = pageContext();
const anatomy: ContainerAnatomy = {
  product: 'docker',
  mapsUsers: false,
  containerName: (id) => (id === 'abc' ? { id: 'abcdef', name: 'db' } : undefined),
  stats: {
    at: 0,
    cpuPercent: 12.34,
    cpus: 2,
    memoryBytes: 63 * 1024 * 1024,
    networkReceivedBytes: 0,
    networkSentBytes: 0,
    blockReadBytes: 0,
    blockWrittenBytes: 0,
    pids: 3,
  },
  size: { writableBytes: 500, totalBytes: 1500 },
  history: [
    { created: 0, createdBy: 'CMD ["sh"]', comment: '', bytes: 0 },
    { created: 0, createdBy: '/bin/sh -c apt-get update', comment: '', bytes: 1000 },
  ],
};

/** The texts of a table, a row per line. */
function rows(section: PageSection | undefined): readonly string[] {
  assert.ok(section?.kind === 'table');
  assert.ok(section.note);
  return section.rows.map((cells) =>
    cells.map((cell) => ('text' in cell ? (cell.text ?? '') : '')).join(' | '),
  );
}

function details(more: Partial<ContainerDetails>): ContainerDetails {
  return { ...sampleDetails, ...more };
}

describe('the anatomy of a container', () => {
  it('says whose each namespace is, with a way to the other container', () => {
    const namespaces: ContainerDetails['namespaces'] = [
      { kind: 'pid', owner: 'host' },
      { kind: 'network', owner: 'container', container: 'abc' },
      { kind: 'ipc', owner: 'container', container: 'gone' },
      { kind: 'user', owner: 'engine' },
    ];
    const section = namespacesSection(details({ namespaces }), anatomy, context);
    assert.deepEqual(
      rows(section).map((row) => row.split(' | ').slice(0, 2).join(': ')),
      [
        'Processes (pid): the host’s',
        'Network (net): that of db',
        'Shared memory (ipc): that of gone',
        'Users (user): the host’s, as is usual',
      ],
    );
    assert.ok(section.kind === 'table');
    const link = section.rows[1]?.[1];
    assert.deepEqual(link?.kind === 'link' && link.url, 'stevedore-container:/abcdef/db');
  });

  it('puts what is used beside the limits, and marks what is nearly used up', () => {
    const limits = { memoryBytes: 64 * 1024 * 1024, cpus: 0.5 };
    const section = resourcesSection(details({ limits }), anatomy, context);
    const [memory, , cpus, processes] = rows(section);
    assert.match(memory ?? '', /^Memory \| 63 MiB \| 64 MiB/);
    assert.match(cpus ?? '', /^CPUs \| 12\.3 % of one \| 0\.5/);
    assert.match(processes ?? '', /^Processes \| 3 \| no limit/);
    assert.ok(section?.kind === 'table');
    const used = section.rows[0]?.[1];
    assert.equal(used?.kind === 'text' && used.tone, 'unhealthy');
    assert.equal(resourcesSection(details({ limits }), undefined, context), undefined);
  });

  it('adds up the capabilities that are left', () => {
    const left = (more: Partial<ContainerDetails['security']>) => {
      const security = { ...sampleDetails.security, ...more };
      const found = rows(securitySection(details({ security }), anatomy, context));
      return found.find((row) => row.startsWith('Capabilities'))?.split(' | ')[1];
    };
    assert.equal(left({})?.split(', ').length, 14);
    assert.equal(left({ droppedCapabilities: ['ALL'] }), 'none');
    const one = { droppedCapabilities: ['ALL'], addedCapabilities: ['NET_ADMIN'] };
    assert.equal(left(one), 'NET_ADMIN');
    assert.ok(!left({ droppedCapabilities: ['CHOWN'] })?.includes('CHOWN'));
    assert.equal(left({ privileged: true }), 'all');
  });

  it('stacks the layers, the writable one on top, steps without files counted', () => {
    const section = layersSection(anatomy, context);
    assert.ok(section?.kind === 'stack');
    assert.deepEqual(
      section.entries.map(({ title, share, writable }) => [title, share, writable]),
      [
        ['Writable layer of this container', 0.5, true],
        ['RUN apt-get update', 1, false],
      ],
    );
    assert.match(section.note ?? '', /Steps without files: 1\./);
    assert.equal(layersSection(undefined, context), undefined);
  });
});
