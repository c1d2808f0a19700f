import assert from 'node:assert/strict';
import {
  composeActions,
  composeArguments,
  downAction,
  scaleAction,
} from '../../../../src/core/composeCli/composeArguments.ts';

const nothing = { files: [], envFiles: [], profiles: [] };

describe('the arguments of compose', () => {
  it('are none but the command where compose finds all by itself', () => {
    assert.deepEqual(composeArguments(nothing, composeActions.up, []), ['up', '--detach']);
  });

  it('name files, folder, project, env files and profiles before the command', () => {
    const project = {
      files: ['/p/compose.yaml', '/p/compose.prod.yaml'],
      projectFolder: '/p',
      name: 'shop',
      envFiles: ['/p/prod.env'],
      profiles: ['a', 'b'],
    };
    assert.equal(
      composeArguments(project, composeActions.recreate, ['web']).join(' '),
      '--file /p/compose.yaml --file /p/compose.prod.yaml --project-directory /p --project-name shop ' +
        '--env-file /p/prod.env --profile a --profile b up --detach --force-recreate web',
    );
  });

  it('mean services of all profiles where it is about what runs', () => {
    const project = { ...nothing, profiles: ['a'] };
    assert.deepEqual(composeArguments(project, composeActions.stop, []), [
      '--profile',
      '*',
      'stop',
    ]);
    assert.deepEqual(
      composeArguments(project, downAction({ volumes: true, orphans: true }), []).slice(2),
      ['down', '--volumes', '--remove-orphans'],
    );
  });

  it('keep what runs when scaling', () => {
    assert.deepEqual(composeArguments(nothing, scaleAction('web', 3), ['web']).slice(-3), [
      '--scale',
      'web=3',
      'web',
    ]);
  });
});
