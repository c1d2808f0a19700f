import assert from 'node:assert/strict';
import {
  fillTemplate,
  parseTemplates,
  templateKinds,
  templatePlaceholders,
} from '../../../../src/core/run/commandTemplate.ts';

const good = { label: 'Log', command: ['docker', 'logs', '${containerName}'], for: 'container' };

describe('command templates', () => {
  it('are read with their defaults', () => {
    const { templates, faults } = parseTemplates([
      good,
      {
        label: 'Dig',
        command: ['dig'],
        for: ['network', 'volume'],
        folder: '${workspaceFolder}/x',
        confirm: true,
      },
    ]);
    assert.deepEqual(faults, []);
    assert.deepEqual(templates, [
      { ...good, for: ['container'], confirm: false },
      {
        label: 'Dig',
        command: ['dig'],
        for: ['network', 'volume'],
        folder: '${workspaceFolder}/x',
        confirm: true,
      },
    ]);
  });

  const bad: readonly (readonly [entry: unknown, code: string])[] = [
    ['x', 'notObject'],
    [[], 'notObject'],
    [{ ...good, label: ' ' }, 'noLabel'],
    [{ ...good, command: 'docker logs' }, 'noCommand'],
    [{ ...good, command: [] }, 'noCommand'],
    [{ ...good, command: ['docker', 7] }, 'noCommand'],
    [{ ...good, command: ['', 'x'] }, 'emptyProgram'],
    [{ ...good, command: ['${containerName}'] }, 'placeholderInProgram'],
    [{ ...good, for: 'pod' }, 'badKind'],
    [{ ...good, for: [] }, 'badKind'],
    [{ ...good, for: undefined }, 'badKind'],
    [{ ...good, command: ['echo', '${nothing}'] }, 'unknownPlaceholder'],
    [{ ...good, command: ['echo', '${env:SECRET}'] }, 'unknownPlaceholder'],
    [{ ...good, for: ['container', 'volume'] }, 'unknownPlaceholder'],
    [{ ...good, folder: '${volumeName}' }, 'unknownPlaceholder'],
    [{ ...good, folder: 7 }, 'badFolder'],
    [{ ...good, confirm: 'yes' }, 'badConfirm'],
  ];
  for (const [entry, code] of bad) {
    it(`are refused with ${code}: ${JSON.stringify(entry)}`, () => {
      const { templates, faults } = parseTemplates([good, entry]);
      assert.equal(templates.length, 1);
      assert.deepEqual(
        faults.map((fault) => [fault.position, fault.code]),
        [[2, code]],
      );
    });
  }

  it('get each value inside its argument, whatever the value is', () => {
    const [template] = parseTemplates([
      { ...good, command: ['sh', '-c', 'x', '--name=${containerName}!', '${containerId}'] },
    ]).templates;
    assert.ok(template);
    const evil = '$(touch /tmp/x); ${containerId} "\' `y`';
    const filled = fillTemplate(template, { containerName: evil, containerId: '7' });
    assert.deepEqual(filled, { words: ['sh', '-c', 'x', `--name=${evil}!`, '7'] });
  });

  it('say which value there is none of', () => {
    const [template] = parseTemplates([{ ...good, command: ['x', '${composeProject}'] }]).templates;
    assert.ok(template);
    assert.deepEqual(fillTemplate(template, {}), { missing: 'composeProject' });
  });

  it('are none for a setting that is no list', () => {
    assert.deepEqual(parseTemplates('x'), { templates: [], faults: [] });
    for (const kind of templateKinds) assert.ok(templatePlaceholders[kind].length > 3);
  });
});
