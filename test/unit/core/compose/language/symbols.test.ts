import assert from 'node:assert/strict';
import { hoverAt } from '../../../../../src/core/compose/language/hover.ts';
import {
  findDefinitions,
  findReferences,
  renameSymbol,
} from '../../../../../src/core/compose/language/findSymbols.ts';
import { linksOf } from '../../../../../src/core/compose/language/links.ts';
import { foldingRanges, outlineOf } from '../../../../../src/core/compose/language/outline.ts';
import { applyComposeEdits } from '../diagnostics/applyComposeEdits.ts';
import { marked, shownPlace } from './cursor.ts';

const main = '/p/compose.yaml';
const text = `services:
  web:
    image: x
    depends_on: [db, cache]
    links: ["db:database"]
    volumes: ["data:/data", "./data:/other"]
    networks: { front: }
  cache: { image: redis, network_mode: "service:db", volumes: [{ type: volume, source: data, target: /d }] }
  d|b: { image: db }
networks:
  front:
volumes:
  data:
`;
const override = '/p/compose.override.yaml';
const others = {
  [override]:
    'services:\n  db: { image: other }\n  more: { image: m, depends_on: { db: { condition: service_started } } }\n',
};

describe('names in compose files', () => {
  it('are found where they are used, in all files of the project', async () => {
    const { position, project } = await marked(text, others);
    assert.deepEqual(findReferences(project, main, position).map(shownPlace), [
      'compose.yaml 8:2 db',
      'compose.yaml 3:17 db',
      'compose.yaml 4:13 db',
      'compose.yaml 7:48 db',
      'compose.override.yaml 1:2 db',
      'compose.override.yaml 2:34 db',
    ]);
    assert.deepEqual(findDefinitions(project, main, position).map(shownPlace), [
      'compose.yaml 8:2 db',
      'compose.override.yaml 1:2 db',
    ]);
  });

  it('lead from a use to the definition', async () => {
    for (const [use, expected] of [
      ['depends_on: [db, ca|che]', '7:2 cache'],
      ['volumes: ["da|ta:/data"', '12:2 data'],
      ['networks: { fro|nt: }', '10:2 front'],
      ['source: d|ata', '12:2 data'],
    ] as const) {
      const plain = text.replace('|', '');
      const { position, project } = await marked(plain.replace(use.replace('|', ''), use));
      assert.deepEqual(findDefinitions(project, main, position).map(shownPlace), [
        `compose.yaml ${expected}`,
      ]);
    }
  });

  it('are renamed everywhere and nowhere else', async () => {
    const { position, project } = await marked(text, others);
    const result = renameSymbol(project, main, position, 'store');
    assert.ok(typeof result !== 'string');
    const [first, second] = result;
    assert.equal(
      applyComposeEdits(text.replace('|', ''), first?.edits ?? []),
      text
        .replace('d|b:', 'store:')
        .replace('[db,', '[store,')
        .replace('"db:d', '"store:d')
        .replace('service:db', 'service:store'),
    );
    assert.equal(
      applyComposeEdits(others[override], second?.edits ?? []),
      others[override].replace('  db', '  store').replace('{ db:', '{ store:'),
    );
    assert.equal(renameSymbol(project, main, position, 'a b'), 'invalid');
    assert.equal(renameSymbol(project, main, position, 'cache'), 'taken');
    assert.equal(renameSymbol(project, main, { line: 2, character: 5 }, 'x'), 'nothing');
  });

  it('are found in the default of a variable, not in paths', async () => {
    const { position, project } = await marked(
      'services:\n  web:\n    image: x\n    volumes: ["${V:-data}:/a", "/data:/b"]\nvolumes:\n  da|ta:\n',
    );
    assert.deepEqual(findReferences(project, main, position).map(shownPlace), [
      'compose.yaml 5:2 data',
      'compose.yaml 3:20 data',
    ]);
  });
});

describe('hoverAt', () => {
  it('explains keys, also of long forms, and nothing else', async () => {
    const hover = async (marks: string): Promise<string | undefined> => {
      const { document, position } = await marked(marks);
      const found = hoverAt(document, position);
      return found && `${found.path}: ${found.description}`;
    };
    assert.match((await hover('servi|ces:\n  web:\n')) ?? '', /^services: .*services/i);
    assert.match(
      (await hover('services:\n  web:\n    build:\n      conte|xt: .\n')) ?? '',
      /^services\.\*\.build\.context: .*context/i,
    );
    assert.match(
      (await hover('services:\n  web:\n    ports:\n      - tar|get: 80\n')) ?? '',
      /^services\.\*\.ports\.\[\]\.target: .*port/i,
    );
    assert.equal(await hover('services:\n  web:\n    image: n|ginx\n'), undefined);
  });
});

describe('outlineOf and foldingRanges', () => {
  const file =
    '# a\n# b\nservices:\n  web:\n    image: x\n    ports:\n      - "80:80"\nvolumes:\n  data:\n';

  it('shows sections, services with their image, and keys', async () => {
    const { document } = await marked(file);
    const [services, volumes] = outlineOf(document);
    assert.deepEqual(
      [services?.name, services?.kind, volumes?.name],
      ['services', 'section', 'volumes'],
    );
    const [web] = services?.children ?? [];
    assert.deepEqual([web?.name, web?.kind, web?.detail], ['web', 'service', 'x']);
    assert.deepEqual(web?.range, {
      start: { line: 3, character: 2 },
      end: { line: 6, character: 15 },
    });
    assert.deepEqual(
      web.children.map(({ name }) => name),
      ['image', 'ports'],
    );
  });

  it('folds keys and comments', async () => {
    const { document } = await marked(file);
    assert.deepEqual(foldingRanges(document), [
      { startLine: 2, endLine: 6 },
      { startLine: 3, endLine: 6 },
      { startLine: 5, endLine: 6 },
      { startLine: 7, endLine: 8 },
      { startLine: 0, endLine: 1, kind: 'comment' },
    ]);
  });
});

describe('linksOf', () => {
  it('leads to the files that are named', async () => {
    const { project } = await marked(
      'include: [a.yaml]\nservices:\n  web:\n    extends: { service: x, file: sub/b.yaml }\n    env_file: [c.env]\n    build: { context: ./ctx, dockerfile: d.Dockerfile }\nsecrets: { s: { file: ./s } }\n',
    );
    const file = project.loaded.find(({ document }) => document.source.path === main);
    assert.ok(file);
    assert.deepEqual(
      linksOf(project, file).map(({ path }) => path),
      ['/p/a.yaml', '/p/s', '/p/sub/b.yaml', '/p/c.env', '/p/ctx/d.Dockerfile'],
    );
  });
});
