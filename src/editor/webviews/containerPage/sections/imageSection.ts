import type { ContainerDetails } from '../../../../core/engine/containerDetails.ts';
import { toCommandLine } from '../../../../core/build/commandLine.ts';
import type { PageSection } from '../../protocol/containerPage.ts';
import type { PageContext } from '../pageContext.ts';
import { codeFact, factsSection, textFact } from './pageFacts.ts';

/** What runs: image, command and the surroundings it was given. */
export function imageSection(
  details: ContainerDetails,
  { l10n }: PageContext,
): PageSection | undefined {
  return factsSection('image', l10n.t('Image and command'), [
    codeFact(l10n.t('Image'), details.image),
    codeFact(l10n.t('Image ID'), details.imageId),
    codeFact(l10n.t('Entrypoint'), toCommandLine(details.entrypoint, 'posix')),
    codeFact(l10n.t('Command'), toCommandLine(details.command, 'posix')),
    codeFact(l10n.t('Working folder'), details.workingDirectory),
    codeFact(l10n.t('User'), details.user),
    codeFact(l10n.t('Host name'), details.hostname),
    textFact(l10n.t('Platform'), details.platform),
    textFact(l10n.t('Terminal'), details.tty ? l10n.t('yes') : ''),
    codeFact(l10n.t('Container ID'), details.id),
  ]);
}
