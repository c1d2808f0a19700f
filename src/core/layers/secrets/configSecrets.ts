import type { LayeredImageConfig } from '../archive/imageConfig.ts';
import type { MaskedValue } from './maskedValue.ts';
import { maskValue } from './maskedValue.ts';
import { scanText } from './scanText.ts';
import type { SecretKind } from './secretKind.ts';
import { isSecretName, isSecretValue } from './secretVariables.ts';

/** A secret in an image's configuration, which everybody who pulls the image can read. */
export interface ConfigSecret {
  readonly kind: SecretKind;
  readonly source: 'environment' | 'label' | 'history';
  /** The variable or label; of a build step the variable, where there is one. */
  readonly name: string;
  /** Index of the build step in the history, where one holds it. */
  readonly step: number | undefined;
  readonly masked: MaskedValue;
}

type SecretConfig = Pick<LayeredImageConfig, 'environment' | 'labels' | 'history'>;

/** The secrets of environment, labels and build steps. One that a step wrote into the environment counts once. */
export function configSecrets(config: SecretConfig): readonly ConfigSecret[] {
  const found: ConfigSecret[] = [];
  const known = new Set<string>();
  for (const [step, { createdBy }] of config.history.entries()) {
    for (const { kind, name = '', masked, start, end } of scanText(createdBy, inStep)) {
      const key = `${name}\0${createdBy.slice(start, end)}`;
      if (known.has(key)) continue;
      known.add(key);
      known.add(createdBy.slice(start, end));
      found.push({ kind, source: 'history', name, step, masked });
    }
  }
  const pairs = [
    ...config.environment.map((text) => ({ source: 'environment' as const, ...pairOf(text) })),
    ...Object.entries(config.labels).map(([name, value]) => ({
      source: 'label' as const,
      name,
      value,
    })),
  ];
  for (const { source, name, value } of pairs) {
    if (known.has(value)) continue;
    const secret = valueSecret(name, value);
    if (secret !== undefined && !known.has(secret.plain)) {
      const { kind, masked } = secret;
      found.push({ kind, source, name, step: undefined, masked });
    }
  }
  return found;
}

const inStep = { hasVariables: true } as const;

function valueSecret(name: string, value: string) {
  const [first] = scanText(value, { hasVariables: false });
  if (first !== undefined) {
    return { kind: first.kind, masked: first.masked, plain: value.slice(first.start, first.end) };
  }
  if (!isSecretName(name) || !isSecretValue(value)) return undefined;
  return { kind: 'secret-variable' as const, masked: maskValue(value), plain: value };
}

function pairOf(text: string): { readonly name: string; readonly value: string } {
  const equals = text.indexOf('=');
  return equals === -1
    ? { name: text, value: '' }
    : { name: text.slice(0, equals), value: text.slice(equals + 1) };
}
