import * as vscode from 'vscode';
import type { NetworkRecord } from '../../core/model/networkRecord.ts';

/** What the networks that every engine has are for; empty for all others. */
export function builtInNetwork({ builtIn, name }: NetworkRecord): string {
  if (!builtIn) return '';
  switch (name) {
    case 'host':
      return vscode.l10n.t(
        'Containers share the network of the host: no isolation, and no ports to publish.',
      );
    case 'none':
      return vscode.l10n.t('Containers have no network at all, only themselves.');
    default:
      return vscode.l10n.t(
        'Containers are here unless they are told otherwise. They reach each other by address, not by name: make a network of your own for that.',
      );
  }
}
