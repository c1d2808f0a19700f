import * as vscode from 'vscode';
import { loadBundle } from '../../host/loadBundle.ts';
import type * as runFormModule from '../../webviews/runForm/entry.ts';
import type { Command } from '../command.ts';
import { copyAs } from '../steps/copyAs.ts';

/** Copies the containers as compose files of one service each. */
export const copyContainerCompose: Command = (services, args) =>
  copyAs(services, args, {
    title: vscode.l10n.t('Copy as compose service'),
    toText: (run) => (loadBundle('runForm') as typeof runFormModule).toComposeService(run),
    separator: '---\n',
  });
