import { isPlaceholder } from './isPlaceholder.ts';

/** A variable that is given a secret, in `text[start..end)`. */
export interface SecretVariable {
  readonly name: string;
  readonly value: string;
  /** Where the value begins. */
  readonly at: number;
}

const secretName =
  /(?:^|[._-])(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|credentials?|api_?key|access_?key|secret_?key|private_?key|signing_?key|encryption_?key|master_?key|account_?key|auth_?key|client_?secret|connection_?string|pat|jwt)(?:$|[._-]?(?:base|id|key|value|default|prod(?:uction)?|dev|stag(?:e|ing)|live|rw|ro|\d+)$)|(?:password|passwd|secret|token|apikey)$/i;

/** Such names end in what is known about a secret and not in the secret. */
const aboutSecrets =
  /(?:_file|_path|_dir|_url|_uri|_name|_ttl|_length|_len|_min|_max|_expir\w*|_timeout|_type|_algorithm|_header|_enabled|_required|_count|_limit|_id|_arn|_policy|_prefix|_suffix|_hash|_pub(?:lic)?(?:_key)?|tokenizer\w*|keyring\w*)$/i;

const assignment =
  /(?<![\w$])(?<name>[A-Za-z_][\w.-]{1,80})\s*=\s*(?<value>"[^"\n]*"|'[^'\n]*'|[^\s;&|"']+)/g;

/** The variables of `text` whose names say that they are secret and whose values could be. */
export function* secretVariables(text: string): Generator<SecretVariable> {
  for (const match of text.matchAll(assignment)) {
    const { name = '', value: written = '' } = match.groups ?? {};
    if (!isSecretName(name)) continue;
    const isQuoted = /^["']/.test(written);
    const value = isQuoted ? written.slice(1, -1) : written;
    if (!isSecretValue(value)) continue;
    const at = match.index + match[0].length - written.length + (isQuoted ? 1 : 0);
    yield { name, value, at };
  }
}

export function isSecretName(name: string): boolean {
  const snake = name.replace(/([a-z])([A-Z])/g, '$1_$2');
  return secretName.test(snake) && !aboutSecrets.test(snake);
}

/** Without lengths, counts and times, and what refers to something else. */
export function isSecretValue(value: string): boolean {
  return value.length >= 5 && !/^\d{1,6}[a-z]?$/i.test(value) && !isPlaceholder(value);
}
