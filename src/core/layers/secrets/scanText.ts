import { createHintFinder } from './hintFinder.ts';
import { entropyOf, isPlaceholder } from './isPlaceholder.ts';
import type { MaskedValue } from './maskedValue.ts';
import { maskValue } from './maskedValue.ts';
import type { SecretKind } from './secretKind.ts';
import type { SecretRule } from './secretRules.ts';
import { secretRules } from './secretRules.ts';
import { secretVariables } from './secretVariables.ts';

/** A secret in a text. It names the place and not the value: that stays in here. */
export interface SecretInText {
  readonly kind: SecretKind;
  /** One-based. */
  readonly line: number;
  readonly masked: MaskedValue;
  /** The value is `text[start..end)`. */
  readonly start: number;
  readonly end: number;
  /** The variable that holds it, where there is one. */
  readonly name?: string;
}

export interface ScanTextOptions {
  /** Path of the file; absent for texts of the image's configuration. */
  readonly path?: string;
  /** Whether variables with secret names count: in environments and build steps, not in source code. */
  readonly hasVariables: boolean;
  /** Whether the text is source code. */
  readonly isSource?: boolean;
}

/** More of them in one text say nothing new. */
const mostInText = 50;

const fileRules = secretRules.filter(({ files }) => files !== undefined);

const findHints = createHintFinder(
  secretRules.flatMap(({ hints, files }, of) =>
    files === undefined ? hints.map((text) => ({ text, of })) : [],
  ),
);

/** {@link scanText} for the bytes of a file. Most are passed over without a string being made of them. */
export function scanBytes(bytes: Uint8Array, options: ScanTextOptions): readonly SecretInText[] {
  const { path, hasVariables } = options;
  const isBound = path !== undefined && fileRules.some(({ files }) => files?.test(path));
  const hinted = new Uint8Array(secretRules.length);
  const isHinted = findHints(bytes, 0, bytes.length, hinted);
  if (!isHinted && !isBound && !hasVariables) return [];
  const wanted = secretRules.filter(
    (rule, index) => (hinted[index] === 1 || rule.files !== undefined) && applies(rule, options),
  );
  if (wanted.length === 0 && !hasVariables) return [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return scanFor(wanted, text, options);
}

/** In order of their place. A stretch of text is one secret at most. */
export function scanText(text: string, options: ScanTextOptions): readonly SecretInText[] {
  const rules = secretRules.filter(
    (rule) => applies(rule, options) && rule.hints.some((hint) => text.includes(hint)),
  );
  return scanFor(rules, text, options);
}

function scanFor(
  rules: readonly SecretRule[],
  text: string,
  options: ScanTextOptions,
): readonly SecretInText[] {
  const found: SecretInText[] = [];
  const take = (secret: Omit<SecretInText, 'line' | 'masked'>) => {
    const isTaken = found.some(({ start, end }) => secret.start < end && start < secret.end);
    if (isTaken || found.length >= mostInText) return;
    // Keys in JSON begin with an escaped line break.
    const value = text.slice(secret.start, secret.end).replace(/^(?:\\[nr]|\s)+/, '');
    const masked = maskValue(value.trimEnd());
    found.push({ ...secret, line: lineAt(text, secret.start), masked });
  };
  for (const rule of rules) {
    for (const match of text.matchAll(rule.pattern)) {
      const { value, other } = match.groups ?? {};
      const secret = value ?? other ?? '';
      const kind = kindOf(rule, match[0], secret);
      if (kind === undefined) continue;
      const start = match.index + match[0].lastIndexOf(secret);
      take({ kind, start, end: start + secret.length });
    }
  }
  if (options.hasVariables) {
    for (const { name, value, at } of secretVariables(text)) {
      take({ kind: 'secret-variable', start: at, end: at + value.length, name });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

function applies(rule: SecretRule, { path, isSource }: ScanTextOptions): boolean {
  if (rule.files !== undefined) return path !== undefined && rule.files.test(path);
  return !(rule.isRareInSource === true && isSource === true);
}

/** Undefined for what only looks like a secret. */
function kindOf(rule: SecretRule, whole: string, value: string): SecretKind | undefined {
  if (rule.kind === 'private-key' || rule.kind === 'gcp-service-account') {
    return keyKind(rule, whole, value);
  }
  if (isPlaceholder(value) || entropyOf(value) < (rule.entropy ?? 0)) return undefined;
  if (rule.kind === 'docker-auth' && !isDockerAuth(whole, value)) return undefined;
  return rule.kind;
}

function keyKind(rule: SecretRule, whole: string, value: string): SecretKind | undefined {
  const body = value
    .replace(/\\[nr]/g, '\n')
    .replace(/^[\w-]+: .*$/gm, '')
    .replace(/\s+/g, '');
  const isKey = /^[A-Za-z0-9+/=]{64,}$/.test(body) && entropyOf(body) >= (rule.entropy ?? 0);
  if (!isKey) return undefined;
  // OpenSSH says within the key how its passphrase is stretched.
  const head = Buffer.from(body.slice(0, 80), 'base64').toString('latin1');
  const isEncrypted = /BEGIN ENCRYPTED|4,ENCRYPTED/.test(whole) || head.includes('bcrypt');
  return isEncrypted ? 'encrypted-private-key' : rule.kind;
}

/** `user:password` in base 64, or a token. */
function isDockerAuth(whole: string, value: string): boolean {
  if (whole.startsWith('"identitytoken"')) return true;
  return /^[\x21-\x7e]+:[\x20-\x7e]+$/.test(Buffer.from(value, 'base64').toString('latin1'));
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}
