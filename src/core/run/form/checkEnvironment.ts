import type { RunForm } from '../../model/runForm.ts';
import type { RunVariable } from '../../model/runOptions.ts';
import { leaveOut, type Report } from './formProblem.ts';

export function checkEnvironment(form: RunForm, report: Report): readonly RunVariable[] {
  const leave = leaveOut(report);
  const seen = new Set<string>();
  return form.environment.flatMap(({ name: typed, value, forgotten }, index) => {
    const name = typed.trim();
    const at = `environment.${index}`;
    if (name === '' && value === '') return [];
    if (name === '') return leave(`${at}.name`, 'variableNoName');
    if (/[\s=]/.test(name)) return leave(`${at}.name`, 'variableBadName');
    if (seen.has(name)) report(`${at}.name`, 'variableTwice', name);
    seen.add(name);
    if (forgotten === true && value === '') report(`${at}.value`, 'secretForgotten');
    return [{ name, value }];
  });
}
