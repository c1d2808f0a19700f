import assert from 'node:assert/strict';
import type { ContainerDetails } from '../../../../../src/core/engine/containerDetails.ts';
import { toContainerPage } from '../../../../../src/editor/webviews/containerPage/toContainerPage.ts';
import type {
  PageSection,
  PageValue,
} from '../../../../../src/editor/webviews/protocol/containerPage.ts';
import { pageContext, sampleDetails } from './sampleDetails.ts';

function pageOf(changes: Partial<ContainerDetails>, context = pageContext()) {
  return toContainerPage({ name: 'x', details: { ...sampleDetails, ...changes } }, context);
}

function sectionOf<K extends PageSection['kind']>(
  kind: K,
  id: string,
  changes: Partial<ContainerDetails> = {},
  context = pageContext(),
): Extract<PageSection, { kind: K }> {
  const section = pageOf(changes, context).sections.find((candidate) => candidate.id === id);
  assert.ok(section, id);
  assert.equal(section.kind, kind);
  return section as Extract<PageSection, { kind: K }>;
}

function factsOf(id: string, changes: Partial<ContainerDetails> = {}, context = pageContext()) {
  return new Map(
    sectionOf('facts', id, changes, context).facts.map(({ name, value }) => [name, value]),
  );
}

const text = (value: PageValue | undefined) => (value && 'text' in value ? value.text : undefined);

