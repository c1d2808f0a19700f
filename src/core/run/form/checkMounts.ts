import { isObjectName } from '../../model/objectName.ts';
import type { FormMount, RunForm } from '../../model/runForm.ts';
import type { RunMount } from '../../model/runOptions.ts';
import { leaveOut, type FormFacts, type Report } from './formProblem.ts';

export function checkMounts(form: RunForm, facts: FormFacts, report: Report): readonly RunMount[] {
  const leave = leaveOut(report);
  const seen = new Set<string>();
  return form.mounts.flatMap((row, index) => {
    const at = `mounts.${index}`;
    const target = row.target.trim();
    const source = row.source.trim();
    if (target === '' && source === '') return [];
    checkSource(row.kind, source, `${at}.source`, facts, report);
    if (target === '') return leave(`${at}.target`, 'targetMissing');
    if (!isAbsolute(target)) return leave(`${at}.target`, 'targetNotAbsolute');
    if (/^\/+$/.test(target)) return leave(`${at}.target`, 'targetRoot');
    const key = target.replace(/\/+$/, '');
    if (seen.has(key)) return leave(`${at}.target`, 'targetTwice', target);
    seen.add(key);
    return [toMount(row, source, target)];
  });
}

function toMount({ kind, readOnly }: FormMount, source: string, target: string): RunMount {
  const base = { kind, target, readOnly };
  if (source === '') return base;
  return kind === 'tmpfs' ? { ...base, options: source } : { ...base, source };
}

function checkSource(
  kind: FormMount['kind'],
  source: string,
  field: string,
  facts: FormFacts,
  report: Report,
): void {
  if (kind === 'bind' && source === '') report(field, 'folderMissing');
  else if (kind === 'bind' && !isAbsolute(source)) report(field, 'folderNotAbsolute');
  else if (kind === 'volume' && source !== '') {
    if (!isObjectName(source)) report(field, 'volumeBad');
    else if (!facts.volumes.includes(source)) report(field, 'volumeNew', source);
  }
}

/** On the engine's machine, which may be of either kind. */
function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[a-zA-Z]:[\\/]/.test(path) || path.startsWith('\\\\');
}
