import assert from 'node:assert/strict';
import { joinPieces } from '../../../../../src/core/dockerfile/syntax/joinedText.ts';
import { parseShell } from '../../../../../src/core/dockerfile/syntax/parseShell.ts';
import type { ShellScript } from '../../../../../src/core/dockerfile/syntax/shellScript.ts';

function parse(text: string): ShellScript {
  return parseShell(joinPieces([{ start: 0, text }]), 'line', false);
}

const names = (text: string): readonly (string | undefined)[] =>
  parse(text).commands.map(({ name }) => name);

describe('parseShell', () => {
  describe('commands', () => {
    const cases: Readonly<Record<string, readonly (string | undefined)[]>> = {
      'a && b || c; d': ['a', 'b', 'c', 'd'],
      'a | b |& c': ['a', 'b', 'c'],
      '(a; b) && { c; }': ['a', 'b', 'c'],
      'if a; then b; elif c; then d; else e; fi': ['a', 'b', 'c', 'd', 'e'],
      'for x in 1 2; do a $x; done': ['a'],
      'while a; do b; done; until c; do d; done': ['a', 'b', 'c', 'd'],
      'case $x in a) b;; *) c;; esac': ['b', 'c'],
      'f() { a; }; f': ['a', 'f'],
      'a "$(b c)" `d`': ['b', 'd', 'a'],
      "sh -c 'a && b'": ['sh', 'a', 'b'],
      'bash -exc "a; b"': ['bash', 'a', 'b'],
      'X=1 a; Y=2': ['a', undefined],
      '$X a': [undefined],
      '[[ -f x ]] && a': ['a'],
      'a <(b) > f': ['b', 'a'],
      '! a && time b': ['a', 'b'],
      'a & b': ['a', 'b'],
    };
    for (const [text, wanted] of Object.entries(cases)) {
      it(text, () => assert.deepEqual(names(text), wanted));
    }

    it('keeps the positions of a script in quotes', () => {
      const text = "sh -c 'a && bc' x";
      const { span } = parse(text).commands[2] ?? { span: { start: 0, end: 0 } };
      assert.equal(text.slice(span.start, span.end), 'bc');
    });

    it('does not follow a script whose quotes hide where its words are', () => {
      assert.deepEqual(names('sh -c "a \\"b\\""'), ['sh']);
      assert.deepEqual(names('sh -c $SCRIPT'), ['sh']);
    });
  });

  describe('places', () => {
    const conditional = (text: string): readonly (string | undefined)[] =>
      parse(text)
        .commands.filter(({ isConditional }) => isConditional)
        .map(({ name }) => name);

    it('knows what may not run', () => {
      assert.deepEqual(conditional('a && b; c || d'), ['d']);
      assert.deepEqual(conditional('[ -f x ] && a; test x && b; grep y z && c'), ['a', 'b', 'c']);
      assert.deepEqual(conditional('if a; then b; else c; fi; d'), ['b', 'c']);
      assert.deepEqual(conditional('while a; do b; done'), ['b']);
      assert.deepEqual(conditional('for x in a b; do c; done; for y; do d; done'), ['d']);
      assert.deepEqual(conditional('f() { a; }; b'), ['a']);
    });

    it('knows pipes and nesting', () => {
      const commands = parse('(a | b) && { c; }').commands;
      assert.deepEqual(
        commands.map(({ isPiped, nesting }) => [isPiped, nesting.map(({ kind }) => kind)]),
        [
          [true, ['subshell']],
          [true, ['subshell']],
          [false, ['group']],
        ],
      );
    });
  });

  describe('statements', () => {
    it('lists the outermost ones with what joins them', () => {
      const text = 'set -e; a && b\nc || (d; e)';
      assert.deepEqual(
        parse(text).statements.map(({ span, operator, isSimple }) => [
          text.slice(span.start, span.end),
          operator,
          isSimple,
        ]),
        [
          ['set -e', undefined, true],
          ['a', ';', true],
          ['b', '&&', true],
          ['c', 'newline', true],
          ['(d; e)', '||', false],
        ],
      );
    });

    it('tells where the operators stand', () => {
      const text = 'a  && b ;c';
      const spans = parse(text).statements.map(({ operatorSpan }) => operatorSpan?.start);
      assert.deepEqual(spans, [undefined, 3, 8]);
    });

    it('counts the commands of each', () => {
      const ranges = parse('a $(b); c | d').statements.map((each) => [
        each.firstCommand,
        each.endCommand,
      ]);
      assert.deepEqual(ranges, [
        [0, 2],
        [2, 4],
      ]);
    });
  });

  it('knows when the shell stops at errors', () => {
    for (const text of ['set -e; a', 'set -eux; a', 'set -o errexit; a', 'set -xeo pipefail; a']) {
      assert.ok(parse(text).stopsOnError, text);
    }
    for (const text of ['set -x; a', '(set -e; a)', 'set +e; a', 'set -o pipefail; a']) {
      assert.ok(!parse(text).stopsOnError, text);
    }
  });

  it('reads assignments and redirections', () => {
    const [command] = parse('A=1 B="$x" cmd > out 2>> err < in').commands;
    assert.deepEqual(
      command?.assignments.map(({ name, value }) => [name, value?.value]),
      [
        ['A', '1'],
        ['B', '$x'],
      ],
    );
    assert.deepEqual(
      command.redirects.map(({ operator, descriptor, target }) => [
        operator,
        descriptor,
        target?.value,
      ]),
      [
        ['>', undefined, 'out'],
        ['>>', 2, 'err'],
        ['<', undefined, 'in'],
      ],
    );
  });

  it('keeps redirections of compound commands', () => {
    const command = parse('{ a; } > f').commands.at(-1);
    assert.deepEqual([command?.name, command?.redirects[0]?.target?.value], [undefined, 'f']);
  });

  it('takes words apart', () => {
    const parts = (text: string): unknown => parse(`x ${text}`).commands.at(-1)?.words[1]?.parts;
    assert.deepEqual(parts('"a"b\'c\''), [
      { kind: 'text', value: 'a' },
      { kind: 'text', value: 'b' },
      { kind: 'text', value: 'c' },
    ]);
    assert.deepEqual(parts('$A${B:-c}'), [
      { kind: 'variable', name: 'A', fallback: undefined },
      { kind: 'variable', name: 'B', fallback: 'c' },
    ]);
    assert.deepEqual(parts('~/a'), [{ kind: 'home' }, { kind: 'text', value: '/a' }]);
    assert.deepEqual(parts('"~/a"'), [{ kind: 'text', value: '~/a' }]);
    assert.deepEqual(parts('/a/*'), [
      { kind: 'text', value: '/a/' },
      { kind: 'glob', value: '*' },
    ]);
    assert.deepEqual(parts('{a,b}'), [{ kind: 'brace', alternatives: ['a', 'b'] }]);
    assert.deepEqual(parts('{1..3}'), [{ kind: 'unknown' }]);
    assert.deepEqual(parts('$(a)'), [{ kind: 'unknown' }]);
    assert.deepEqual(parts('${A%x}$1'), [{ kind: 'unknown' }, { kind: 'unknown' }]);
    assert.deepEqual(parts('g\\+\\+'), [{ kind: 'text', value: 'g++' }]);
  });

  it('says when it had to guess', () => {
    assert.ok(parse('a && b').isComplete);
    assert.ok(!parse('a "b').isComplete);
    assert.ok(!parse('if a; then b').isComplete);
  });
});
