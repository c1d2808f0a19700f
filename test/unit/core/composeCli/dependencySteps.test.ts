import assert from 'node:assert/strict';
import { dependencySteps } from '../../../../src/core/composeCli/actByLabels.ts';
import { composed } from '../../editor/views/records.ts';

function service(name: string, dependsOn = '') {
  return composed('shop', name, 1, { labels: { 'com.docker.compose.depends_on': dependsOn } });
}

function steps(...containers: ReturnType<typeof service>[]): readonly string[] {
  return dependencySteps(containers).map((step) =>
    step.map(({ name }) => name.split('-')[1] ?? '').join('+'),
  );
}

describe('the order of services whose files are gone', () => {
  it('has each after those that it depends on', () => {
    assert.deepEqual(
      steps(
        service('web', 'api:service_started:false'),
        service('api', 'db:service_healthy:false,cache:service_started:true'),
        service('db'),
        service('cache'),
      ),
      ['db+cache', 'api', 'web'],
    );
  });

  it('takes no notice of services that are not there, and ends in a circle', () => {
    assert.deepEqual(steps(service('web', 'gone:service_started:false')), ['web']);
    assert.deepEqual(steps(service('a', 'b:x:false'), service('b', 'a:x:false')), ['a+b']);
  });
});
