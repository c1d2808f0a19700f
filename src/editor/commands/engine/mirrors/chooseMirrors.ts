import * as vscode from 'vscode';
import type { MirrorAnswer } from '../../../../core/registry/measureMirror.ts';
import { testMirrors } from './testMirrors.ts';

/** Lets the user add, remove, order and time mirrors. Undefined when they leave, or leave all as it was. */
export async function chooseMirrors(
  present: readonly string[],
): Promise<readonly string[] | undefined> {
  let mirrors = present;
  let answers: ReadonlyMap<string, MirrorAnswer> = new Map();
  for (;;) {
    const picked = await vscode.window.showQuickPick(items(mirrors, answers, present), {
      title: vscode.l10n.t('Registry Mirrors of Docker Hub'),
      placeHolder: vscode.l10n.t('They are tried in this order, Docker Hub itself last'),
      ignoreFocusOut: true,
    });
    switch (picked?.act) {
      case undefined:
        return undefined;
      case 'add': {
        const added = await askMirror(mirrors);
        if (added !== undefined) mirrors = [...mirrors, added];
        break;
      }
      case 'test':
        answers = await testMirrors(mirrors);
        break;
      case 'save':
        return mirrors;
      case 'change':
        mirrors = await changeMirror(mirrors, picked.label);
    }
  }
}

interface MirrorItem extends vscode.QuickPickItem {
  readonly act: 'add' | 'test' | 'save' | 'change';
}

function items(
  mirrors: readonly string[],
  answers: ReadonlyMap<string, MirrorAnswer>,
  present: readonly string[],
): readonly MirrorItem[] {
  const changed = mirrors.join('\n') !== present.join('\n');
  return [
    ...mirrors.map((label): MirrorItem => {
      const answer = answers.get(label);
      return { label, ...(answer && { description: answerText(answer) }), act: 'change' };
    }),
    { label: '', kind: vscode.QuickPickItemKind.Separator, act: 'add' },
    ...(changed
      ? [{ label: `$(save) ${vscode.l10n.t('Review and Save…')}`, act: 'save' } as const]
      : []),
    { label: `$(add) ${vscode.l10n.t('Add Mirror…')}`, act: 'add' },
    ...(mirrors.length > 0
      ? [{ label: `$(pulse) ${vscode.l10n.t('Test Latency')}`, act: 'test' } as const]
      : []),
  ];
}

function answerText(answer: MirrorAnswer): string {
  return answer.kind === 'answers'
    ? vscode.l10n.t('{0} ms · HTTP {1}', Math.round(answer.milliseconds), answer.status)
    : vscode.l10n.t('does not answer: {0}', answer.reason);
}

async function askMirror(mirrors: readonly string[]): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Add Mirror'),
    prompt: vscode.l10n.t('Address of a registry that mirrors Docker Hub'),
    placeHolder: 'https://mirror.example.com',
    ignoreFocusOut: true,
    validateInput: (value) => (value === '' ? undefined : problemOf(value.trim(), mirrors)),
  });
  const mirror = typed?.trim();
  return mirror === undefined || mirror === '' || problemOf(mirror, mirrors) !== undefined
    ? undefined
    : mirror;
}

/** What the engine would refuse to start with. */
function problemOf(value: string, mirrors: readonly string[]): string | undefined {
  if (mirrors.includes(value)) return vscode.l10n.t('This mirror is in the list already.');
  const isMirror = URL.canParse(value) && /^https?:\/\/[^/?#@]+\/?$/.test(value);
  return isMirror
    ? undefined
    : vscode.l10n.t('An address with http:// or https://, a host and no path.');
}

async function changeMirror(
  mirrors: readonly string[],
  mirror: string,
): Promise<readonly string[]> {
  const others = mirrors.filter((other) => other !== mirror);
  const remove = { label: `$(trash) ${vscode.l10n.t('Remove')}`, next: others };
  const first = { label: `$(arrow-up) ${vscode.l10n.t('Try First')}`, next: [mirror, ...others] };
  const picked = await vscode.window.showQuickPick(
    mirrors[0] === mirror ? [remove] : [first, remove],
    { title: mirror, ignoreFocusOut: true },
  );
  return picked?.next ?? mirrors;
}
