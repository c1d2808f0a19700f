import type { WasteKind } from '../../../core/layers/accounting/wasteKind.ts';
import type { PathChange } from '../../../core/layers/browse/pathHistory.ts';
import type { SecretKind } from '../../../core/layers/secrets/secretKind.ts';
import type { PageWords } from './pageWords.ts';

export function wasteKindText(kind: WasteKind, { l10n }: PageWords): string {
  switch (kind) {
    case 'overwritten-content':
      return l10n.t('overwritten');
    case 'overwritten-metadata':
      return l10n.t('same content, new owner, mode or time');
    case 'removed':
      return l10n.t('removed');
    case 'removed-dir':
      return l10n.t('removed with its folder');
    case 'opaque':
      return l10n.t('removed with all of its folder');
    case 'type-replaced':
      return l10n.t('replaced by something else');
  }
}

/** What a layer did to a path, as a sentence about the layer. */
export function eventText(change: PathChange, layer: number, { l10n }: PageWords): string {
  switch (change) {
    case 'added':
      return l10n.t('Added by layer {0}', layer);
    case 'modified':
      return l10n.t('Content changed by layer {0}', layer);
    case 'metadata':
      return l10n.t('Owner or mode changed by layer {0}', layer);
    case 'unchanged':
      return l10n.t('Written again unchanged by layer {0}', layer);
    case 'removed':
      return l10n.t('Removed by layer {0}', layer);
  }
}

export function secretKindText(kind: SecretKind, { l10n }: PageWords): string {
  switch (kind) {
    case 'private-key':
      return l10n.t('Private key');
    case 'encrypted-private-key':
      return l10n.t('Private key with a passphrase');
    case 'gcp-service-account':
      return l10n.t('Google service account');
    case 'aws-access-key':
      return l10n.t('AWS access key');
    case 'aws-secret-key':
      return l10n.t('AWS secret key');
    case 'github-token':
      return l10n.t('GitHub token');
    case 'gitlab-token':
      return l10n.t('GitLab token');
    case 'npm-token':
      return l10n.t('npm token');
    case 'npm-password':
      return l10n.t('npm password');
    case 'slack-token':
      return l10n.t('Slack token');
    case 'google-api-key':
      return l10n.t('Google API key');
    case 'stripe-key':
      return l10n.t('Stripe key');
    case 'pypi-token':
      return l10n.t('PyPI token');
    case 'model-api-key':
      return l10n.t('AI service key');
    case 'sendgrid-key':
      return l10n.t('SendGrid key');
    case 'azure-storage-key':
      return l10n.t('Azure storage key');
    case 'docker-auth':
      return l10n.t('Registry credentials');
    case 'netrc-password':
      return l10n.t('Password in .netrc');
    case 'database-password':
      return l10n.t('Database password');
    case 'authorization-header':
      return l10n.t('Authorization header');
    case 'url-password':
      return l10n.t('Password in a URL');
    case 'secret-variable':
      return l10n.t('Secret variable');
  }
}
