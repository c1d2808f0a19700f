/** What a found secret is; a form of one issuer, or a place that holds secrets. */
export type SecretKind =
  | 'private-key'
  /** Of little use without its passphrase. */
  | 'encrypted-private-key'
  | 'gcp-service-account'
  | 'aws-access-key'
  | 'aws-secret-key'
  | 'github-token'
  | 'gitlab-token'
  | 'npm-token'
  | 'npm-password'
  | 'slack-token'
  | 'google-api-key'
  | 'stripe-key'
  | 'pypi-token'
  | 'model-api-key'
  | 'sendgrid-key'
  | 'azure-storage-key'
  | 'docker-auth'
  | 'netrc-password'
  | 'database-password'
  | 'authorization-header'
  | 'url-password'
  /** A variable whose name says that it is secret. */
  | 'secret-variable';
