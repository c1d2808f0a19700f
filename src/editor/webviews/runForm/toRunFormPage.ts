import * as vscode from 'vscode';
import type { RunForm } from '../../../core/model/runForm.ts';
import { quoteForSh } from '../../../core/run/quoteArguments.ts';
import { looksSecret } from '../containerPage/looksSecret.ts';
import type { RunFormPage } from '../protocol/runForm.ts';
import { mountChoices, networkChoices, pageLabels, restartChoices } from './pageWords.ts';
import type { RunSubject } from './runSubject.ts';

const MASK = '••••••';

export function toRunFormPage(subject: RunSubject, form: RunForm): RunFormPage {
  const { config, replaced } = subject;
  const mode = replaced === undefined ? 'run' : 'recreate';
  return {
    language: vscode.env.language,
    title: subject.title,
    subtitle: subject.subtitle,
    mode,
    form,
    networks: networkChoices(),
    restarts: restartChoices(),
    mountKinds: mountChoices(),
    labels: pageLabels(mode),
    hints: {
      ports: vscode.l10n.t(
        'Without an address, a port is open to other machines too. Without a port, the engine chooses one.',
      ),
      envFiles: vscode.l10n.t('Lines as in NAME=value, as docker run --env-file reads them.'),
      aliases: vscode.l10n.t('By which others on the network find it, beside its name.'),
      entrypoint: vscode.l10n.t(
        'With an entrypoint of your own, the command of the image does not count. Write "" for none.',
      ),
      command: vscode.l10n.t('Words as in a shell, with quotes; no shell runs. Or a JSON array.'),
    },
    placeholders: {
      name: vscode.l10n.t('chosen by the engine'),
      entrypoint: quoteForSh(config?.entrypoint ?? []),
      command: quoteForSh(config?.command ?? []),
      user: config?.user === '' ? 'root' : (config?.user ?? ''),
      workingDirectory: config?.workdir === '' ? '/' : (config?.workdir ?? ''),
      memory: '512m',
      cpus: '1.5',
      pids: '200',
      platform: 'linux/amd64',
      aliases: 'db, store',
      ipv4: '172.20.0.10',
      ipv6: 'fd00::10',
    },
    imageEnvironment: (config?.environment ?? []).map(toHint),
  };
}

function toHint(entry: string): { readonly name: string; readonly value: string } {
  const equals = entry.indexOf('=');
  const name = equals === -1 ? entry : entry.slice(0, equals);
  const value = equals === -1 ? '' : entry.slice(equals + 1);
  return { name, value: looksSecret(name, value) ? MASK : value };
}
