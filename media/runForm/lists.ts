import type { FormMount, FormPort, FormVariable, RunForm } from '../../src/core/model/runForm.ts';
import { runFormProtocols } from '../../src/core/model/runForm.ts';
import type { RunFormPage } from '../../src/editor/webviews/protocol/runForm.ts';
import { element } from '../containerPage/element.ts';
import { svgIcon } from '../svgIcon.ts';
import { button, selectInput, textInput } from './field.ts';
import { listField, type DrawnList } from './listField.ts';

const EYE =
  'M8 3.5C4.5 3.5 2 6 1 8c1 2 3.5 4.5 7 4.5S14 10 15 8c-1-2-3.5-4.5-7-4.5zM8 4.5c2.8 0 4.8 1.9 5.8 3.5-1 1.6-3 3.5-5.8 3.5S3.2 9.6 2.2 8C3.2 6.4 5.2 4.5 8 4.5zM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z';

/** What the lists of a form need from the form around them. */
export interface ListHost {
  readonly page: RunFormPage;
  readonly read: () => RunForm;
  readonly onChange: () => void;
  readonly pick: (action: 'pickFolder' | 'pickEnvFile', field: string) => void;
}

export function portList({ page, read, onChange }: ListHost): DrawnList<FormPort> {
  const { labels } = page;
  return listField<FormPort>(
    {
      name: 'ports',
      addLabel: labels.addPort,
      removeLabel: labels.remove,
      rowLabel: labels.ports,
      empty: { host: '', container: '', protocol: 'tcp' },
      messages: ['host', 'container'],
      draw: ({ host, container, protocol }, at) => [
        textInput({
          field: `${at}.host`,
          value: host,
          label: labels.host,
          placeholder: '127.0.0.1:8080',
        }),
        element('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'),
        textInput({
          field: `${at}.container`,
          value: container,
          label: labels.container,
          placeholder: '80',
        }),
        selectInput(
          `${at}.protocol`,
          labels.protocol,
          runFormProtocols.map((value) => ({ value, label: value })),
          protocol,
        ),
      ],
    },
    page.form.ports,
    () => read().ports,
    onChange,
  );
}

export function variableList({ page, read, onChange }: ListHost): DrawnList<FormVariable> {
  const { labels } = page;
  return listField<FormVariable>(
    {
      name: 'environment',
      addLabel: labels.addVariable,
      removeLabel: labels.remove,
      rowLabel: labels.variable,
      empty: { name: '', value: '' },
      messages: ['name', 'value'],
      draw: ({ name, value, forgotten }, at) => {
        const input = textInput({ field: `${at}.value`, value, label: labels.value });
        if (forgotten === true) input.dataset['forgotten'] = 'true';
        input.addEventListener('input', () => {
          delete input.dataset['forgotten'];
        });
        const reveal = button('', { class: 'reveal', 'aria-pressed': 'false' }, () => {
          const shows = input.type === 'password';
          input.type = shows ? 'text' : 'password';
          reveal.setAttribute('aria-pressed', String(shows));
        });
        reveal.append(svgIcon('reveal', EYE));
        reveal.setAttribute('aria-label', labels.reveal);
        reveal.title = labels.reveal;
        reveal.hidden = true;
        return [
          textInput({
            field: `${at}.name`,
            value: name,
            label: labels.variable,
            placeholder: 'NAME',
          }),
          element('span', { class: 'arrow', 'aria-hidden': 'true' }, '='),
          input,
          reveal,
        ];
      },
    },
    page.form.environment,
    () => read().environment,
    onChange,
  );
}

export function envFileList({ page, read, onChange, pick }: ListHost): DrawnList<string> {
  const { labels } = page;
  return listField<string>(
    {
      name: 'envFiles',
      addLabel: labels.addEnvFile,
      removeLabel: labels.remove,
      rowLabel: labels.envFile,
      empty: '',
      messages: [''],
      onAdd: () => pick('pickEnvFile', 'envFiles'),
      draw: (path, at) => [textInput({ field: at, value: path, label: labels.envFile })],
    },
    page.form.envFiles,
    () => read().envFiles,
    onChange,
  );
}

export function mountList({ page, read, onChange, pick }: ListHost): DrawnList<FormMount> {
  const { labels, mountKinds } = page;
  return listField<FormMount>(
    {
      name: 'mounts',
      addLabel: labels.addMount,
      removeLabel: labels.remove,
      rowLabel: labels.mounts,
      empty: { kind: 'volume', source: '', target: '', readOnly: false },
      messages: ['source', 'target'],
      draw: ({ kind, source, target, readOnly }, at) => {
        const input = textInput({ field: `${at}.source`, value: source, label: labels.source });
        const folder = button(labels.pickFolder, { class: 'action small' }, () =>
          pick('pickFolder', `${at}.source`),
        );
        const select = selectInput(`${at}.kind`, labels.mountKind, mountKinds, kind);
        const adapt = (): void => {
          const chosen = mountKinds.find(({ value }) => value === select.value);
          input.placeholder = chosen?.explanation ?? '';
          if (select.value === 'volume') input.setAttribute('list', 'suggested-volumes');
          else input.removeAttribute('list');
          folder.hidden = select.value !== 'bind';
        };
        select.addEventListener('change', adapt);
        adapt();
        const check = element('input', { type: 'checkbox', 'data-field': `${at}.readOnly` });
        check.checked = readOnly;
        return [
          select,
          input,
          folder,
          element('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'),
          textInput({
            field: `${at}.target`,
            value: target,
            label: labels.target,
            placeholder: '/data',
          }),
          element('label', { class: 'inline' }, check, labels.readOnly),
        ];
      },
    },
    page.form.mounts,
    () => read().mounts,
    onChange,
  );
}
