import { apkCacheLeftMessages } from './apkCacheLeftMessages.ts';
import { aptListsLeftMessages } from './aptListsLeftMessages.ts';
import { aptRecommendsInstalledMessages } from './aptRecommendsInstalledMessages.ts';
import { archiveKeptMessages } from './archiveKeptMessages.ts';
import { buildToolsLeftMessages } from './buildToolsLeftMessages.ts';
import { commonMessages } from './commonMessages.ts';
import { configurationMessages } from './configurationMessages.ts';
import { contextNotIgnoredMessages } from './contextNotIgnoredMessages.ts';
import { measuredWasteMessages } from './measuredWasteMessages.ts';
import { ownershipChangedInLaterLayerMessages } from './ownershipChangedInLaterLayerMessages.ts';
import { pipCacheLeftMessages } from './pipCacheLeftMessages.ts';
import { removedInLaterLayerMessages } from './removedInLaterLayerMessages.ts';
import { sourcesBeforeDependenciesMessages } from './sourcesBeforeDependenciesMessages.ts';
import { dnfCacheLeftMessages } from './dnfCacheLeftMessages.ts';
import { zypperCacheLeftMessages } from './zypperCacheLeftMessages.ts';
import { pacmanCacheLeftMessages } from './pacmanCacheLeftMessages.ts';
import { npmCacheLeftMessages } from './npmCacheLeftMessages.ts';
import { yarnCacheLeftMessages } from './yarnCacheLeftMessages.ts';
import { rewrittenInLaterLayerMessages } from './rewrittenInLaterLayerMessages.ts';
import { toolCacheLeftMessages } from './toolCacheLeftMessages.ts';
import { distributionUpgradeMessages } from './distributionUpgradeMessages.ts';
import { packageManagerUpgradedMessages } from './packageManagerUpgradedMessages.ts';
import { sparseUserLogMessages } from './sparseUserLogMessages.ts';
import { copiedTwiceMessages } from './copiedTwiceMessages.ts';
import { oversizedBaseMessages } from './oversizedBaseMessages.ts';
import { copiedArchiveExtractedMessages } from './copiedArchiveExtractedMessages.ts';
import { remoteArchiveAddedMessages } from './remoteArchiveAddedMessages.ts';
import { aptUpdateAloneMessages } from './aptUpdateAloneMessages.ts';
import { consecutiveRunMessages } from './consecutiveRunMessages.ts';
import { wholeFilesystemCopiedMessages } from './wholeFilesystemCopiedMessages.ts';
import { gitHistoryKeptMessages } from './gitHistoryKeptMessages.ts';
import { cleanupInOwnLayerMessages } from './cleanupInOwnLayerMessages.ts';
import { temporaryFilesLeftMessages } from './temporaryFilesLeftMessages.ts';
import { devDependenciesLeftMessages } from './devDependenciesLeftMessages.ts';
import { volatileValueEarlyMessages } from './volatileValueEarlyMessages.ts';
import { movingRemoteAddMessages } from './movingRemoteAddMessages.ts';
import { secretInLayerMessages } from './secretInLayerMessages.ts';

/** English text by code. `{0}`, `{1}`… are replaced by the arguments; the English text is also the key of translations. */
export const messageTemplates = {
  ...commonMessages,
  ...configurationMessages,
  ...aptListsLeftMessages,
  ...aptRecommendsInstalledMessages,
  ...apkCacheLeftMessages,
  ...pipCacheLeftMessages,
  ...removedInLaterLayerMessages,
  ...ownershipChangedInLaterLayerMessages,
  ...contextNotIgnoredMessages,
  ...archiveKeptMessages,
  ...buildToolsLeftMessages,
  ...sourcesBeforeDependenciesMessages,
  ...dnfCacheLeftMessages,
  ...zypperCacheLeftMessages,
  ...pacmanCacheLeftMessages,
  ...npmCacheLeftMessages,
  ...yarnCacheLeftMessages,
  ...rewrittenInLaterLayerMessages,
  ...toolCacheLeftMessages,
  ...distributionUpgradeMessages,
  ...packageManagerUpgradedMessages,
  ...sparseUserLogMessages,
  ...copiedTwiceMessages,
  ...oversizedBaseMessages,
  ...copiedArchiveExtractedMessages,
  ...remoteArchiveAddedMessages,
  ...aptUpdateAloneMessages,
  ...consecutiveRunMessages,
  ...wholeFilesystemCopiedMessages,
  ...gitHistoryKeptMessages,
  ...cleanupInOwnLayerMessages,
  ...measuredWasteMessages,
  ...temporaryFilesLeftMessages,
  ...devDependenciesLeftMessages,
  ...volatileValueEarlyMessages,
  ...movingRemoteAddMessages,
  ...secretInLayerMessages,
} as const satisfies Readonly<Record<string, string>>;

export type MessageCode = keyof typeof messageTemplates;

/** A text as code and arguments: the editor puts it into the language of the user, the command line into English. */
export interface Message {
  readonly code: MessageCode;
  readonly args: readonly (string | number)[];
}

export function message(code: MessageCode, ...args: readonly (string | number)[]): Message {
  return { code, args };
}
