import type { ImageAnalysis } from '../imageAnalysis.ts';
import { maskedText } from '../secrets/maskedValue.ts';
import type { SecretKind } from '../secrets/secretKind.ts';

/** A secret as plain data, without its value. */
export interface ReportedSecret {
  readonly kind: SecretKind;
  readonly source: 'file' | 'environment' | 'label' | 'history';
  /** Of a file. */
  readonly path?: string;
  /** Of a file, one-based. */
  readonly line?: number;
  /** The variable or label that holds it. */
  readonly name?: string;
  /** Index into `layers`; absent where no layer holds it. */
  readonly layer?: number;
  /** That layer's digest. */
  readonly digest?: string;
  /** Index into `layers`: the one that made the file invisible. */
  readonly removedByLayer?: number;
  /** Its first four characters at most, and an ellipsis. */
  readonly masked: string;
  /** Characters. */
  readonly length: number;
}

export function reportedSecrets({ image, secrets }: ImageAnalysis): readonly ReportedSecret[] {
  return secrets.map((secret) => {
    const { kind, source, layer, masked, name = '' } = secret;
    return {
      kind,
      source,
      ...(secret.source === 'file' && { path: image.paths.path(secret.path), line: secret.line }),
      ...(name !== '' && { name }),
      ...(layer !== undefined && { layer, digest: image.layers[layer]?.digest ?? '' }),
      ...(secret.source === 'file' &&
        secret.removedBy !== undefined && { removedByLayer: secret.removedBy }),
      masked: maskedText(masked),
      length: masked.length,
    };
  });
}
