import * as vscode from 'vscode';
import type { BuildStage } from '../../../core/build/buildOutline.ts';
import { pickOf, type PickedItem } from '../steps/pickOf.ts';

/** The answer: which stage, and what its build will have to be told. */
export interface StageChoice {
  /** Undefined for the whole image. */
  readonly target: string | undefined;
  readonly argumentsToAsk: readonly string[];
}

/**
 * Asks for the stage where there are several to choose from.
 *
 * @param wanted a stage already chosen; null for the whole image
 */
export async function askStage(
  stages: readonly BuildStage[],
  wanted: string | null | undefined,
): Promise<StageChoice | undefined> {
  const last = stages.at(-1);
  const whole = { target: undefined, argumentsToAsk: last?.argumentsToAsk ?? [] };
  const named = stages.filter((stage) => stage !== last).flatMap(toChoice);
  if (typeof wanted === 'string')
    return named.find(({ target }) => target === wanted) ?? { ...whole, target: wanted };
  if (wanted === null || named.length === 0) return whole;
  const items: PickedItem<StageChoice>[] = [
    { label: vscode.l10n.t('Whole image'), description: last?.name ?? '', value: whole },
    ...named.map((choice) => ({
      label: choice.target,
      description: vscode.l10n.t('from {0}', choice.image),
      value: choice,
    })),
  ];
  const picked = await pickOf(Promise.resolve(items), {
    title: vscode.l10n.t('Build Image: Which Stage?'),
    none: '',
    many: false,
  });
  return picked?.[0];
}

function toChoice({ name, argumentsToAsk, image }: BuildStage) {
  return name === undefined ? [] : [{ target: name, argumentsToAsk, image }];
}
