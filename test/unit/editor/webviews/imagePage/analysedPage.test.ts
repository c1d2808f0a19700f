import assert from 'node:assert/strict';
import { createAnalysedPage } from '../../../../../src/editor/webviews/imagePage/analysedPage.ts';
import { toImagePage } from '../../../../../src/editor/webviews/imagePage/toImagePage.ts';
import type {
  FileAnswer,
  FolderAnswer,
  ImageListId,
  ListAnswer,
  MapAnswer,
} from '../../../../../src/editor/webviews/protocol/imagePage.ts';
import { samples } from '../../../core/layers/secrets/samples.ts';
import { analysed, words } from './analysed.ts';

const layers = [
  [{ name: 'bin/sh', content: 's'.repeat(100) }],
  [
    { name: 'app/film', content: 'f'.repeat(5000) },
    { name: 'app/key.pem', content: samples.privateKey },
    ...Array.from({ length: 450 }, (_, index) => ({ name: `app/many/${index}`, content: 'm' })),
  ],
  [{ name: 'app/.wh.film' }, { name: 'app/.wh.key.pem' }],
];
const history = [
  { created_by: 'ADD base' },
  { created_by: 'COPY . /app # buildkit' },
  { created_by: `RUN |1 A_TOKEN=${samples.password} /bin/sh -c rm /app/film # buildkit` },
];

async function page() {
  const image = await analysed({ layers, history }, [2, 4]);
  const made = createAnalysedPage(image, words);
  const list = (id: ImageListId, text = '', offset = 0) =>
    made.answer({ kind: 'list', list: id, offset, text }) as ListAnswer;
  return { image, made, list, id: (path: string) => image.analysis.image.paths.find(path) ?? -1 };
}

describe('createAnalysedPage', () => {
  it('lists what is wasted, with the layers and lines that made it so', async () => {
    const { list } = await page();
    const { total, rows } = list('waste');
    assert.equal(total, 2);
    assert.deepEqual(rows[0]?.cells, [
      5000,
      '/app/film',
      'removed',
      '1 · Dockerfile:2',
      '2 · Dockerfile:4',
    ]);
    assert.equal(rows[0].scope, 1);
  });

  it('hands long folders and lists out in parts', async () => {
    const { made, id, list } = await page();
    const part = (offset: number) =>
      made.answer({
        kind: 'folder',
        scope: 'merged',
        path: id('/app/many'),
        offset,
      }) as FolderAnswer;
    assert.deepEqual(
      [part(0).total, part(0).entries.length, part(400).entries.length],
      [450, 200, 50],
    );
    assert.equal(list('heaviest', '', 400).rows.length, 51);
  });

  it('finds removed files too, and says what removed them', async () => {
    const { list } = await page();
    assert.deepEqual(list('found', 'FILM').rows[0]?.cells, [
      5000,
      '/app/film',
      '1 · Dockerfile:2',
      'removed by 2 · Dockerfile:4',
    ]);
    assert.equal(list('found', 'no such name').total, 0);
  });

  it('shows secrets masked, wherever they are', async () => {
    const { list, made } = await page();
    const { rows } = list('secrets');
    assert.deepEqual(rows[0]?.cells.slice(0, 2), ['Private key', '/app/key.pem:1']);
    assert.equal(rows[0].cells[4], '2 · Dockerfile:4');
    assert.deepEqual(rows[1]?.cells.slice(0, 2), [
      'Secret variable',
      'build step that sets A_TOKEN',
    ]);
    const shown = JSON.stringify([
      rows,
      toImagePage({ name: 'x', analysed: made.image }, { ...words, lists: [], generation: 1 }),
    ]);
    assert.ok(!shown.includes(samples.password));
    assert.ok(!shown.includes(samples.privateKey.slice(40, 60)));
  });

  it('tells which line made a file and which one took it away', async () => {
    const { made, id } = await page();
    const { events, summary } = made.answer({ kind: 'file', path: id('/app/film') }) as FileAnswer;
    assert.equal(summary, '5 kB, not in the image any more');
    assert.deepEqual(
      events.map(({ text, line, createdBy, hasContent }) => [text, line, createdBy, hasContent]),
      [
        ['Added by layer 1', 'Dockerfile:2', 'COPY . /app', true],
        ['Removed by layer 2', 'Dockerfile:4', 'RUN rm /app/film', false],
      ],
    );
  });

  it('draws maps with the way to a folder', async () => {
    const { made, id } = await page();
    const { trail, nodes, bytes } = made.answer({
      kind: 'map',
      scope: 1,
      path: id('/app'),
    }) as MapAnswer;
    assert.deepEqual(
      trail.map(({ name }) => name),
      ['/', 'app'],
    );
    assert.equal(nodes[0]?.name, 'film');
    assert.equal(nodes[0].wastedBytes, 5000);
    assert.equal(bytes, 5450 + samples.privateKey.length);
  });

  it('has no answer for paths and layers that are not there', async () => {
    const { made } = await page();
    assert.equal(made.answer({ kind: 'file', path: 1_000_000 }), undefined);
    assert.equal(made.answer({ kind: 'map', scope: 7, path: 0 }), undefined);
  });
});

describe('toImagePage', () => {
  const options = { ...words, lists: [], generation: 0 };
  const facts = {
    id: `sha256:${'a'.repeat(64)}`,
    tags: ['app:1', 'app:latest'],
    created: '2026-11-01T10:00:00Z',
    platform: 'linux/amd64',
    bytes: 3_000_000,
    diffIds: ['sha256:1', 'sha256:2'],
    history: [
      { created: 0, createdBy: '/bin/sh -c #(nop) ADD file:1 in / ', comment: '', bytes: 10 },
      { created: 0, createdBy: '/bin/sh -c #(nop)  CMD ["sh"]', comment: '', bytes: 0 },
      { created: 0, createdBy: 'RUN /bin/sh -c true # buildkit', comment: '', bytes: 0 },
    ],
  };

  it('shows the history’s sizes until the exact ones are there', () => {
    const page = toImagePage({ name: 'app:1', facts, progress: 'starting' }, options);
    assert.deepEqual(
      page.layers.map(({ index, createdBy, bytes, liveBytes }) => [
        index,
        createdBy,
        bytes,
        liveBytes,
      ]),
      [
        [0, 'ADD file:1 in /', 10, undefined],
        [1, 'RUN true', 0, undefined],
      ],
    );
    assert.deepEqual(
      page.actions.map(({ id }) => id),
      ['cancel', 'compare', 'inspect'],
    );
    assert.ok(!page.isAnalysed);
    assert.ok(page.facts.some(({ text }) => text === 'app:latest'));
  });

  it('tells how far the analysis is, and never more than all', () => {
    const share = (bytes: number, imageBytes: number) =>
      toImagePage({ name: 'x', progress: { bytes, imageBytes } }, options).progress?.share;
    assert.equal(share(5, 10), 0.5);
    assert.equal(share(20, 10), undefined);
    assert.equal(share(0, 10), undefined);
  });

  it('says why there is nothing more: cancelled, large, removed, failed', () => {
    const notice = (state: object) =>
      toImagePage({ name: 'x', ...state }, options).notice?.text ?? '';
    assert.match(notice({ isCancelled: true }), /cancelled/);
    assert.match(notice({ facts, isLarge: true }), /3 MB/);
    assert.match(notice({ facts, isGone: true }), /what it was like before/);
    assert.match(notice({ isGone: true }), /no such image/);
    assert.equal(notice({ problem: 'It broke.' }), 'It broke.');
  });
});
