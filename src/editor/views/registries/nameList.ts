import type { NamePage } from '../../../core/registry/registryClient.ts';

/** Names as far as they have been read, and how many of them are shown. */
export interface NameList {
  readonly names: readonly string[];
  /** What to ask for to get those that follow. */
  readonly next: string | undefined;
  readonly shown: number;
}

/** Some registries give all of a thousand tags at once: more than one reads. */
export const SHOWN_AT_ONCE = 100;

export function firstNames({ names, next }: NamePage): NameList {
  return { names, next, shown: SHOWN_AT_ONCE };
}

/** Shows more of what is there, then asks for the next page. */
export async function moreNames(
  list: NameList,
  read: (page: string) => Promise<NamePage>,
): Promise<NameList> {
  const shown = list.shown + SHOWN_AT_ONCE;
  if (list.names.length > list.shown || list.next === undefined) return { ...list, shown };
  const page = await read(list.next);
  return { names: [...list.names, ...page.names], next: page.next, shown };
}

export function hasMore({ names, next, shown }: NameList): boolean {
  return next !== undefined || names.length > shown;
}
