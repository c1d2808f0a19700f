import assert from 'node:assert/strict';
import { completeAt } from '../../../../../src/core/compose/language/completion.ts';
import { applyComposeEdits } from '../diagnostics/applyComposeEdits.ts';
import { marked } from './cursor.ts';

const tail = `
  db: { image: pg, profiles: [tools] }
networks:
  front:
volumes:
  data:
secrets:
  s: { file: ./s }
configs:
  c: { content: x }
`;

async function labels(text: string): Promise<readonly string[]> {
  const { document, position, project } = await marked(text);
  return completeAt(document, position, project).map(({ label }) => label);
}

describe('completeAt', () => {
  const offers: Readonly<
    Record<string, readonly [has: readonly string[], not: readonly string[]]>
  > = {
    '|': [
      ['services', 'networks', 'name', 'include'],
      ['version', 'image'],
    ],
    'services:\n  web:\n    |': [['image', 'build', 'ports'], ['services']],
    'services:\n  web:\n    image: x\n    |': [['build'], ['image', 'services']],
    'services:\n  web:\n    |\n    image: x': [['build'], ['image']],
    'services:\n  web:\n    im|': [['image'], []],
    'services:\n  web:\n    build:\n      |': [['context', 'dockerfile'], ['image']],
    'services:\n  web:\n    build: { con|': [['context', 'target'], ['image']],
    'services:\n  web: { build: { context: ., |': [['target'], ['context', 'image']],
    'services:\n  web:\n    ports:\n      - |': [['target', 'published'], ['image']],
    'services:\n  web:\n    ports:\n      - target: 1\n        |': [
      ['published'],
      ['target', 'image'],
    ],
    'services:\n  web:\n    ports:\n    - target: 1\n    - |': [['target', 'published'], ['image']],
    'services:\n  web:\n    ports:\n      - target: 1\n        protocol: |': [
      ['tcp', 'udp'],
      ['target'],
    ],
    'services:\n  web:\n    restart: |': [['always', 'no', 'unless-stopped'], ['image']],
    'services:\n  web:\n    privileged: |': [['true', 'false'], []],
    'services:\n  web:\n    cgroup: |': [['host', 'private'], []],
    'services:\n  web:\n    healthcheck:\n      test: [|': [['CMD', 'CMD-SHELL'], []],
    'services:\n  web:\n    depends_on:\n      db: { condition: |': [['service_healthy'], []],
    [`services:\n  web:\n    depends_on: [|]${tail}`]: [['db'], ['web', 'front']],
    [`services:\n  web:\n    depends_on:\n      - |${tail}`]: [['db'], ['web']],
    [`services:\n  web:\n    depends_on:\n      |${tail}`]: [['db'], ['web']],
    [`services:\n  web:\n    networks:\n      - |${tail}`]: [['front'], ['data']],
    [`services:\n  web:\n    volumes:\n      - |${tail}`]: [['data'], ['front']],
    [`services:\n  web:\n    volumes:\n      - type: volume\n        source: |${tail}`]: [
      ['data'],
      [],
    ],
    [`services:\n  web:\n    secrets: [|]${tail}`]: [['s'], ['c']],
    [`services:\n  web:\n    configs: [|]${tail}`]: [['c'], ['s']],
    [`services:\n  web:\n    network_mode: |${tail}`]: [['host', 'service:db'], []],
    [`services:\n  web:\n    extends:\n      service: |${tail}`]: [['db'], []],
    [`services:\n  web:\n    profiles: [|]${tail}`]: [['tools'], []],
    'volumes:\n  data:\n    |': [['driver', 'external', 'name'], ['image']],
    'networks:\n  n:\n    driver: |': [['bridge', 'overlay'], []],
    'x-any:\n  |': [[], ['image', 'services']],
  };
  for (const [text, [has, not]] of Object.entries(offers))
    it(`offers ${has.join(', ') || 'nothing'} in ${JSON.stringify(text.replace(tail, '…'))}`, async () => {
      const found = await labels(text);
      assert.deepEqual(
        has.filter((label) => !found.includes(label)),
        [],
      );
      assert.deepEqual(
        not.filter((label) => found.includes(label)),
        [],
      );
    });

  it('writes what belongs behind a key, and replaces what is typed', async () => {
    const results: Readonly<Record<string, string>> = {
      'services:\n  web:\n    im|': 'services:\n  web:\n    image: ',
      'services:\n  web:\n    dep|': 'services:\n  web:\n    deploy:\n      ',
      'services:\n  web:\n    por|': 'services:\n  web:\n    ports:\n      - ',
      'services:\n  web: { pid|': 'services:\n  web: { pid: ',
      'services:\n  web:\n    restart: n|': "services:\n  web:\n    restart: 'no'",
    };
    for (const [text, expected] of Object.entries(results)) {
      const { document, position, project } = await marked(text);
      const typed = /\S*$/.exec(text.replace('|', ''))?.[0] ?? '';
      const found = completeAt(document, position, project).find(({ label }) =>
        label.startsWith(typed),
      );
      assert.ok(found);
      assert.equal(applyComposeEdits(text.replace('|', ''), [found]), expected);
    }
  });

  it('explains keys, and what names stand for', async () => {
    const { document, position, project } = await marked(
      'services:\n  web:\n    depends_on: [|]\n  db: { image: pg }\n',
    );
    const [name] = completeAt(document, position, project);
    assert.deepEqual([name?.label, name?.description], ['db', 'pg']);
    const keys = await marked('services:\n  web:\n    |');
    const image = completeAt(keys.document, keys.position).find(({ label }) => label === 'image');
    assert.match(image?.description ?? '', /image/i);
  });
});
