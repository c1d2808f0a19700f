import type { Word, WordPart } from 'unbash';
import type { Span } from '../../model/textPosition.ts';
import type { JoinedText } from './joinedText.ts';
import type { ShellWord, ShellWordPart } from './shellScript.ts';

/** Nothing that a shell would change: the parser need not look into such a word. */
const plain = /^[\w.,/:=@%+-]+$/;

/** Most words: their place and parts are worked out for who asks. */
class PlainWord implements ShellWord {
  readonly text: string;
  readonly #source: JoinedText;
  readonly #start: number;
  readonly #end: number;
  #parts: readonly ShellWordPart[] | undefined;

  constructor(
    { text, pos, end }: { readonly text: string; readonly pos: number; readonly end: number },
    source: JoinedText,
  ) {
    this.text = text;
    this.#source = source;
    this.#start = pos;
    this.#end = end;
  }

  get value(): string {
    return this.text;
  }

  get span(): Span {
    return this.#source.toSpan(this.#start, this.#end);
  }

  get parts(): readonly ShellWordPart[] {
    return (this.#parts ??= [{ kind: 'text', value: this.text }]);
  }
}

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
  if (node.type !== 'Assignment' && plain.test(node.text)) return new PlainWord(node, source);
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
