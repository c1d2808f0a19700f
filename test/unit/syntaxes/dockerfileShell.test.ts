import assert from 'node:assert/strict';
import manifest from '../../../package.json' with { type: 'json' };
import { tokenize } from './tokenize.ts';

const command = /entity\.name\.command\.shell/;
const shell = /meta\.embedded\.block\.shell\.dockerfile/;

/** Scopes of the first token with this text, at or after the line. */
async function scopesOf(dockerfile: string, text: string, line = 0): Promise<string> {
  const tokens = await tokenize('source.dockerfile', dockerfile);
  const found = tokens.find((token) => token.line >= line && token.text.trim() === text);
  assert.ok(found, `no token “${text}” in ${JSON.stringify(tokens)}`);
  return found.scopes;
}

describe('shell highlighting in Dockerfiles', () => {
  it('marks commands, options, strings and operators of RUN', async () => {
    const text = 'FROM alpine\nRUN apk add "$PKG" && echo done';
    assert.match(await scopesOf(text, 'apk'), command);
    assert.match(await scopesOf(text, '"'), /string\.quoted\.double\.shell/);
    assert.match(await scopesOf(text, 'PKG'), /variable\.other\.normal\.shell/);
    assert.match(await scopesOf(text, '&&'), /punctuation\.separator\.statement\.and\.shell/);
    assert.match(await scopesOf(text, 'echo'), command);
    assert.match(await scopesOf(text, 'RUN'), /keyword\.other\.special-method\.dockerfile/);
  });

  it('goes on over continuation lines, comments and blank lines, and stops after them', async () => {
    const text = [
      'RUN apt-get update \\',
      '    # why',
      '',
      '  && apt-get install \\',
      '    curl \\  ',
      '  && make  ',
      'ENV A=1',
    ].join('\n');
    assert.match(await scopesOf(text, '# why'), /comment\.line/);
    assert.match(await scopesOf(text, 'apt-get', 3), command);
    assert.match(await scopesOf(text, 'curl'), /string\.unquoted\.argument\.shell/);
    assert.match(await scopesOf(text, 'make'), command);
    assert.equal(await scopesOf(text, 'ENV'), 'keyword.other.special-method.dockerfile');
    assert.equal(await scopesOf(text, 'A=1'), '');
  });

  it('tells the flags of RUN from the command, also on lines of their own', async () => {
    for (const text of [
      'RUN --mount=type=cache,target=/c --network=none pip install x',
      'RUN --mount=type=cache,target=/c \\\n  --network=none \\\n  pip install x',
      'RUN \\\n  --mount=type=cache,target=/c \\\n  --network=none pip install x',
    ]) {
      assert.match(await scopesOf(text, 'mount'), /entity\.other\.attribute-name\.dockerfile/);
      assert.match(await scopesOf(text, 'type=cache,target=/c'), /string\.unquoted\.flag/);
      assert.match(await scopesOf(text, 'network'), /entity\.other\.attribute-name\.dockerfile/);
      assert.match(await scopesOf(text, 'pip'), command, text);
    }
  });

  it('knows keywords and assignments at the start of RUN', async () => {
    assert.match(await scopesOf('RUN if [ -f x ]; then make; fi', 'if'), /keyword\.control\.if/);
    const text = 'RUN --mount=type=tmpfs,target=/t for f in a b; do make $f; done\nUSER x';
    assert.match(await scopesOf(text, 'for'), /keyword\.control\.for/);
    assert.equal(await scopesOf(text, 'USER'), 'keyword.other.special-method.dockerfile');
    assert.match(await scopesOf('RUN CI=1 npm ci', 'CI'), /variable\.other\.assignment\.shell/);
    assert.match(await scopesOf('RUN CI=1 npm ci', 'npm'), command);
  });

  it('takes ONBUILD RUN and any case, and leaves the exec form alone', async () => {
    assert.match(await scopesOf('onbuild run make all', 'make'), command);
    const text = 'RUN ["make", "all"]\nRUN --network=none ["make"]\nrun make';
    assert.doesNotMatch(await scopesOf(text, 'make'), shell);
    assert.doesNotMatch(await scopesOf(text, 'make', 1), shell);
    assert.match(await scopesOf(text, 'make', 2), command);
  });

  it('marks the script of a RUN heredoc and its end', async () => {
    const text = 'RUN --mount=type=cache,target=/c <<EOF\nset -e\nmake \\\n  all\nEOF\nFROM b';
    assert.match(await scopesOf(text, 'EOF'), /keyword\.control\.heredoc-token/);
    assert.match(await scopesOf(text, 'set'), command);
    assert.match(await scopesOf(text, 'all'), /string\.unquoted\.argument\.shell/);
    assert.match(await scopesOf(text, 'EOF', 4), /keyword\.control\.heredoc-token/);
    assert.equal(await scopesOf(text, 'FROM'), 'keyword.other.special-method.dockerfile');
  });

  it('leaves scripts for other interpreters plain', async () => {
    for (const text of [
      'RUN <<EOF python3\nfor x in y: pass\nEOF\nUSER x',
      'RUN <<EOF\n#!/usr/bin/env python3\nfor x in y: pass\nEOF\nUSER x',
    ]) {
      assert.match(
        await scopesOf(text, 'for x in y: pass'),
        /string\.unquoted\.heredoc\.dockerfile/,
      );
      assert.equal(await scopesOf(text, 'USER'), 'keyword.other.special-method.dockerfile');
    }
  });

  it('does not take the body of a COPY or data heredoc for instructions', async () => {
    for (const text of [
      'COPY <<"SQL" /init.sql\nFROM "x\nSQL\nUSER x',
      'RUN cat <<SQL > /init.sql\nFROM "x\nSQL\nUSER x',
    ]) {
      assert.match(await scopesOf(text, 'FROM "x'), /string\.unquoted\.heredoc/, text);
      assert.equal(await scopesOf(text, 'USER'), 'keyword.other.special-method.dockerfile');
    }
    assert.match(await scopesOf('COPY --chmod=755 <<EOF /run.sh\nmake all\nEOF', 'make'), command);
  });

  it('is contributed as an injection into VS Code’s own grammar', () => {
    const grammars = manifest.contributes.grammars;
    const injection = grammars.find(
      (grammar) => grammar.scopeName === 'stevedore.dockerfile.shell',
    );
    assert.deepEqual(injection?.injectTo, ['source.dockerfile']);
  });
});
