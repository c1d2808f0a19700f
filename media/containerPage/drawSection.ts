import type { PageSection } from '../../src/editor/webviews/protocol/containerPage.ts';
import { drawStack } from './drawStack.ts';
import { drawValue, type DrawContext } from './drawValue.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';
import { timeElement } from './timeElement.ts';

export interface Folding {
  isFolded(sectionId: string): boolean;
  setFolded(sectionId: string, folded: boolean): void;
}

export function drawSection(
  section: PageSection,
  context: DrawContext,
  folding: Folding,
): HTMLElement {
  const headingId = `heading-${section.id}`;
  const details = element(
    'details',
    { open: !folding.isFolded(section.id) },
    element(
      'summary',
      { 'data-key': `${section.id}:summary` },
      element('h2', { id: headingId }, section.title),
    ),
    'note' in section ? element('p', { class: 'note' }, section.note) : undefined,
    drawContent(section, context, headingId),
  );
  details.addEventListener('toggle', () => folding.setFolded(section.id, !details.open));
  return element(
    'section',
    { 'aria-labelledby': headingId, 'data-section': section.id, class: `section-${section.kind}` },
    details,
  );
}

function drawContent(section: PageSection, context: DrawContext, headingId: string): HTMLElement {
  switch (section.kind) {
    case 'facts':
      return element(
        'dl',
        {},
        ...section.facts.flatMap(({ name, value }, index) => [
          element('dt', {}, name),
          element('dd', {}, drawValue(value, `${section.id}:${index}`, context)),
        ]),
      );
    case 'table':
      return element(
        'table',
        { 'aria-labelledby': headingId },
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            ...section.columns.map((name) => element('th', { scope: 'col' }, name)),
          ),
        ),
        element(
          'tbody',
          {},
          ...section.rows.map((row, rowIndex) =>
            element(
              'tr',
              {},
              ...row.map((value, column) =>
                element('td', {}, drawValue(value, `${section.id}:${rowIndex}:${column}`, context)),
              ),
            ),
          ),
        ),
      );
    case 'stack':
      return drawStack(section, headingId);
    case 'log':
      return element(
        'ol',
        { class: 'log' },
        ...section.entries.map((entry) =>
          element(
            'li',
            {},
            element('span', { class: `tone tone-${entry.tone}` }, icon(entry.tone), entry.text),
            timeElement(entry.at, context.language),
            entry.output === ''
              ? element('span', { class: 'aside' }, context.labels.noOutput)
              : element('pre', { tabindex: '0' }, entry.output),
          ),
        ),
      );
  }
}
