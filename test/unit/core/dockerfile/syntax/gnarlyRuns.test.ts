import assert from 'node:assert/strict';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { parseRun } from '../../../../../src/core/dockerfile/syntax/runScript.ts';

/** The text of every command of the first RUN, as it stands in the file. */
function commands(lines: readonly string[]): readonly string[] {
  const document = parseDockerfile(['FROM x', ...lines, 'CMD done', ''].join('\n'));
  const run = document.instructions[1];
  assert.equal(document.instructions.length, 3, 'the instruction ends where it should');
  if (run === undefined) return [];
  const script = parseRun(document, run, { kind: 'posix', stopsOnError: false });
  assert.ok(script?.isComplete, 'the shell text is understood');
  return script.commands.map(({ span }) => document.text.slice(span.start, span.end));
}

describe('RUN instructions as people write them', () => {
  it('with comments and blank lines inside the continuation', () => {
    assert.deepEqual(
      commands([
        'RUN set -eux; \\',
        '\t# versions',
        '',
        '\tv="$(cat /etc/version)"; \\',
        '\tapt-get install -y --no-install-recommends \\',
        '\t\tjq="$v" \\',
        '\t\t# needed by jq',
        '\t\tlibonig5 \\',
        '\t; \\',
        '\trm -rf /x # gone',
      ]),
      [
        'set -eux',
        'cat /etc/version',
        'v="$(cat /etc/version)"',
        'apt-get install -y --no-install-recommends \\\n\t\tjq="$v" \\\n\t\t# needed by jq\n\t\tlibonig5',
        'rm -rf /x',
      ],
    );
  });

  it('with mounts, a subshell, a pipe and a default', () => {
    assert.deepEqual(
      commands([
        'RUN --mount=type=cache,target=/root/.cache \\',
        '    --mount=type=bind,source=a,target=/a \\',
        '    ( cd /a && make ) && curl "https://x.org/${VER:-1.2}" | tar xz \\',
        '    || { echo failed; exit 1; }',
      ]),
      ['cd /a', 'make', 'curl "https://x.org/${VER:-1.2}"', 'tar xz', 'echo failed', 'exit 1'],
    );
  });

  it('with branches in a here-document', () => {
    assert.deepEqual(
      commands([
        'RUN <<EOF',
        'if [ -f /a ]; then # there',
        '  rm /a',
        'else',
        '  touch /b',
        'fi',
        'EOF',
      ]),
      ['[ -f /a ]', 'rm /a', 'touch /b'],
    );
  });

  it('with loops, cases, expansions and find', () => {
    assert.deepEqual(
      commands([
        'RUN for f in a b; do \\',
        '      case "$f" in \\',
        '        a) echo "${f%%.*}" ;; \\',
        '        *) true ;; \\',
        '      esac; \\',
        '    done; \\',
        "    find / \\( -name '*.pyc' -o -name '*.pyo' \\) -exec rm -rf '{}' + ; \\",
        '    apt-get install g\\+\\+',
      ]),
      [
        'echo "${f%%.*}"',
        'true',
        "find / \\( -name '*.pyc' -o -name '*.pyo' \\) -exec rm -rf '{}' +",
        'apt-get install g\\+\\+',
      ],
    );
  });

  it('with a here-document that is input', () => {
    assert.deepEqual(
      commands([
        "RUN cat <<'CFG' > /etc/app.conf && chmod 600 /etc/app.conf | tee /log",
        'key = $value',
        'RUN not an instruction',
        'CFG',
      ]),
      ["cat <<'CFG' > /etc/app.conf", 'chmod 600 /etc/app.conf', 'tee /log'],
    );
  });

  it('with a here-document behind a continuation', () => {
    assert.deepEqual(commands(['RUN a && \\', '  cat <<E > f', 'body', 'E']), ['a', 'cat <<E > f']);
  });

  it('with an escaped name that drops tabs', () => {
    assert.deepEqual(commands(['RUN <<-\\EOT', '\ta', '\tEOT']), ['a']);
  });

  it('with a shell behind the here-document', () => {
    assert.deepEqual(commands(['RUN <<EOF bash', 'a', 'EOF']), ['a']);
  });

  it('with a comment that ends in a backslash', () => {
    assert.deepEqual(commands(['RUN a && \\', '  # c \\', '  b']), ['a', 'b']);
  });

  it('with a word torn in two', () => {
    assert.deepEqual(commands(['RUN apt-\\', 'get update']), ['apt-\\\nget update']);
  });

  it('with functions, substitutions and arithmetic', () => {
    assert.deepEqual(
      commands([
        'RUN get() { curl -o "$1" "$2"; }; \\',
        '    n=$((1 + 2)); \\',
        '    get a "$(printf %s "$n")" && diff <(sort a) <(sort b)',
      ]),
      [
        'curl -o "$1" "$2"',
        'n=$((1 + 2))',
        'printf %s "$n"',
        'get a "$(printf %s "$n")"',
        'sort a',
        'sort b',
        'diff <(sort a) <(sort b)',
      ],
    );
  });

  it('with letters of every plane in front', () => {
    assert.deepEqual(commands(['RUN echo "äö🐳" && \\', '  # ß', '  apt-get update']), [
      'echo "äö🐳"',
      'apt-get update',
    ]);
  });
});
