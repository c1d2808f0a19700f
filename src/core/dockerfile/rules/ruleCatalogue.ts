import * as apkCacheLeft from './apkCacheLeft.ts';
import * as aptListsLeft from './aptListsLeft.ts';
import * as aptRecommendsInstalled from './aptRecommendsInstalled.ts';
import * as archiveKept from './archiveKept.ts';
import * as buildToolsLeft from './buildToolsLeft.ts';
import * as contextNotIgnored from './contextNotIgnored.ts';
import * as ownershipChangedInLaterLayer from './ownershipChangedInLaterLayer.ts';
import * as pipCacheLeft from './pipCacheLeft.ts';
import * as removedInLaterLayer from './removedInLaterLayer.ts';
import * as sourcesBeforeDependencies from './sourcesBeforeDependencies.ts';
import * as dnfCacheLeft from './dnfCacheLeft.ts';
import * as zypperCacheLeft from './zypperCacheLeft.ts';
import * as pacmanCacheLeft from './pacmanCacheLeft.ts';
import * as npmCacheLeft from './npmCacheLeft.ts';
import * as yarnCacheLeft from './yarnCacheLeft.ts';
import * as rewrittenInLaterLayer from './rewrittenInLaterLayer.ts';
import * as toolCacheLeft from './toolCacheLeft.ts';
import * as distributionUpgrade from './distributionUpgrade.ts';
import * as packageManagerUpgraded from './packageManagerUpgraded.ts';
import * as sparseUserLog from './sparseUserLog.ts';
import * as copiedTwice from './copiedTwice.ts';
import * as oversizedBase from './oversizedBase.ts';
import * as copiedArchiveExtracted from './copiedArchiveExtracted.ts';
import * as remoteArchiveAdded from './remoteArchiveAdded.ts';
import * as aptUpdateAlone from './aptUpdateAlone.ts';
import * as consecutiveRun from './consecutiveRun.ts';
import * as wholeFilesystemCopied from './wholeFilesystemCopied.ts';
import * as gitHistoryKept from './gitHistoryKept.ts';
import * as cleanupInOwnLayer from './cleanupInOwnLayer.ts';
import * as temporaryFilesLeft from './temporaryFilesLeft.ts';
import * as devDependenciesLeft from './devDependenciesLeft.ts';
import * as volatileValueEarly from './volatileValueEarly.ts';
import * as movingRemoteAdd from './movingRemoteAdd.ts';
import * as secretInLayer from './secretInLayer.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the documentation. */
export const ruleCatalogue: readonly Rule[] = [
  aptListsLeft,
  aptRecommendsInstalled,
  apkCacheLeft,
  pipCacheLeft,
  removedInLaterLayer,
  ownershipChangedInLaterLayer,
  contextNotIgnored,
  archiveKept,
  buildToolsLeft,
  sourcesBeforeDependencies,
  dnfCacheLeft,
  zypperCacheLeft,
  pacmanCacheLeft,
  npmCacheLeft,
  yarnCacheLeft,
  rewrittenInLaterLayer,
  toolCacheLeft,
  distributionUpgrade,
  packageManagerUpgraded,
  sparseUserLog,
  copiedTwice,
  oversizedBase,
  copiedArchiveExtracted,
  remoteArchiveAdded,
  aptUpdateAlone,
  consecutiveRun,
  wholeFilesystemCopied,
  gitHistoryKept,
  cleanupInOwnLayer,
  temporaryFilesLeft,
  devDependenciesLeft,
  volatileValueEarly,
  movingRemoteAdd,
  secretInLayer,
];
