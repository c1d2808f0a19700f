import type {
  FileAnswer,
  FileEvent,
  ImageLabels,
} from '../../src/editor/webviews/protocol/imagePage.ts';
import { element } from '../containerPage/element.ts';
import { icon } from './icon.ts';
import type { PageHost } from './pageHost.ts';

/** What is known of one file: its layers and lines, and ways to open it. */
export class DetailsView {
  readonly node = element('aside', { class: 'details', hidden: true });
  readonly #labels: ImageLabels;
  readonly #host: PageHost;
  readonly #reveal: (answer: FileAnswer) => void;
  #path: number | undefined;

  constructor(host: PageHost, labels: ImageLabels, reveal: (answer: FileAnswer) => void) {
    this.#host = host;
    this.#labels = labels;
    this.#reveal = reveal;
    this.node.setAttribute('aria-label', labels.details);
  }

  async show(path: number): Promise<void> {
    this.#path = path;
    const answer = await this.#host.ask({ kind: 'file', path });
    if (answer === undefined || this.#path !== path) return;
    this.node.replaceChildren(...this.#draw(answer));
    this.node.hidden = false;
  }

  hide(): void {
    this.#path = undefined;
    this.node.hidden = true;
  }

  #draw(answer: FileAnswer): readonly HTMLElement[] {
    const labels = this.#labels;
    const isFile = answer.type === 'file';
    const isShown = answer.events.at(-1)?.hasContent === true;
    const close = this.#button('', () => this.hide());
    close.append(icon('close'));
    close.className = 'icon-button';
    close.setAttribute('aria-label', labels.close);
    close.title = labels.close;
    const actions = [
      ...(isFile && isShown ? this.#contentButtons(answer.path, undefined) : []),
      this.#button(labels.showInTree, () => this.#reveal(answer)),
    ];
    return [
      element(
        'div',
        { class: 'details-head' },
        icon(answer.type),
        element('h2', { title: answer.name }, element('bdi', {}, answer.name)),
        element('span', { class: 'aside' }, answer.summary),
        ...actions,
        close,
      ),
      element(
        'ol',
        { class: 'events' },
        ...answer.events.map((event, index) =>
          this.#drawEvent(event, answer.path, index === answer.events.length - 1 && isShown),
        ),
      ),
    ];
  }

  #drawEvent(event: FileEvent, path: number, isShown: boolean): HTMLElement {
    const { layer, text, createdBy, line, hasContent } = event;
    const link = this.#button(line, () => this.#host.post({ type: 'openLine', layer }));
    link.className = 'link line';
    link.title = this.#labels.openLine;
    return element(
      'li',
      {},
      element('span', { class: 'event' }, text),
      line === '' ? undefined : link,
      element('code', { title: createdBy }, createdBy),
      // What the image shows has its buttons above.
      ...(hasContent && !isShown ? this.#contentButtons(path, layer) : []),
    );
  }

  #contentButtons(path: number, layer: number | undefined): readonly HTMLElement[] {
    const { open, save } = this.#labels;
    return [
      this.#button(open, () => this.#host.post({ type: 'openFile', path, layer })),
      this.#button(save, () => this.#host.post({ type: 'saveFile', path, layer })),
    ];
  }

  #button(text: string, act: () => void): HTMLButtonElement {
    const button = element('button', { type: 'button', class: 'action' }, text);
    button.addEventListener('click', act);
    return button;
  }
}
