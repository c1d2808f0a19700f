import { readFileSync } from 'node:fs';
import type { ApiHistoryEntry } from '../../../../../src/core/engine/records/layerSizes.ts';
import type { ApiContainerSummary } from '../../../../../src/core/engine/wire/apiContainer.ts';
import type {
  ApiContainer,
  ApiImage,
} from '../../../../../src/core/engine/wire/apiContainerInspect.ts';
import type {
  ApiEvent,
  ApiImageSummary,
  ApiNetwork,
  ApiVolume,
} from '../../../../../src/core/engine/wire/apiObjects.ts';

/** What an engine really answered, for the same handful of containers on each. */
export interface CapturedAnswers {
  readonly containers: readonly ApiContainerSummary[];
  readonly inspect: ApiContainer;
  readonly images: readonly ApiImageSummary[];
  readonly volumes: readonly ApiVolume[];
  readonly networks: readonly ApiNetwork[];
  readonly image: ApiImage;
  readonly history: readonly ApiHistoryEntry[];
  readonly events: readonly ApiEvent[];
}

export const capturedEngines = ['docker-28.5', 'docker-20.10', 'podman-4.3'] as const;

export function captured(engine: (typeof capturedEngines)[number]): CapturedAnswers {
  const file = new URL(`../../../../fixtures/engine/${engine}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as CapturedAnswers;
}
