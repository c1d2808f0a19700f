import type { ImageRecord } from '../../model/imageRecord.ts';
import type { ApiImageSummary } from '../wire/apiObjects.ts';
import { prefixedId } from './toContainerRecord.ts';

export function toImageRecord(api: ApiImageSummary): ImageRecord {
  return {
    id: prefixedId(api.Id),
    tags: namedOnly(api.RepoTags),
    digests: namedOnly(api.RepoDigests),
    size: api.Size ?? 0,
    createdAt: api.Created ?? 0,
    labels: api.Labels ?? {},
  };
}

/** Before API 1.43 an untagged image has `<none>:<none>`, an unpushed one `<none>@<none>`. */
export function namedOnly(references: readonly string[] | null | undefined): readonly string[] {
  return (references ?? []).filter((reference) => !reference.includes('<none>'));
}
