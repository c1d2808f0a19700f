import type { RunForm } from '../../src/core/model/runForm.ts';
import type {
  RunAction,
  RunCheck,
  RunFormPage,
  RunStatus,
} from '../../src/editor/webviews/protocol/runForm.ts';
import { element } from '../containerPage/element.ts';
import { networkField, restartField } from './choices.ts';
import { button, checkField, group, hintOf, messageSlot, textField } from './field.ts';
import { imageVariables } from './imageVariables.ts';
import { envFileList, mountList, portList, variableList, type ListHost } from './lists.ts';
import { readForm } from './readForm.ts';
import { showMessages, showSecrets, showSuggestions } from './showCheck.ts';

export interface FormHost {
  /** Something was typed or chosen. */
  readonly changed: (form: RunForm) => void;
  readonly act: (action: RunAction, form: RunForm, field: string) => void;
}

/** The page: fields on one side, the command line and the buttons on the other. */
export class FormView {
  readonly #root: HTMLElement;
  readonly #host: FormHost;
  readonly #status = element('p', { class: 'status', role: 'status', hidden: true });
  readonly #preview = element('pre', { tabindex: '0', class: 'preview' });
  #addEnvFile: (path: string) => void = () => undefined;

  constructor(root: HTMLElement, host: FormHost) {
    this.#root = root;
    this.#host = host;
    root.append(this.#status);
    root.addEventListener('input', () => {
      // What was said of the form before is no longer about this one.
      if (!this.#status.classList.contains('status-busy')) this.#status.hidden = true;
      this.#changed();
    });
    root.addEventListener('change', () => this.#changed());
    root.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#act('run');
    });
  }

  show(page: RunFormPage): void {
    document.title = page.title;
    document.documentElement.lang = page.language;
    const lists: ListHost = {
      page,
      read: () => readForm(this.#root),
      onChange: () => this.#changed(),
      pick: (action, field) => this.#act(action, field),
    };
    this.#root.replaceChildren(this.#head(page), this.#fields(page, lists), this.#side(page));
    this.#changed();
  }

  showCheck({ messages, preview, secrets, suggestions }: RunCheck): void {
    showMessages(this.#root, messages);
    showSecrets(this.#root, secrets);
    showSuggestions(this.#root, suggestions);
    if (this.#preview.textContent !== preview) this.#preview.textContent = preview;
  }

  showStatus({ kind, text, field }: RunStatus): void {
    this.#status.hidden = text === '';
    this.#status.className = `status status-${kind}`;
    this.#status.textContent = text;
    const isBusy = kind === 'busy';
    for (const node of this.#root.querySelectorAll('[data-action]')) {
      const isOff = isBusy && node.getAttribute('data-action') !== 'cancel';
      if (isOff) node.setAttribute('aria-disabled', 'true');
      else node.removeAttribute('aria-disabled');
    }
    const cancel = this.#root.querySelector<HTMLElement>('[data-action="cancel"]');
    if (cancel) cancel.hidden = !isBusy;
    if (kind === 'failed' && field !== undefined) this.#focus(field);
  }

  showPicked(field: string, path: string): void {
    if (field === 'envFiles') this.#addEnvFile(path);
    const input = this.#root.querySelector<HTMLInputElement>(`[data-field="${field}"]`);
    if (!input) return;
    input.value = path;
    input.focus();
    this.#changed();
  }

  /** The field, the first one of its list, or the chosen network. */
  #focus(field: string): void {
    const find = (selector: string) => this.#root.querySelector<HTMLElement>(selector);
    const target =
      find(`[data-field="${field}"]`) ??
      find(`[data-list="${field}"] input`) ??
      (field === 'network' ? find('input[name="network"]:checked') : null);
    target?.focus();
  }

  #changed(): void {
    this.#host.changed(readForm(this.#root));
  }

  #act(action: RunAction, field = ''): void {
    this.#host.act(action, readForm(this.#root), field);
  }

  #head({ title, subtitle }: RunFormPage): HTMLElement {
    return element(
      'header',
      {},
      element('h1', {}, title),
      element('p', { class: 'hint' }, subtitle),
    );
  }

  #fields(page: RunFormPage, lists: ListHost): HTMLElement {
    const { labels, form } = page;
    const context = { page };
    const variables = variableList(lists);
    const files = envFileList(lists);
    this.#addEnvFile = (path) => files.add(path);
    return element(
      'main',
      {},
      group('general', labels.general, textField(context, 'name', form.name)),
      group('network', labels.network, networkField(page)),
      group(
        'ports',
        labels.ports,
        hintOf('ports', page.hints['ports']),
        messageSlot('ports'),
        portList(lists).node,
      ),
      group(
        'environment',
        labels.environment,
        variables.node,
        imageVariables(page, (variable) => variables.add(variable)),
        element('h3', {}, labels.envFiles),
        hintOf('envFiles', page.hints['envFiles']),
        files.node,
      ),
      group('mounts', labels.mounts, mountList(lists).node, messageSlot('mounts')),
      group(
        'process',
        labels.process,
        textField(context, 'entrypoint', form.entrypoint),
        textField(context, 'command', form.command),
        element(
          'div',
          { class: 'columns' },
          textField(context, 'user', form.user),
          textField(context, 'workingDirectory', form.workingDirectory),
          textField(context, 'hostname', form.hostname),
          textField(context, 'platform', form.platform),
        ),
        checkField('interactive', labels.interactive, form.interactive),
        checkField('tty', labels.tty, form.tty),
        checkField('init', labels.init, form.init),
      ),
      group(
        'lifetime',
        labels.lifetime,
        restartField(page),
        checkField('autoRemove', labels.autoRemove, form.autoRemove),
      ),
      group(
        'limits',
        labels.limits,
        element(
          'div',
          { class: 'columns' },
          textField(context, 'memory', form.memory),
          textField(context, 'cpus', form.cpus),
          textField(context, 'pids', form.pids),
        ),
      ),
      ...['volumes', 'containers', 'networks'].map((name) =>
        element('datalist', { id: `suggested-${name}` }),
      ),
    );
  }

  #side({ labels, mode }: RunFormPage): HTMLElement {
    const act = (action: RunAction, label: string, more = ''): HTMLElement =>
      button(label, { class: `action ${more}`, 'data-action': action }, () => {
        const node = this.#root.querySelector(`[data-action="${action}"]`);
        if (node?.getAttribute('aria-disabled') !== 'true') this.#act(action);
      });
    const cancel = act('cancel', labels.cancel);
    cancel.hidden = true;
    return element(
      'aside',
      {},
      element(
        'div',
        { class: 'buttons' },
        act('run', labels.run, 'primary'),
        cancel,
        act('copyRun', labels.copyRun),
        act('copyCompose', labels.copyCompose),
        ...(mode === 'run' ? [act('reset', labels.reset)] : []),
      ),
      this.#status,
      element('h2', { id: 'preview-heading' }, labels.preview),
      this.#preview,
    );
  }
}
