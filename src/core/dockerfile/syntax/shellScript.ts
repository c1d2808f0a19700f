import type { JoinedText } from './joinedText.ts';
import type { Span } from '../../model/textPosition.ts';

/** The commands of one RUN, in the order of the text. */
export interface ShellScript {
  readonly commands: readonly ShellCommand[];
  /** The statements of the outermost list, one by one, with what joins them. */
  readonly statements: readonly ShellStatement[];
  readonly form: ScriptForm;
  /** Whether the shell stops at the first failing command. */
  readonly stopsOnError: boolean;
  /** False when the parser had to guess. */
  readonly isComplete: boolean;
  readonly source: JoinedText;
}

/** How the commands stand in the document; edits depend on it. */
export type ScriptForm = 'line' | 'heredoc' | 'exec';

export type ShellOperator = '&&' | '||' | ';' | '&' | '|' | 'newline';

export interface ShellStatement {
  readonly span: Span;
  /** What stands between the statement before and this one; undefined for the first. */
  readonly operator: ShellOperator | undefined;
  readonly operatorSpan: Span | undefined;
  /** Commands `[first, end)` of the script belong to this statement. */
  readonly firstCommand: number;
  readonly endCommand: number;
  /** A plain command or pipeline, as opposed to a compound one. */
  readonly isSimple: boolean;
}

export interface ShellCommand {
  /** The program, quotes removed; undefined for a bare assignment or redirection, or when it is not literal. */
  readonly name: string | undefined;
  /** The program and its arguments. */
  readonly words: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly redirects: readonly ShellRedirect[];
  readonly span: Span;
  /** Outermost first. */
  readonly nesting: readonly ShellNesting[];
  /** May not run: in a branch, a loop or a function body, or after `||`. */
  readonly isConditional: boolean;
  readonly isPiped: boolean;
}

export type ShellNestingKind =
  'subshell' | 'group' | 'branch' | 'loop' | 'function' | 'substitution' | 'nestedScript';

export interface ShellNesting {
  readonly kind: ShellNestingKind;
  readonly span: Span;
}

export interface ShellWord {
  /** As written, continuations joined. */
  readonly text: string;
  /** Quotes and escapes removed; expansions as written. */
  readonly value: string;
  readonly span: Span;
  readonly parts: readonly ShellWordPart[];
}

export type ShellWordPart =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'variable'; readonly name: string; readonly fallback: string | undefined }
  | { readonly kind: 'glob'; readonly value: string }
  | { readonly kind: 'brace'; readonly alternatives: readonly string[] }
  | { readonly kind: 'home' }
  | { readonly kind: 'unknown' };

export interface ShellAssignment {
  readonly name: string;
  readonly value: ShellWord | undefined;
}

export interface ShellRedirect {
  /** `>`, `>>`, `<`, `<<`… */
  readonly operator: string;
  readonly descriptor: number | undefined;
  readonly target: ShellWord | undefined;
}
