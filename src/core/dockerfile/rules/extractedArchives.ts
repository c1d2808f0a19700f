import type { ExtractEffect, WriteEffect } from '../files/fileEffect.ts';
import type { FileEvent, WrittenFile } from '../files/followFiles.ts';
import type { ShellWord } from '../syntax/shellScript.ts';
import type { LintContext } from './rule.ts';

export interface ExtractedArchive {
  readonly file: WrittenFile;
  readonly event: FileEvent & { readonly effect: ExtractEffect };
  /** What removes or moves it later. */
  readonly gone: FileEvent | undefined;
}

/** Archives that COPY or ADD brings as they are, and that a RUN takes apart; each once. */
export function extractedArchives({ fileEvents, steps }: LintContext): readonly ExtractedArchive[] {
  if (!steps.some(({ instruction }) => /^(COPY|ADD)$/.test(instruction.keyword))) return [];
  // By what wrote it: a file whose mode changes on the way is still the same.
  const found = new Map<WriteEffect, ExtractedArchive>();
  for (const event of fileEvents()) {
    const { effect } = event;
    if (effect.kind === 'extract') {
      for (const file of event.touched) {
        const isCopied = file.effect.shellStep === undefined && !file.effect.isFolder;
        if (isCopied && !found.has(file.effect)) {
          found.set(file.effect, { file, event: { ...event, effect }, gone: undefined });
        }
      }
    } else if (effect.kind === 'remove' || effect.kind === 'move') {
      for (const file of event.touched) {
        const known = found.get(file.effect);
        if (known !== undefined) found.set(file.effect, { ...known, gone: event });
      }
    }
  }
  return [...found.values()];
}

/** The folder that a plain `tar -xf ARCHIVE [-C FOLDER]` fills, as ADD would; undefined for anything more. */
export function plainTarFolder({ effect }: ExtractedArchive['event']): string | undefined {
  const { shellStep, archive } = effect;
  const { call, command, folder, paths } = shellStep ?? {};
  if (call === undefined || command === undefined || paths === undefined) return undefined;
  if (!/^(tar|bsdtar)$/.test(call.program) || !/\.(tar|tgz|tbz2?|txz)(\.\w+)?$/.test(archive)) {
    return undefined;
  }
  if (command.isConditional || command.isPiped || command.redirects.length > 0) return undefined;
  let target: readonly string[] | undefined = folder === undefined ? undefined : [folder];
  const rest: ShellWord[] = [...call.args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const { value } = word;
    if (value === '-C' || value === '--directory') {
      const next = rest.shift();
      target = next === undefined ? undefined : paths(next);
    } else if (value.startsWith('--directory=')) return undefined;
    else if (/^-?[xzjJvp]*f$/.test(value)) rest.shift();
    else if (!/^(-[xzjJvp]+|-f|--extract|--gzip|--xz|--bzip2|--verbose)$/.test(value))
      return undefined;
  }
  const only = target?.length === 1 ? target[0] : undefined;
  return only === undefined || /[^\w./@+-]/.test(only) ? undefined : only;
}
