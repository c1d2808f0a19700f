import * as vscode from 'vscode';
import type { EndpointReason } from '../../core/engine/engineEndpoint.ts';

/** Why this engine and not another. */
export function describeReason(reason: EndpointReason): string {
  switch (reason.kind) {
    case 'setting':
      return vscode.l10n.t('chosen for this window');
    case 'environmentHost':
      return vscode.l10n.t('from DOCKER_HOST');
    case 'environmentContext':
      return vscode.l10n.t('from DOCKER_CONTEXT');
    case 'currentContext':
      return vscode.l10n.t('current docker context');
    case 'platformDefault':
      return vscode.l10n.t('default address');
    case 'knownSocket':
      return vscode.l10n.t('found: {0}', reason.product);
  }
}
