import assert from 'node:assert/strict';
import { shellStepsOfRun as steps } from './shellStepsOfRun.ts';

/** The folder of each command named `p`. */
const folders = (run: string): readonly (string | undefined)[] =>
  steps(run)
    .filter(({ command }) => command.name === 'p')
    .map(({ folder }) => folder);

/** What the arguments of the last command named `p` stand for. */
function paths(run: string, before?: string): readonly (readonly string[] | undefined)[] {
  const step = steps(run, before).findLast(({ command }) => command.name === 'p');
  return step === undefined ? [] : step.command.words.slice(1).map((word) => step.paths(word));
}

describe('shellStepsOf', () => {
  const walks: Readonly<Record<string, readonly (string | undefined)[]>> = {
    p: ['/w'],
    'cd /a && p': ['/a'],
    'cd a; cd ../b; p': ['/w/b'],
    '(cd /a; p); p': ['/a', '/w'],
    '{ cd /a; p; }; p': ['/a', '/a'],
    "sh -c 'cd /a; p'; p": ['/a', '/w'],
    '(cd /a && (cd b; p); p); p': ['/a/b', '/a', '/w'],
    'cd; p': ['/root'],
    'cd ~/x; p': ['/root/x'],
    'cd -P /a; p': ['/a'],
    'cd -; p': [undefined],
    'cd $(q); p': [undefined],
    'cd $X; p': ['/${X}'],
    'pushd /a; p; popd; p': ['/a', undefined],
    'if t; then cd /a; fi; p': [undefined],
    'x || cd /a; p': [undefined],
    'cd /*; p': [undefined],
  };
  for (const [run, wanted] of Object.entries(walks)) {
    it(`follows ${run}`, () => assert.deepEqual(folders(run), wanted));
  }

  const words: Readonly<Record<string, readonly (readonly string[] | undefined)[]>> = {
    'p a /b ./c/../d': [['/w/a'], ['/b'], ['/w/d']],
    'p "a b" \'c\' d\\ e': [['/w/a b'], ['/w/c'], ['/w/d e']],
    'p ~ ~/a "~/b"': [['/root'], ['/root/a'], ['/w/~/b']],
    'p $HOME/a': [['/root/a']],
    'p /a/{b,c}/d': [['/a/b/d', '/a/c/d']],
    'p /a/* *.deb': [['/a/*'], ['/w/*.deb']],
    'p $V/a ${V}b': [['/v/a'], ['/vb']],
    'p $NONE/a b-$NONE': [['/${NONE}/a'], ['/w/b-${NONE}']],
    'p ${NONE:-/d}/a': [['/d/a']],
    'p $(q) `q`': [undefined, undefined],
    'X=/x; p $X/a': [['/x/a']],
    'export X=/x Y=$V; p $X $Y': [['/x'], ['/v']],
    'X=1 p $X': [['/${X}']],
    'X=$(q); p $X': [['/${X}']],
    'for f in a; do p $f; done': [['/${f}']],
  };
  for (const [run, wanted] of Object.entries(words)) {
    it(`resolves ${run}`, () => assert.deepEqual(paths(run, 'ENV V=/v\n'), wanted));
  }

  it('gives up on words with too many alternatives', () => {
    const many = `{${'abcdefghij'.split('').join(',')}}`;
    assert.deepEqual(paths(`p ${many}${many}`), [undefined]);
  });
});
