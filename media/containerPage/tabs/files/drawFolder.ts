import type {
  FileLine,
  FilesLabels,
  FilesRequest,
  FilesUpdate,
} from '../../../../src/editor/webviews/protocol/filesTab.ts';
import { element } from '../../element.ts';
import { fill, rowIcon } from '../rowIcon.ts';

type Send = (request: FilesRequest) => void;

/** Rows that are drawn at once. */
const WINDOW = 500;

export function drawFolder(update: FilesUpdate, send: Send): readonly HTMLElement[] {
  const way = drawWay(update, send);
  if (update.type === 'none')
    return [way, element('p', { class: 'note', role: 'status' }, update.text)];
  const { files, labels, notice } = update;
  const body = element('tbody');
  const rows = (from: number) =>
    files.slice(from, from + WINDOW).map((file) => drawRow(update.path, file, labels, send));
  const columns = [labels.name, labels.size, labels.change, labels.mode, labels.modified];
  body.append(...(update.path === '/' ? [] : [parentRow(update.path, labels, send)]), ...rows(0));
  const table = element(
    'table',
    { class: 'grid files', 'aria-label': labels.table },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...columns.map((title) => element('th', { scope: 'col' }, title)),
        element('td'),
      ),
    ),
    body,
  );
  const below = element('div', { class: 'tools' });
  let drawn = Math.min(WINDOW, files.length);
  const offerMore = () => {
    below.replaceChildren();
    if (drawn >= files.length) return;
    const more = textButton(fill(labels.more, files.length - drawn), 'more', () => {
      body.append(...rows(drawn));
      drawn = Math.min(drawn + WINDOW, files.length);
      offerMore();
    });
    below.append(more);
  };
  offerMore();
  if (notice !== undefined) below.append(element('p', { class: 'note' }, notice));
  return [way, table, below];
}

/** The folders from the root to this one, and what can be done here. */
function drawWay(update: FilesUpdate, send: Send): HTMLElement {
  const parts = update.path.split('/').filter((part) => part !== '');
  const steps = ['/', ...parts].map((part, index) => {
    const path = `/${parts.slice(0, index).join('/')}`;
    const isHere = index === parts.length;
    const step = element(
      'button',
      {
        ...{ type: 'button', class: 'way', 'data-key': `way:${path}` },
        'aria-current': isHere ? 'location' : undefined,
      },
      part,
    );
    step.addEventListener('click', () => send({ type: 'list', path }));
    return element('li', {}, step);
  });
  const labels = update.type === 'folder' ? update.labels : undefined;
  return element(
    'div',
    { class: 'tools' },
    element('nav', { 'aria-label': labels?.path }, element('ol', { class: 'way-list' }, ...steps)),
    labels &&
      textButton(labels.refresh, 'refresh', () => send({ type: 'list', path: update.path })),
    labels &&
      textButton(labels.upload, 'upload', () => send({ type: 'upload', path: update.path })),
  );
}

function parentRow(path: string, labels: FilesLabels, send: Send): HTMLElement {
  const parent = path.slice(0, path.lastIndexOf('/')) || '/';
  const button = nameButton('..', labels.parent, 'folder', () =>
    send({ type: 'list', path: parent }),
  );
  return element('tr', {}, element('td', { colspan: '6' }, button));
}

function drawRow(folder: string, file: FileLine, labels: FilesLabels, send: Send): HTMLElement {
  const { name, kind, isFolder, change } = file;
  const path = `${folder === '/' ? '' : folder}/${name}`;
  const isGone = change?.kind === 'deleted';
  const act = () => send(isFolder ? { type: 'list', path } : { type: 'open', name });
  const canOpen = !isGone && kind !== 'other';
  const shownName = canOpen
    ? nameButton(name, fill(labels.open, name), isFolder ? 'folder' : kind, act)
    : element('span', { class: 'name' }, rowIcon(isGone ? 'file' : kind), name);
  return element(
    'tr',
    { class: change ? `change-${change.kind}` : undefined },
    element('td', {}, shownName, element('span', { class: 'aside' }, file.aside)),
    element('td', { class: 'number' }, file.size),
    element('td', { class: 'change' }, change?.text ?? ''),
    element('td', { class: 'mode' }, file.mode),
    element('td', {}, file.modified),
    element('td', {}, isGone || kind === 'other' ? undefined : downloadButton(name, labels, send)),
  );
}

function downloadButton(name: string, labels: FilesLabels, send: Send): HTMLElement {
  const label = fill(labels.download, name);
  const button = element(
    'button',
    {
      ...{ type: 'button', class: 'icon-button row-action', 'data-key': `download:${name}` },
      ...{ 'aria-label': label, title: label },
    },
    rowIcon('download'),
  );
  button.addEventListener('click', () => send({ type: 'download', name }));
  return button;
}

function nameButton(
  name: string,
  label: string,
  icon: Parameters<typeof rowIcon>[0],
  act: () => void,
): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'name', title: label, 'data-key': `name:${name}` },
    rowIcon(icon),
    name,
  );
  button.addEventListener('click', act);
  return button;
}

function textButton(label: string, key: string, act: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'action', 'data-key': key }, label);
  button.addEventListener('click', act);
  return button;
}
