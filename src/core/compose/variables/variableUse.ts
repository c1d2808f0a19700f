/** How `${NAME…}` goes on: `:-word`, `-word`, `:?word`, `?word`, `:+word`, `+word`. */
export type VariableOperator = ':-' | '-' | ':?' | '?' | ':+' | '+';

/** A `$NAME` or `${NAME…}` in a text; offsets are relative to it. */
export interface VariableUse {
  readonly name: string;
  readonly operator?: VariableOperator;
  /** What is behind the operator, variables in it not yet replaced. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
}

/** A piece of a text that contains variables. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly use: VariableUse }
  | { readonly kind: 'invalid'; readonly start: number; readonly end: number };

/** Splits a text at its variables; `$$` is a dollar sign, and a `$` before anything else stands for itself. */
export function splitVariables(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    const dollar = text.indexOf('$', at);
    if (dollar === -1) {
      plain += text.slice(at);
      break;
    }
    plain += text.slice(at, dollar);
    const part = readVariable(text, dollar);
    if (part === undefined) {
      plain += '$';
      at = dollar + (text[dollar + 1] === '$' ? 2 : 1);
      continue;
    }
    flush();
    parts.push(part);
    at = part.kind === 'variable' ? part.use.end : part.end;
  }
  flush();
  return parts;
}

type VariablePart = Exclude<TextPart, { readonly kind: 'text' }>;

function readVariable(text: string, start: number): VariablePart | undefined {
  if (text[start + 1] !== '{') {
    const name = nameAt(text, start + 1);
    if (name === '') return undefined;
    const nameStart = start + 1;
    const end = nameStart + name.length;
    return { kind: 'variable', use: { name, word: '', start, end, nameStart } };
  }
  const close = closingBrace(text, start + 1);
  if (close === -1) return { kind: 'invalid', start, end: text.length };
  const name = nameAt(text, start + 2);
  const afterName = start + 2 + name.length;
  const rest = text.slice(afterName, close);
  const operator = operatorOf(rest);
  if (name === '' || (rest !== '' && operator === undefined))
    return { kind: 'invalid', start, end: close + 1 };
  const use = { name, word: rest.slice(operator?.length ?? 0), start, end: close + 1 };
  const nameStart = start + 2;
  return {
    kind: 'variable',
    use: operator === undefined ? { ...use, nameStart } : { ...use, operator, nameStart },
  };
}

function nameAt(text: string, start: number): string {
  const pattern = /[A-Za-z_]\w*/y;
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? '';
}

function operatorOf(text: string): VariableOperator | undefined {
  return /^:?[-?+]/.exec(text)?.[0] as VariableOperator | undefined;
}

/** Every brace counts, so that a default may hold JSON. */
function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}
