import type { CommandId } from '../contract/commandIds.ts';
import type { Command } from './command.ts';
import { chooseEngine } from './engine/chooseEngine.ts';
import { refreshEngine } from './engine/refreshEngine.ts';
import { startEngine } from './engine/startEngine.ts';
import { showLog } from './engine/showLog.ts';
import { clearFilter } from './view/clearFilter.ts';
import { filterView } from './view/filterView.ts';
import { groupView } from './view/groupView.ts';
import { sortView } from './view/sortView.ts';

/** Every command with its work: the only list. */
export const commandTable: Partial<Record<CommandId, Command>> = {
  'stevedore.engine.choose': chooseEngine,
  'stevedore.engine.refresh': refreshEngine,
  'stevedore.engine.start': startEngine,
  'stevedore.log.show': showLog,
  'stevedore.containers.groupBy': groupView('containers'),
  'stevedore.containers.sortBy': sortView('containers'),
  'stevedore.containers.filter': filterView('containers'),
  'stevedore.containers.clearFilter': clearFilter('containers'),
  'stevedore.images.groupBy': groupView('images'),
  'stevedore.images.sortBy': sortView('images'),
  'stevedore.images.filter': filterView('images'),
  'stevedore.images.clearFilter': clearFilter('images'),
  'stevedore.volumes.groupBy': groupView('volumes'),
  'stevedore.volumes.sortBy': sortView('volumes'),
  'stevedore.volumes.filter': filterView('volumes'),
  'stevedore.volumes.clearFilter': clearFilter('volumes'),
  'stevedore.networks.groupBy': groupView('networks'),
  'stevedore.networks.sortBy': sortView('networks'),
  'stevedore.networks.filter': filterView('networks'),
  'stevedore.networks.clearFilter': clearFilter('networks'),
};
