import type { Services } from '../../host/services.ts';
import type { FileActions } from './fileActions.ts';

/** What tabs work with. */
export interface TabHost {
  readonly services: Pick<Services, 'engine' | 'analyses' | 'settings'>;
  readonly files: FileActions;
}
