import type { SecretKind } from './secretKind.ts';

/** A form of secret, found in text. */
export interface SecretRule {
  readonly kind: SecretKind;
  /** A text without any of these has none; looking for a plain text is many times faster than matching. */
  readonly hints: readonly string[];
  /** The group `value` is the secret. Global. */
  readonly pattern: RegExp;
  /** Only in files with such a path; nowhere else, nor in the image's configuration. */
  readonly files?: RegExp;
  /** Not in source code, where such texts are mostly examples and tests. */
  readonly isRareInSource?: boolean;
  /** Bits per character that the value has at least; generated ones have more than 3. */
  readonly entropy?: number;
}

/**
 * The forms of secrets (data table), compiled from what their issuers publish. The first rule that matches a stretch
 * of text has it.
 */
export const secretRules: readonly SecretRule[] = [
  {
    kind: 'gcp-service-account',
    hints: ['"private_key"'],
    pattern:
      /"private_key"\s*:\s*"-----BEGIN PRIVATE KEY-----(?<value>[A-Za-z0-9+/=\\\s]{64,20000})-----END/g,
    entropy: 4,
  },
  {
    kind: 'private-key',
    hints: ['PRIVATE KEY'],
    pattern:
      /-----BEGIN (?:[A-Z]{2,9} )?PRIVATE KEY(?: BLOCK)?-----(?<value>(?:[^-]|-(?!----)){64,20000})-----END/g,
    entropy: 4,
  },
  {
    kind: 'aws-access-key',
    hints: ['AKIA', 'ASIA'],
    pattern: /(?<![A-Za-z0-9/+=])(?<value>(?:AKIA|ASIA)[A-Z2-7]{16})(?![A-Za-z0-9/+=])/g,
    entropy: 2.8,
  },
  {
    kind: 'aws-secret-key',
    hints: ['ecret', 'ECRET'],
    pattern:
      /secret_?(?:access_?)?key["']?\s*(?:=>|[:=])\s*["']?(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
    entropy: 4,
  },
  {
    kind: 'github-token',
    hints: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    pattern: /\b(?<value>gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})\b/g,
    entropy: 3.2,
  },
  {
    kind: 'gitlab-token',
    hints: ['glpat-', 'glrt-', 'gldt-', 'glcbt-', 'glptt-'],
    pattern: /\b(?<value>gl(?:pat|rt|dt|cbt|ptt)-[\w-]{20,64})/g,
    entropy: 3.2,
  },
  {
    kind: 'npm-token',
    hints: ['npm_', '_authToken'],
    pattern:
      /\b(?<value>npm_[A-Za-z0-9]{36})\b|_authToken\s*=\s*["']?(?<other>[A-Za-z0-9_=+/-]{20,200})/g,
    entropy: 3,
  },
  {
    kind: 'npm-password',
    hints: ['_auth', '_password'],
    files: /(?:^|\/)\.?npmrc$/,
    pattern: /^\s*(?:\/\/[^\s:]+:)?_(?:auth|password)\s*=\s*["']?(?<value>[A-Za-z0-9+/=]{8,})/gm,
  },
  {
    kind: 'slack-token',
    hints: ['xox', 'hooks.slack.com'],
    pattern:
      /\b(?<value>xox[abeoprs]-[A-Za-z0-9-]{10,200})|hooks\.slack\.com\/services\/(?<other>T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/[A-Za-z0-9]{20,30})/g,
    entropy: 3,
  },
  {
    kind: 'google-api-key',
    hints: ['AIza'],
    pattern: /\b(?<value>AIza[\w-]{35})(?![\w-])/g,
    entropy: 3.5,
    isRareInSource: true,
  },
  {
    kind: 'stripe-key',
    hints: ['_live_'],
    pattern: /\b(?<value>(?:sk|rk)_live_[A-Za-z0-9]{16,200})/g,
    entropy: 3,
  },
  {
    kind: 'pypi-token',
    hints: ['pypi-AgE'],
    pattern: /\b(?<value>pypi-AgE[\w-]{50,300})/g,
    entropy: 3.5,
  },
  {
    kind: 'model-api-key',
    hints: ['sk-ant-', 'sk-proj-', 'hf_'],
    pattern: /\b(?<value>sk-(?:ant-[a-z0-9]+|proj)-[\w-]{32,200}|hf_[A-Za-z]{34})\b/g,
    entropy: 3.5,
  },
  {
    kind: 'sendgrid-key',
    hints: ['SG.'],
    pattern: /\b(?<value>SG\.[\w-]{22}\.[\w-]{43})/g,
    entropy: 3.5,
  },
  {
    kind: 'azure-storage-key',
    hints: ['AccountKey='],
    pattern: /AccountKey=(?<value>[A-Za-z0-9+/]{86}==)/g,
    entropy: 4,
  },
  {
    kind: 'docker-auth',
    hints: ['"auth"', '"identitytoken"'],
    files: /(?:^|\/)(?:\.docker\/config|\.dockerconfig|config)\.json$|(?:^|\/)\.dockercfg$/,
    pattern: /"(?:auth|identitytoken)"\s*:\s*"(?<value>[A-Za-z0-9+/=._-]{8,4000})"/g,
  },
  {
    kind: 'netrc-password',
    hints: ['password'],
    files: /(?:^|\/)[._]netrc$/,
    pattern: /\bpassword\s+(?<value>\S+)/g,
  },
  {
    kind: 'database-password',
    hints: [':'],
    files: /(?:^|\/)\.pgpass$/,
    pattern: /^[^#:\n]*:[^:\n]*:[^:\n]*:[^:\n]*:(?<value>\S+)$/gm,
  },
  {
    kind: 'database-password',
    hints: ['password'],
    files: /(?:^|\/)\.my\.cnf$/,
    pattern: /^\s*password\s*=\s*["']?(?<value>[^\s"']+)/gm,
  },
  {
    kind: 'authorization-header',
    hints: ['uthorization'],
    pattern:
      /authorization["']?\s*[:=]\s*["']?(?:bearer|basic|token)\s+(?<value>[\w.~+/=-]{16,2000})/gi,
    entropy: 3,
    isRareInSource: true,
  },
  {
    kind: 'url-password',
    hints: ['://'],
    pattern:
      /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'<>]{0,64}:(?<value>[^\s:@/"'<>]{4,128})@[a-z0-9[]/gi,
    isRareInSource: true,
  },
];
