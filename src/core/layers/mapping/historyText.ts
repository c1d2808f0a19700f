import type { HistoryEntry } from '../archive/imageConfig.ts';

/** A history entry, with what builders wrap around the instruction taken off. */
export interface HistoryText {
  readonly keyword: string;
  /** What follows, white space collapsed. For RUN, with build arguments and shell before it. */
  readonly text: string;
  readonly builder: 'buildkit' | 'classic';
}

const suffix = / # buildkit\s*$/;
const keywords =
  /^(ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)\s+(.*)$/s;

export function historyText({ createdBy, comment }: HistoryEntry): HistoryText {
  // BuildKit marks its entries; its metadata entries have no suffix, and older exporters no comment.
  const isBuildKit = comment.startsWith('buildkit.') || suffix.test(createdBy);
  const text = createdBy.replace(suffix, '');
  const builder = isBuildKit ? 'buildkit' : 'classic';
  const nop = /#\(nop\)\s+(.*)$/s.exec(text)?.[1];
  const match = keywords.exec(nop ?? text);
  // The classic builder writes RUN as the bare command; kaniko writes every instruction as it stands.
  if (match === null) return { keyword: 'RUN', text: collapsed(text), builder };
  return { keyword: match[1] ?? '', text: collapsed(match[2] ?? ''), builder };
}

export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
