import type { FormVariable } from '../../src/core/model/runForm.ts';
import type { RunFormPage } from '../../src/editor/webviews/protocol/runForm.ts';
import { element } from '../containerPage/element.ts';
import { button } from './field.ts';

const MASKED = /^•+$/;

/** What the image sets, each to be taken over and changed with one click. */
export function imageVariables(
  { imageEnvironment, labels }: RunFormPage,
  change: (variable: FormVariable) => void,
): HTMLElement | undefined {
  if (imageEnvironment.length === 0) return undefined;
  return element(
    'details',
    { class: 'from-image' },
    element('summary', {}, labels.fromImage),
    ...imageEnvironment.map(({ name, value }) =>
      element(
        'div',
        { class: 'image-variable' },
        element('code', {}, `${name}=${value}`),
        button(
          labels.override,
          { class: 'link', 'aria-label': `${labels.override}: ${name}` },
          () => change({ name, value: MASKED.test(value) ? '' : value }),
        ),
      ),
    ),
  );
}
