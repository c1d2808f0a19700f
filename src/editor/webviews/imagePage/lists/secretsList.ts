import type { ImageSecret } from '../../../../core/layers/secrets/imageSecrets.ts';
import { maskedText } from '../../../../core/layers/secrets/maskedValue.ts';
import type { AnalysedImage } from '../../../host/imageAnalyses.ts';
import { secretKindText } from '../kindTexts.ts';
import { layerText } from '../layerNames.ts';
import type { PageWords } from '../pageWords.ts';
import type { ImageList } from './imageList.ts';
import { listOf } from './imageList.ts';

/** Secrets that whoever has the image can read, in layers of removed files too. Values never come here. */
export function secretsList(image: AnalysedImage, words: PageWords): ImageList {
  const { l10n } = words;
  const tab = {
    id: 'secrets' as const,
    title: l10n.t('Secrets'),
    empty: l10n.t('No secrets were found.'),
    columns: [
      { title: l10n.t('Kind'), kind: 'text' as const },
      { title: l10n.t('Place'), kind: 'path' as const },
      { title: l10n.t('Value'), kind: 'text' as const },
      { title: l10n.t('Layer'), kind: 'text' as const },
      { title: l10n.t('Removed by'), kind: 'text' as const },
    ],
  };
  return listOf(tab, image.analysis.secrets, (secret) => {
    const { masked, layer } = secret;
    const removedBy = secret.source === 'file' ? secret.removedBy : undefined;
    const name = (index: number | undefined) =>
      index === undefined ? '' : layerText(image, index, words);
    return {
      cells: [
        secretKindText(secret.kind, words),
        placeText(secret, image, words),
        l10n.t('{0} ({1} characters)', maskedText(masked), masked.length),
        name(layer),
        removedBy === undefined && secret.source === 'file'
          ? l10n.t('still there')
          : name(removedBy),
      ],
      ...(secret.source === 'file' && { path: secret.path, scope: secret.layer }),
    };
  });
}

function placeText(secret: ImageSecret, { analysis }: AnalysedImage, { l10n }: PageWords): string {
  switch (secret.source) {
    case 'file':
      return `${analysis.image.paths.path(secret.path)}:${secret.line}`;
    case 'environment':
      return l10n.t('environment variable {0}', secret.name);
    case 'label':
      return l10n.t('label {0}', secret.name);
    case 'history':
      return secret.name === ''
        ? l10n.t('build step')
        : l10n.t('build step that sets {0}', secret.name);
  }
}