describe('toContainerPage', () => {
  it('says who it is, what it runs and how it is', () => {
    const page = pageOf({});
    assert.equal(page.title, 'shop-web-1');
    assert.equal(page.image, 'registry.example/shop/web:1.4');
    assert.deepEqual(page.state, { tone: 'running', text: 'Running' });
    assert.equal(page.notice, undefined);
  });

  it('explains an exit by its code, signal, lack of memory and the engine’s own words', () => {
    const killed = { state: 'exited', exitCode: 137, outOfMemory: true } as const;
    assert.deepEqual(pageOf(killed).state, { tone: 'failed', text: 'Ended for lack of memory' });
    const facts = factsOf('state', { ...killed, error: 'oom' });
    assert.match(text(facts.get('Exit code')) ?? '', /^137 \(killed by SIGKILL/);
    assert.match(text(facts.get('Reason')) ?? '', /memory limit was reached\. oom$/);

    assert.deepEqual(pageOf({ state: 'exited', exitCode: 143 }).state, {
      tone: 'stopped',
      text: 'Exited with code 143',
    });
    assert.equal(pageOf({ state: 'exited', exitCode: 1 }).state.tone, 'failed');
    assert.equal(text(factsOf('state', { state: 'exited', exitCode: 3 }).get('Exit code')), '3');
    const failed = pageOf({ state: 'created', error: 'port is already allocated' });
    assert.deepEqual(failed.state, { tone: 'failed', text: 'Could not be started' });
  });

  it('puts the restart policy into words', () => {
    const policy = (restartPolicy: string, autoRemove = false) =>
      text(factsOf('state', { restartPolicy, autoRemove }).get('Restart policy'));
    assert.equal(policy('no'), 'never');
    assert.equal(policy('on-failure'), 'when it fails');
    assert.equal(policy('on-failure:3'), 'when it fails, at most 3 times');
    assert.equal(policy('unless-stopped'), 'unless it is stopped');
    assert.equal(policy('no', true), 'removed when it ends');
  });

  it('tells health in the state and lists its last checks, newest first', () => {
    const health = {
      status: 'unhealthy',
      failingStreak: 2,
      test: ['CMD-SHELL', 'curl -f localhost || exit 1'],
      log: [
        { startedAt: 1, endedAt: 2, exitCode: 0, output: 'ok\n' },
        { startedAt: 3, endedAt: 4, exitCode: 1, output: '' },
      ],
    } as const;
    assert.deepEqual(pageOf({ health }).state, { tone: 'unhealthy', text: 'Running, unhealthy' });
    assert.equal(text(factsOf('health', { health }).get('Check')), 'curl -f localhost || exit 1');
    assert.deepEqual(sectionOf('log', 'healthLog', { health }).entries, [
      { tone: 'unhealthy', text: 'Failed with code 1', at: 4, output: '' },
      { tone: 'healthy', text: 'Passed', at: 2, output: 'ok' },
    ]);
  });

  it('links published TCP ports to the engine’s host while the container runs', () => {
    const rows = (changes: Partial<ContainerDetails>, engineHost?: string) =>
      sectionOf('table', 'ports', changes, pageContext({ engineHost })).rows;
    const link = { kind: 'link', text: '0.0.0.0:8080' };
    assert.deepEqual(rows({}), [
      [
        { kind: 'text', text: '80/tcp' },
        { ...link, url: 'http://localhost:8080' },
      ],
      [
        { kind: 'text', text: '9000/udp' },
        { kind: 'text', text: 'not published' },
      ],
    ]);
    assert.deepEqual(rows({}, 'build.example')[0]?.[1], {
      ...link,
      url: 'http://build.example:8080',
    });
    assert.deepEqual(rows({ state: 'exited' })[0]?.[1], { kind: 'text', text: '0.0.0.0:8080' });
  });

  it('keeps values that look secret back until they are revealed', () => {
    const value = (revealed: readonly string[]) =>
      factsOf('environment', {}, pageContext({ revealed: new Set(revealed) })).get('DB_PASSWORD');
    assert.deepEqual(value([]), { kind: 'secret', name: 'DB_PASSWORD' });
    assert.ok(!JSON.stringify(pageOf({})).includes('hunter2'));
    assert.deepEqual(value(['DB_PASSWORD']), {
      kind: 'secret',
      name: 'DB_PASSWORD',
      text: 'hunter2',
    });
    assert.deepEqual(factsOf('environment').get('PATH'), { kind: 'code', text: '/usr/bin' });
  });

  it('shows commands as a shell would read them, mounts, networks and limits', () => {
    assert.equal(text(factsOf('image').get('Command')), "serve --name 'it'\\''s'");
    assert.deepEqual(sectionOf('table', 'mounts').rows[0]?.map(text), [
      '/data',
      'data',
      'volume',
      'read-only',
    ]);
    assert.deepEqual(sectionOf('table', 'networks').rows[0]?.map(text), [
      'shop_default',
      '172.20.0.3 fd00::3',
      '02:42:ac:14:00:03',
      'web',
    ]);
    const limits = factsOf('limits', { limits: { memoryBytes: 64 * 1024 * 1024, cpus: 0.5 } });
    assert.deepEqual([text(limits.get('Memory')), text(limits.get('CPUs'))], ['64 MiB', '0.5']);
  });

  it('leaves out sections that have nothing to say', () => {
    const ids = pageOf({ ports: [], mounts: [], environment: [] }).sections.map(({ id }) => id);
    assert.deepEqual(ids, ['state', 'image', 'networks', 'namespaces', 'security']);
  });

  it('falls back to the network mode', () => {
    const facts = factsOf('networks', { networks: [], networkMode: 'none' });
    assert.equal(text(facts.get('Mode')), 'none');
  });

  it('offers the actions that the state allows, in places that never change', () => {
    const enabled = (changes: Partial<ContainerDetails>) =>
      pageOf(changes)
        .actions.filter((action) => action.enabled)
        .map((action) => action.command);
    assert.deepEqual(enabled({}), ['stop', 'restart', 'shell', 'inspect']);
    assert.deepEqual(enabled({ state: 'exited', exitCode: 0 }), ['start', 'restart', 'inspect']);
    assert.deepEqual(enabled({ state: 'paused' }), ['unpause', 'stop', 'restart', 'inspect']);
    assert.deepEqual(enabled({ state: 'removing' }), []);
    assert.equal(pageOf({}).actions.length, pageOf({ state: 'paused' }).actions.length);
  });

  it('says that it was removed, keeps the last details, and points to a successor', () => {
    const page = toContainerPage(
      { name: 'x', details: sampleDetails, gone: { successor: 'abc' } },
      pageContext(),
    );
    assert.equal(page.state.text, 'Removed');
    assert.equal(page.notice?.successor, 'abc');
    assert.match(page.notice.text, /has been removed/);
    assert.ok(page.sections.length > 0);
    assert.ok(page.actions.every((action) => !action.enabled));
    const unknown = toContainerPage({ name: 'x', gone: { successor: undefined } }, pageContext());
    assert.match(unknown.notice?.text ?? '', /no such container/);
    assert.equal(unknown.title, 'x');
  });

  it('shows work under way and trouble with the engine', () => {
    const busy = toContainerPage(
      { name: 'x', details: sampleDetails, pending: 'stopping…' },
      pageContext(),
    );
    assert.deepEqual(busy.state, { tone: 'pending', text: 'stopping…' });
    assert.ok(busy.actions.every((action) => !action.enabled));
    const lost = toContainerPage({ name: 'x', problem: 'not running' }, pageContext());
    assert.deepEqual(lost.notice, { kind: 'problem', text: 'not running' });
    assert.equal(lost.state.text, 'Not known');
  });
});
