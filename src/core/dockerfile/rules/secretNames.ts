/** How sure a name or value makes us. */
export type Certainty = 'certain' | 'likely';

const secretVariable =
  /(^|_)(PASSWORD|PASSWD|PASSPHRASE|PASS|SECRET|SECRET_KEY|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY|ENCRYPTION_KEY|SIGNING_KEY|SSH_KEY|DEPLOY_KEY|MASTER_KEY|CREDENTIALS?|AUTH_?TOKEN|ACCESS_KEY_ID|SECRET_KEY_BASE|PAT)(_?\d+)?$/;
const harmlessVariable = /(^|_)(PUBLIC|ALLOW|ENABLE|DISABLE|REQUIRE|NO|USE|HAS|IS|RANDOM|GPG)(_|$)/;

/** Whether the variable's name says that its value is secret. */
export function isSecretName(name: string): boolean {
  const upper = name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
  return secretVariable.test(upper) && !harmlessVariable.test(upper);
}

/** Words that stand for a secret where there is none. */
export function isPlaceholder(value: string): boolean {
  return (
    value.length < 4 ||
    /^(true|false|yes|none|null|undefined|empty|default|unset|\d{1,6}|x+|\*+|\.+|-+)$/i.test(
      value,
    ) ||
    /change[-_]?(me|it)|dummy|example|placeholder|redacted|your[-_]|replace[-_]?me|insert[-_]|todo|^test(ing)?$|^not[-_]|^(my[-_]?)?(secret|password|token|key)$|^fake|^build[-_]?(time)?|^temp(orary)?[-_]|<[^>]*>|x{4,}/i.test(
      value,
    ) ||
    // Where the secret is, rather than the secret.
    /^(\/|\.\/|file:|vault:|arn:|op:)/.test(value)
  );
}

const certainFile =
  /(^|\/)(id_(rsa|dsa|ecdsa|ed25519)(_\w+)?|[._]netrc|\.git-credentials|\.pgpass|\.aws\/credentials|\.kube\/config|\.docker\/config\.json|\.dockercfg|master\.key|(privkey|private[-_.]?key|server[-_.]key|tls|client[-_.]key)\.(key|pem))$/;
const likelyFile =
  /(^|\/)(\.env(\.[\w-]+)?|[\w-]+\.env|\.npmrc|\.pypirc|\.my\.cnf|\.htpasswd|kubeconfig|credentials(\.(json|ya?ml|ini))?|secrets?\.(json|ya?ml|toml|env|properties)|(gcp|gcloud|google|service)[-_]?(service)?[-_]?(account|credentials|key)[\w-]*\.json|auth\.json|(server|tls|ssl|client|private|localhost)\.key|[\w-]*(private|privkey|[-_]key)[\w-]*\.pem|[\w.-]+\.(p12|pfx|ppk))$/i;
const harmlessFile =
  /[._-](example|sample|template|tmpl|dist|defaults?|test|ci|schema|enc|encrypted|gpg|age|pub)(\.\w+)?$|(^|\/)(node_modules|\.git|vendor|test|tests|testdata|fixtures|examples?|docs?|spec|__tests__)\//i;
const secretFolder = /(^|\/)(\.ssh|\.aws|\.gnupg|\.kube|\.docker|\.azure|secrets|\.secrets)$/;

/** Whether a path is that of a file that holds secrets. */
export function secretFile(path: string): Certainty | undefined {
  if (harmlessFile.test(path)) return undefined;
  return certainFile.test(path) ? 'certain' : likelyFile.test(path) ? 'likely' : undefined;
}

/** Whether a folder is one that people keep keys and passwords in. */
export function isSecretFolder(path: string): boolean {
  return secretFolder.test(path.replace(/\/+$/, ''));
}

/** Secrets that give themselves away by their form. */
const literal = new RegExp(
  [
    String.raw`-----BEGIN (?:\w+ )?PRIVATE KEY-----`,
    String.raw`\b(?:AKIA|ASIA)[0-9A-Z]{16}\b`,
    String.raw`\bgh[pousr]_[A-Za-z0-9]{36,}\b`,
    String.raw`\bgithub_pat_\w{50,}\b`,
    String.raw`\bglpat-[\w-]{20,}`,
    String.raw`\bnpm_[A-Za-z0-9]{36}\b`,
    String.raw`\bpypi-[\w-]{50,}`,
    String.raw`\b[sr]k_live_[A-Za-z0-9]{16,}\b`,
    String.raw`\bxox[abprs]-[A-Za-z0-9-]{20,}`,
    String.raw`\bAIza[\w-]{35}\b`,
    String.raw`\bhttps?://[^\s/:@"'$<>{}]+:(?<password>[^\s/@"'$<>{}]+)@[\w.-]+`,
  ].join('|'),
  'g',
);
/** Anything of the above has one of these. */
const hint =
  /PRIVATE KEY|AKIA|ASIA|gh[pousr]_|github_pat|glpat-|npm_|pypi-|k_live_|xox|AIza|:\/\/[^\s/]*@/;

/** Where secrets stand in a text in so many words. */
export function literalSecrets(
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  if (!hint.test(text)) return [];
  return [...text.matchAll(literal)].flatMap((match) => {
    const password = match.groups?.['password'];
    const end = match.index + match[0].length;
    return password !== undefined && isPlaceholder(password) ? [] : [{ start: match.index, end }];
  });
}
