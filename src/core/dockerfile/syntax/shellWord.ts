import type { Word, WordPart } from 'unbash';
import type { JoinedText } from './joinedText.ts';
import type { ShellWord, ShellWordPart } from './shellScript.ts';

/** Takes a word, or an assignment in the place of an argument (`dd if=a`), apart. */
export function toShellWord(
  node: {
    readonly text: string;
    readonly pos: number;
    readonly end: number;
    readonly value?: unknown;
    readonly parts?: readonly WordPart[] | undefined;
    readonly type?: string;
  },
  source: JoinedText,
): ShellWord {
  const span = source.toSpan(node.pos, node.end);
  if (node.type === 'Assignment') {
    const inner = node.value as Partial<Word>;
    const prefix = node.text.slice(0, Math.max(0, (inner.pos ?? node.pos) - node.pos));
    const value = `${prefix}${inner.value ?? ''}`;
    return {
      text: node.text,
      value,
      span,
      parts: [{ kind: 'text', value: prefix }, ...partsOf(inner)],
    };
  }
  const value = typeof node.value === 'string' ? node.value : node.text;
  return {
    text: node.text,
    value,
    span,
    parts: withHome(node.text, partsOf({ parts: node.parts, value })),
  };
}

function partsOf({
  parts,
  value,
}: {
  parts?: Word['parts'];
  value?: string;
}): readonly ShellWordPart[] {
  return parts === undefined ? [{ kind: 'text', value: value ?? '' }] : parts.flatMap(toParts);
}

/** An unquoted `~` or `~/` at the start is the home folder. */
function withHome(text: string, parts: readonly ShellWordPart[]): readonly ShellWordPart[] {
  const first = parts[0];
  if (!/^~(\/|$)/.test(text) || first?.kind !== 'text') return parts;
  return [{ kind: 'home' }, { kind: 'text', value: first.value.slice(1) }, ...parts.slice(1)];
}

function toParts(part: WordPart): readonly ShellWordPart[] {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return [{ kind: 'text', value: part.value }];
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.flatMap(toParts);
    case 'Glob':
      return [{ kind: 'glob', value: part.text }];
    case 'SimpleExpansion':
      return [variable(part.text.slice(1), undefined)];
    case 'ParameterExpansion': {
      const { operation, prefix, index, parameter } = part;
      if (prefix !== undefined || index !== undefined) return [{ kind: 'unknown' }];
      if (operation === undefined) return [variable(parameter, undefined)];
      if (operation.type !== 'Default' || !operation.operator.endsWith('-'))
        return [{ kind: 'unknown' }];
      const fallback = operation.operand;
      return [variable(parameter, fallback.parts === undefined ? fallback.value : undefined)];
    }
    case 'BraceExpansion':
      return [braces(part.text)];
    case 'CommandExpansion':
    case 'ArithmeticExpansion':
    case 'ProcessSubstitution':
    case 'ExtendedGlob':
      return [{ kind: 'unknown' }];
  }
}

function variable(name: string, fallback: string | undefined): ShellWordPart {
  return /^[A-Za-z_]\w*$/.test(name) ? { kind: 'variable', name, fallback } : { kind: 'unknown' };
}

/** `{a,b}` without anything to expand inside; ranges and nested braces are not followed. */
function braces(text: string): ShellWordPart {
  const inner = /^\{([^{}$`"'\\]*,[^{}$`"'\\]*)\}$/.exec(text)?.[1];
  return inner === undefined
    ? { kind: 'unknown' }
    : { kind: 'brace', alternatives: inner.split(',') };
}
