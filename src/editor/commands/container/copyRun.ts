import * as vscode from 'vscode';
import { toDockerRun } from '../../../core/run/toDockerRun.ts';
import { quoteForUser } from '../../host/quoteForUser.ts';
import type { Command } from '../command.ts';
import { copyAs } from '../steps/copyAs.ts';

/** Copies the command lines that would run the containers again. */
export const copyContainerRun: Command = (services, args) =>
  copyAs(services, args, {
    title: vscode.l10n.t('Copy as docker run'),
    toText: (run, client) => quoteForUser(toDockerRun(run, client.server.product)),
    separator: '\n',
  });
