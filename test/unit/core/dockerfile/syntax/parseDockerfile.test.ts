import assert from 'node:assert/strict';
import type { DockerfileDocument } from '../../../../../src/core/dockerfile/syntax/dockerfileDocument.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import type { Span } from '../../../../../src/core/model/textPosition.ts';

function slice({ text }: DockerfileDocument, { start, end }: Span): string {
  return text.slice(start, end);
}

function written(text: string): readonly string[] {
  const document = parseDockerfile(text);
  return document.instructions.map(({ span }) => slice(document, span));
}

describe('parseDockerfile', () => {
  it('reads instructions with continuations, comments and blank lines inside', () => {
    const run = 'RUN a && \\\n  # c\n\n  b';
    assert.deepEqual(written(`FROM x\n# d\n${run}\nCMD y\n`), ['FROM x', run, 'CMD y']);
  });

  it('knows keywords in any case', () => {
    const keywords = parseDockerfile('from x\nrun a\nOnBuild Run b\n').instructions.map(
      ({ keyword, trigger }) => trigger?.keyword ?? keyword,
    );
    assert.deepEqual(keywords, ['FROM', 'RUN', 'RUN']);
  });

  it('reads directives, the escape character and a byte order mark', () => {
    const document = parseDockerfile('\uFEFF# syntax=docker/dockerfile:1\n# escape=`\nFROM x\n');
    assert.equal(document.escape, '`');
    assert.deepEqual(
      document.directives.map(({ name, value }) => [name, value]),
      [
        ['syntax', 'docker/dockerfile:1'],
        ['escape', '`'],
      ],
    );
    assert.deepEqual(document.instructions[0]?.range.start, { line: 2, character: 0 });
  });

  it('keeps positions in files with CRLF and other planes of Unicode', () => {
    const document = parseDockerfile('FROM x\r\nRUN echo 🐳 \\\r\n  b\r\nUSER y\r\n');
    const [, run, user] = document.instructions;
    assert.deepEqual(run?.range, {
      start: { line: 1, character: 0 },
      end: { line: 2, character: 3 },
    });
    assert.equal(slice(document, user?.span ?? { start: 0, end: 0 }), 'USER y');
  });

  describe('here-documents', () => {
    const bodies = (text: string): readonly string[] => {
      const document = parseDockerfile(text);
      return document.instructions.flatMap(({ heredocs }) =>
        heredocs.map(({ contentSpan }) => slice(document, contentSpan)),
      );
    };
    const cases: Readonly<Record<string, readonly [string, readonly string[]]>> = {
      'one of a RUN': ['FROM x\nRUN <<EOF\na\nb\nEOF\nCMD c\n', ['a\nb']],
      'an empty one': ['FROM x\nRUN <<EOF\nEOF\nCMD c\n', ['']],
      'two of a COPY': ['FROM x\nCOPY <<A <<B /d/\n1\nA\n2\nB\n', ['1', '2']],
      'a quoted name': ['FROM x\nRUN <<"E"\n$a\nE\n', ['$a']],
      'one with tabs': ['FROM x\nRUN <<-E\n\ta\n\tE\n', ['\ta']],
      'one behind a command that goes on': [
        'FROM x\nRUN cat <<E > f && \\\n b\nbody\nE\n',
        ['body'],
      ],
      'lines that look like instructions': ['FROM x\nRUN <<E\nFROM y\n# c\nE\n', ['FROM y\n# c']],
      'one without its end': ['FROM x\nRUN <<E\na\n', []],
    };
    for (const [name, [text, wanted]] of Object.entries(cases)) {
      it(`reads ${name}`, () => {
        const found = bodies(text);
        if (wanted.length > 0) assert.deepEqual(found, wanted);
        else assert.equal(parseDockerfile(text).instructions.length, 2);
      });
    }

    it('does not take a here-string for one', () => {
      assert.deepEqual(bodies('FROM x\nRUN cat <<< a \\\n && b\n'), []);
    });
  });

  describe('flags and words', () => {
    it('splits flags, also in several lines', () => {
      const document = parseDockerfile(
        'FROM x\nRUN --mount=type=cache,target=/a \\\n  --network=none \\\n  a\n',
      );
      const run = document.instructions[1];
      assert.deepEqual(
        run?.flags.map(({ name }) => name),
        ['mount', 'network'],
      );
      assert.equal(run.body.text, 'a');
    });

    it('reads exec form and shell form', () => {
      const [, exec, shell] = parseDockerfile('FROM x\nCMD ["a", "b c"]\nCMD [ a ]\n').instructions;
      assert.deepEqual(
        [exec?.isExecForm, exec?.words.map(({ value }) => value)],
        [true, ['a', 'b c']],
      );
      assert.equal(shell?.isExecForm, false);
    });

    it('reads the flags of an instruction behind ONBUILD', () => {
      const [, onbuild] = parseDockerfile('FROM x\nONBUILD COPY --chown=a . /b\n').instructions;
      assert.equal(onbuild?.trigger?.flags[0]?.name, 'chown');
      assert.deepEqual(
        onbuild.trigger.words.map(({ value }) => value),
        ['.', '/b'],
      );
    });

    it('holds back nothing behind ONBUILD ONBUILD or an empty ONBUILD', () => {
      const instructions = parseDockerfile('FROM x\nONBUILD ONBUILD RUN a\nONBUILD\n').instructions;
      assert.deepEqual(
        instructions.map(({ trigger }) => trigger),
        [undefined, undefined, undefined],
      );
    });
  });

  it('gives each instruction the comments above it', () => {
    const document = parseDockerfile('# a\nFROM x\n# b\n\n# c\nRUN y \\\n # d\n z\nRUN w\n');
    assert.deepEqual(
      document.instructions.map(({ comments }) => comments.map(({ text }) => text)),
      [['a'], ['b', 'c'], []],
    );
    assert.equal(document.comments.length, 4);
  });

  describe('stages', () => {
    const stages = (text: string): readonly unknown[] =>
      parseDockerfile(text).stages.map(({ name, image, baseStage }) => [name, image, baseStage]);

    it('reads names, images and what they start from', () => {
      assert.deepEqual(
        stages('FROM a:1 AS One\nFROM one as two\nFROM --platform=linux/amd64 b\n'),
        [
          ['One', 'a:1', undefined],
          ['two', 'one', 0],
          [undefined, 'b', undefined],
        ],
      );
    });

    it('starts from the latest stage of a name that comes before', () => {
      assert.deepEqual(stages('FROM a AS x\nFROM b AS x\nFROM x\n').at(-1), [undefined, 'x', 1]);
      assert.deepEqual(stages('FROM x\nFROM a AS x\n')[0], [undefined, 'x', undefined]);
    });

    it('puts defaults of global ARGs in', () => {
      const text =
        'ARG V=1 T=$V-slim\nARG U\nFROM node:${T} AS a\nFROM node:${U:-2}\nFROM node:$U\n';
      assert.deepEqual(
        parseDockerfile(text).stages.map(({ image }) => image),
        ['node:1-slim', 'node:2', 'node:$U'],
      );
    });

    it('gives each stage its instructions and the span of its name', () => {
      const document = parseDockerfile('ARG G\nFROM a AS one\nRUN x\nFROM b\nCMD y\nUSER z\n');
      assert.deepEqual(
        document.stages.map(({ instructions }) => instructions.map(({ keyword }) => keyword)),
        [['RUN'], ['CMD', 'USER']],
      );
      const [first] = document.stages;
      assert.equal(slice(document, first?.nameSpan ?? { start: 0, end: 0 }), 'one');
      assert.equal(document.globalArguments.length, 1);
    });

    it('survives a FROM without an image and a file without a FROM', () => {
      assert.deepEqual(stages('FROM\n'), [[undefined, '', undefined]]);
      assert.deepEqual(stages('RUN a\nARG b\n'), []);
      assert.deepEqual(stages(''), []);
    });
  });
});
