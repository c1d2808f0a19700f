import type { ContainerDetails } from '../../../core/engine/containerDetails.ts';
import type {
  ContainerPage,
  PageLabels,
  PageNotice,
  PageSection,
  PageState,
} from '../protocol/containerPage.ts';
import { pageActions } from './pageActions.ts';
import type { ContainerAnatomy } from './anatomy/containerAnatomy.ts';
import type { PageContext } from './pageContext.ts';
import { tabTitles } from './tabs/tabTitles.ts';
import { stateOf } from './stateOf.ts';
import { environmentSection } from './sections/environmentSection.ts';
import { healthSections } from './sections/healthSections.ts';
import { imageSection } from './sections/imageSection.ts';
import { labelsSection } from './sections/labelsSection.ts';
import { layersSection } from './sections/layersSection.ts';
import { limitsSection } from './sections/limitsSection.ts';
import { mountsSection } from './sections/mountsSection.ts';
import { namespacesSection } from './sections/namespacesSection.ts';
import { networksSection } from './sections/networksSection.ts';
import { portsSection } from './sections/portsSection.ts';
import { resourcesSection } from './sections/resourcesSection.ts';
import { securitySection } from './sections/securitySection.ts';
import { stateSection } from './sections/stateSection.ts';

/** What is known of a container when its page is drawn. */
export interface ContainerSnapshot {
  readonly name: string;
  /** The last reading; absent until the first one has come. */
  readonly details?: ContainerDetails | undefined;
  /** The container is not, or no longer, on the engine. */
  readonly gone?: { readonly successor: string | undefined } | undefined;
  /** Why the reading may be out of date, in the user's words. */
  readonly problem?: string | undefined;
  /** What is known beside the details. */
  readonly anatomy?: ContainerAnatomy | undefined;
  /** What is being done with it now, such as “stopping…”. */
  readonly pending?: string | undefined;
}

export function toContainerPage(snapshot: ContainerSnapshot, context: PageContext): ContainerPage {
  const { details } = snapshot;
  const usable = !snapshot.gone && snapshot.problem === undefined && snapshot.pending === undefined;
  const notice = noticeOf(snapshot, context);
  return {
    language: context.language,
    title: details?.name ?? snapshot.name,
    image: details?.image ?? '',
    state: headerState(snapshot, context),
    ...(notice && { notice }),
    actions: pageActions(details?.state, context).map((action) => ({
      ...action,
      enabled: action.enabled && usable,
    })),
    tabs: tabTitles(context.l10n),
    sections: details ? sectionsOf(details, snapshot.anatomy, context) : [],
    labels: labelsOf(context),
  };
}

function sectionsOf(
  details: ContainerDetails,
  anatomy: ContainerAnatomy | undefined,
  context: PageContext,
): readonly PageSection[] {
  return [
    stateSection(details, context),
    portsSection(details, context),
    imageSection(details, context),
    mountsSection(details, context),
    networksSection(details, context),
    resourcesSection(details, anatomy, context) ?? limitsSection(details, context),
    ...healthSections(details, context),
    environmentSection(details, context),
    labelsSection(details, context),
    namespacesSection(details, anatomy, context),
    securitySection(details, anatomy, context),
    layersSection(anatomy, context),
  ].filter((section) => section !== undefined);
}

function headerState(snapshot: ContainerSnapshot, context: PageContext): PageState {
  if (snapshot.gone) return { tone: 'stopped', text: context.l10n.t('Removed') };
  if (snapshot.pending !== undefined) return { tone: 'pending', text: snapshot.pending };
  if (snapshot.details) return stateOf(snapshot.details, context);
  return snapshot.problem === undefined
    ? { tone: 'pending', text: context.l10n.t('Asking the engine…') }
    : { tone: 'stopped', text: context.l10n.t('Not known') };
}

function noticeOf(snapshot: ContainerSnapshot, { l10n }: PageContext): PageNotice | undefined {
  const { gone, problem, details } = snapshot;
  if (gone) {
    return {
      kind: 'information',
      text: details
        ? l10n.t('The container has been removed. This is what it was like before.')
        : l10n.t('The engine has no such container. It may have been removed.'),
      ...(gone.successor !== undefined && { successor: gone.successor }),
    };
  }
  return problem === undefined ? undefined : { kind: 'problem', text: problem };
}

function labelsOf({ l10n }: PageContext): PageLabels {
  return {
    actions: l10n.t('Container actions'),
    tabs: l10n.t('Views of the container'),
    copy: l10n.t('Copy'),
    copied: l10n.t('Copied'),
    reveal: l10n.t('Show value'),
    hide: l10n.t('Hide value'),
    masked: l10n.t('Hidden: looks like a secret'),
    openSuccessor: l10n.t('Open the container that has this name now'),
    noOutput: l10n.t('no output'),
  };
}
