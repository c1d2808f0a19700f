import type {
  Command,
  CompoundList,
  ParsedScript,
  PipelineNode,
  Redirection,
  Script,
  Statement,
  Word,
} from 'unbash';
import { forEachChild, parse } from 'unbash';
import type { JoinedText } from './joinedText.ts';
import { nestedScriptIn } from './nestedScript.ts';
import type {
  ScriptForm,
  ShellAssignment,
  ShellCommand,
  ShellNesting,
  ShellNestingKind,
  ShellOperator,
  ShellRedirect,
  ShellScript,
  ShellStatement,
} from './shellScript.ts';
import { toShellWord } from './shellWord.ts';

type Place = Pick<ShellCommand, 'nesting' | 'isConditional' | 'isPiped'>;
/** What every substitution has; most words have none of it. */
const mayHoldScript = /[(`]|\$\{[\s|]/;
/** Those of two characters first. */
const separators: readonly ShellOperator[] = ['&&', '||', ';', '&'];
const topLevel: Place = { nesting: [], isConditional: false, isPiped: false };
/** Commands that only ask: what follows them after `&&` may not run. */
const questions = new Set(['[', '[[', 'test', 'command', 'grep', 'which', 'type', 'hash', 'false']);

/** The only place that knows the shell parser. Never throws: what cannot be parsed gives fewer commands. */
export function parseShell(
  source: JoinedText,
  form: ScriptForm,
  stopsOnError: boolean,
): ShellScript {
  const script = parse(source.text);
  const collector = new CommandCollector(source);
  const statements = collector.outermost(script);
  return {
    commands: collector.commands,
    statements,
    form,
    stopsOnError: stopsOnError || collector.commands.some(setsErrorExit),
    isComplete: (script.errors ?? []).length === 0,
    source,
  };
}

/** `set -e` in any spelling. */
function setsErrorExit({ name, words, nesting }: ShellCommand): boolean {
  if (name !== 'set' || nesting.length > 0) return false;
  return words.some(
    ({ value }, index) =>
      /^-[a-z]*e/.test(value) ||
      (value === 'errexit' && /^-[a-z]*o$/.test(words[index - 1]?.value ?? '')),
  );
}

const noAssignments: readonly ShellAssignment[] = [];
const noRedirects: readonly ShellRedirect[] = [];

class CommandCollector {
  readonly commands: ShellCommand[] = [];
  private readonly source: JoinedText;

  constructor(source: JoinedText) {
    this.source = source;
  }

  outermost(script: Script): readonly ShellStatement[] {
    const statements: ShellStatement[] = [];
    let previousEnd = 0;
    for (const statement of script.commands) {
      const nodes = nodesOf(statement);
      nodes.forEach((node, index) => {
        const operator = statements.length === 0 ? undefined : this.operatorAt(previousEnd);
        const firstCommand = this.commands.length;
        this.node(node, placeInChain(statement.command, index, topLevel));
        statements.push({
          span: this.source.toSpan(node.pos, node.end),
          operator: operator?.operator,
          operatorSpan: operator?.span,
          firstCommand,
          endCommand: this.commands.length,
          isSimple: node.type === 'Command' || node.type === 'Pipeline',
        });
        previousEnd = node.end;
      });
    }
    return statements;
  }

  private operatorAt(offset: number): { operator: ShellOperator; span: ShellStatement['span'] } {
    const { text } = this.source;
    let start = offset;
    while (text[start] === ' ' || text[start] === '\t') start += 1;
    const operator = separators.find((separator) => text.startsWith(separator, start));
    return {
      operator: operator ?? 'newline',
      span: this.source.toSpan(start, start + (operator?.length ?? 0)),
    };
  }

  private list(list: CompoundList | Script, place: Place): void {
    for (const statement of list.commands) {
      nodesOf(statement).forEach((node, index) =>
        this.node(node, placeInChain(statement.command, index, place)),
      );
    }
  }

  private node(node: PipelineNode, place: Place): void {
    switch (node.type) {
      case 'Command': {
        this.command(node, place);
        return;
      }
      case 'Pipeline':
        for (const part of node.commands) this.node(part, { ...place, isPiped: true });
        return;
      case 'Redirected':
        this.node(node.command, place);
        {
          this.push(node, node.redirects, place);
          return;
        }
      case 'Subshell': {
        this.list(node.body, this.inside('subshell', node, place));
        return;
      }
      case 'BraceGroup': {
        this.list(node.body, this.inside('group', node, place));
        return;
      }
      case 'If': {
        const branch = { ...this.inside('branch', node, place), isConditional: true };
        this.list(node.clause, place);
        this.list(node.then, branch);
        for (const part of node.elif)
          [part.clause, part.then].forEach((list) => this.list(list, branch));
        if (node.else !== undefined) this.list(node.else, branch);
        return;
      }
      case 'For':
      case 'Select': {
        this.list(node.body, {
          ...this.inside('loop', node, place),
          isConditional: place.isConditional || (node.wordlist ?? []).length === 0,
        });
        return;
      }
      case 'While':
      case 'ArithmeticFor': {
        const loop = { ...this.inside('loop', node, place), isConditional: true };
        if (node.type === 'While') this.list(node.clause, place);
        this.list(node.body, loop);
        return;
      }
      case 'Case':
        for (const { body } of node.items) {
          this.list(body, { ...this.inside('branch', node, place), isConditional: true });
        }
        return;
      case 'Function':
      case 'Coproc': {
        const inner = { ...this.inside('function', node, place), isConditional: true };
        if (node.body.type === 'CompoundList') {
          this.list(node.body, inner);
          return;
        }
        this.node(node.body, inner);
        return;
      }
      case 'TestCommand':
      case 'ArithmeticCommand':
        return;
    }
  }

  private command(node: Command, place: Place): void {
    const { args, redirects } = node;
    const words = node.name === undefined ? args : [node.name, ...args];
    for (const part of node.prefix) this.substitutions(part, place);
    for (const part of words) if (mayHoldScript.test(part.text)) this.substitutions(part, place);
    for (const part of redirects) this.substitutions(part, place);
    this.push(node, redirects, place, words);
    const nested = nestedScriptIn(this.commands.at(-1), this.source.text, node.args);
    if (nested === undefined) return;
    const inner = new CommandCollector(this.source.slice(nested.start, nested.end));
    inner.list(parse(inner.source.text), this.inside('nestedScript', node, place));
    this.commands.push(...inner.commands);
  }

  private push(
    node: { readonly pos: number; readonly end: number; readonly prefix?: Command['prefix'] },
    redirects: readonly Redirection[],
    place: Place,
    words: readonly { readonly text: string; readonly pos: number; readonly end: number }[] = [],
  ): void {
    const shellWords = words.map((word) => toShellWord(word, this.source));
    const first = shellWords[0];
    this.commands.push({
      ...place,
      name: first?.parts.every(({ kind }) => kind === 'text') === true ? first.value : undefined,
      words: shellWords,
      assignments: this.assignments(node.prefix),
      redirects:
        redirects.length === 0 ? noRedirects : redirects.map((redirect) => this.redirect(redirect)),
      span: this.source.toSpan(node.pos, node.end),
    });
  }

  private assignments(prefix: Command['prefix'] = []): readonly ShellAssignment[] {
    if (prefix.length === 0) return noAssignments;
    return prefix.flatMap((item) => {
      if (item.type !== 'Assignment') return [];
      const { name, value } = item;
      return [{ name, value: value.type === 'Word' ? toShellWord(value, this.source) : undefined }];
    });
  }

  private redirect(redirect: Redirection): ShellRedirect {
    const { descriptor, operator } = redirect;
    return {
      operator,
      descriptor: descriptor?.type === 'FileDescriptor' ? descriptor.value : undefined,
      target:
        redirect.type === 'HereDoc' || redirect.target === undefined
          ? undefined
          : toShellWord(redirect.target, this.source),
    };
  }

  /** Commands inside `$(…)`. Back-quoted ones with escapes have positions of their own, so they are left out. */
  private substitutions(node: Parameters<typeof forEachChild>[0], place: Place): void {
    forEachChild(node, (child) => {
      if (child.type === 'Script') {
        const script: ParsedScript = child;
        if (script.source === undefined)
          this.list(script, this.inside('substitution', node, place));
      } else this.substitutions(child, place);
    });
  }

  private inside(
    kind: ShellNestingKind,
    node: { readonly pos: number; readonly end: number },
    place: Place,
  ): Place {
    const nesting: ShellNesting = { kind, span: this.source.toSpan(node.pos, node.end) };
    return { ...place, nesting: [...place.nesting, nesting] };
  }
}

function nodesOf({ command }: Statement): readonly PipelineNode[] {
  return command.type === 'AndOr' ? command.commands : [command];
}

/** The place of a member of an `&&`/`||` chain. */
function placeInChain(chain: Statement['command'], index: number, place: Place): Place {
  if (chain.type !== 'AndOr' || index === 0) return place;
  const operator = chain.operators[index - 1];
  const previous = chain.commands[index - 1];
  const asks =
    previous?.type === 'TestCommand' ||
    (previous?.type === 'Command' && questions.has(wordText(previous.name)));
  return operator === '||' || asks ? { ...place, isConditional: true } : place;
}

function wordText(word: Word | undefined): string {
  return word?.value ?? '';
}
