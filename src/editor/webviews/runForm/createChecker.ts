import type { EngineClient } from '../../../core/engine/engineClient.ts';
import type { Inventory } from '../../../core/engine/inventory.ts';
import type { RunForm } from '../../../core/model/runForm.ts';
import { commandLines } from '../../../core/run/form/commandLines.ts';
import { withMaskedSecrets, withoutSecrets } from '../../../core/run/form/formSecrets.ts';
import { toDockerRun } from '../../../core/run/toDockerRun.ts';
import type { RunCheck } from '../protocol/runForm.ts';
import { judgeForm } from './judgeForm.ts';
import { problemText } from './problemText.ts';
import { programOf, wholeOptions } from './runCopies.ts';
import type { RunSubject } from './runSubject.ts';
import { isSecret } from './secrets.ts';

/** What is typed, as it was typed last. */
export interface TypedForm {
  readonly number: number;
  readonly form: RunForm;
}

/**
 * Judges what is typed, one form at a time: of those that come meanwhile only the last one counts.
 *
 * @returns what is to be called with every change
 */
export function createChecker(
  facts: {
    readonly inventory: Inventory;
    readonly client: EngineClient;
    readonly subject: RunSubject;
  },
  onChecked: (check: RunCheck) => void,
  onError: (error: unknown) => void,
): (typed: TypedForm) => void {
  let wanted: TypedForm | undefined;
  let isBusy = false;

  async function work(): Promise<void> {
    isBusy = true;
    try {
      while (wanted !== undefined) {
        const typed: TypedForm = wanted;
        wanted = undefined;
        onChecked(await toCheck(facts, typed));
      }
    } finally {
      isBusy = false;
    }
  }

  return (typed) => {
    wanted = typed;
    if (!isBusy) work().catch(onError);
  };
}

async function toCheck(
  facts: Parameters<typeof createChecker>[0],
  { number, form }: TypedForm,
): Promise<RunCheck> {
  const { subject, inventory, client } = facts;
  const judged = await judgeForm(subject, form, facts);
  const shown = withMaskedSecrets(wholeOptions(subject, judged.options), isSecret);
  const containers = [...inventory.containers.values()];
  return {
    number,
    messages: judged.problems.map((problem) => ({
      field: problem.field,
      severity: problem.severity,
      text: problemText(problem),
    })),
    preview: commandLines(
      toDockerRun(shown, programOf(client)),
      shown.image,
      process.platform === 'win32' ? 'powershell' : 'sh',
    ),
    secrets: form.environment.flatMap(({ name, value }, index) =>
      isSecret(name, value) ? [index] : [],
    ),
    keep: withoutSecrets(form, isSecret),
    suggestions: {
      volumes: [...inventory.volumes.values()]
        .filter(({ anonymous }) => !anonymous)
        .map(({ name }) => name)
        .toSorted(),
      containers: containers
        .filter(({ id, state }) => state === 'running' && id !== subject.replaced?.id)
        .map(({ name }) => name)
        .toSorted(),
      networks: [...inventory.networks.values()]
        .filter(({ builtIn }) => !builtIn)
        .map(({ name }) => name)
        .toSorted(),
    },
  };
}
