import * as vscode from 'vscode';
import type { RegistryErrorKind } from '../../core/registry/registryError.ts';
import { errorKind } from './errorKind.ts';

/** A localised sentence for a failed call to a registry; undefined for other errors. */
export function describeRegistryError(error: unknown): string | undefined {
  const kind = errorKind(error, 'RegistryError');
  return kind === undefined ? undefined : sentence(kind, (error as Error).message);
}

function sentence(kind: RegistryErrorKind, message: string): string {
  switch (kind) {
    case 'unreachable':
      return vscode.l10n.t('The registry cannot be reached. ({0})', message);
    case 'tls':
      return vscode.l10n.t(
        'The secure connection to the registry failed. Add it again with its certificate authority. ({0})',
        message,
      );
    case 'timeout':
      return vscode.l10n.t('The registry did not answer in time. ({0})', message);
    case 'unauthorized':
      return vscode.l10n.t('The registry asks who you are. Log in. ({0})', message);
    case 'denied':
      return vscode.l10n.t('Your account may not do this on the registry. ({0})', message);
    case 'gone':
      return vscode.l10n.t('The registry does not have it. ({0})', message);
    case 'unsupported':
      return vscode.l10n.t('The registry does not offer this. ({0})', message);
    case 'rateLimited':
      return vscode.l10n.t('The registry allows no more requests for now. ({0})', message);
    case 'rejected':
      return vscode.l10n.t('The registry does not accept the request. ({0})', message);
    case 'serverFault':
      return vscode.l10n.t('The registry failed. ({0})', message);
    case 'badAnswer':
      return vscode.l10n.t('This is not the answer of a registry. ({0})', message);
    case 'badAddress':
      return vscode.l10n.t('This is not the address of a registry: {0}', message);
    case 'aborted':
      return vscode.l10n.t('Cancelled.');
  }
}
