import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { commandIds, type CommandId } from '../../../../src/editor/contract/commandIds.ts';

const commands = path.resolve(import.meta.dirname, '../../../../src/editor/commands');

/**
 * How a command that can destroy something is kept from doing it by mistake. `confirm` shows what goes and asks; on a
 * production engine it asks for the engine's name too. `production` asks for that name only: the work is lost, nothing is
 * removed. `guarded` hands over to a command that asks. `ownWork` takes back only what it has just made and nobody has used.
 */
type Guard = 'confirm' | 'production' | 'guarded' | 'ownWork';

const guards: Readonly<Partial<Record<CommandId, Guard>>> = {
  'stevedore.command.runTemplate': 'confirm',
  'stevedore.container.edit': 'guarded',
  'stevedore.container.kill': 'production',
  'stevedore.container.killProcess': 'confirm',
  'stevedore.container.prune': 'confirm',
  'stevedore.container.remove': 'confirm',
  'stevedore.container.sendSignal': 'production',
  'stevedore.container.updateImage': 'confirm',
  'stevedore.containerFile.remove': 'confirm',
  'stevedore.containerFile.upload': 'confirm',
  'stevedore.engine.prune': 'confirm',
  'stevedore.image.prune': 'confirm',
  'stevedore.image.push': 'ownWork',
  'stevedore.image.remove': 'confirm',
  'stevedore.image.run': 'ownWork',
  'stevedore.network.disconnect': 'confirm',
  'stevedore.network.prune': 'confirm',
  'stevedore.network.remove': 'confirm',
  'stevedore.node.demote': 'confirm',
  'stevedore.node.drain': 'confirm',
  'stevedore.node.remove': 'confirm',
  'stevedore.project.down': 'confirm',
  'stevedore.project.recreate': 'confirm',
  'stevedore.project.scale': 'confirm',
  'stevedore.registry.delete': 'confirm',
  'stevedore.registry.startLocal': 'ownWork',
  'stevedore.row.remove': 'guarded',
  'stevedore.service.remove': 'confirm',
  'stevedore.service.restart': 'production',
  'stevedore.service.rollBack': 'confirm',
  'stevedore.service.scale': 'confirm',
  'stevedore.service.updateImage': 'production',
  'stevedore.stack.deploy': 'production',
  'stevedore.stack.remove': 'confirm',
  'stevedore.swarm.leave': 'confirm',
  'stevedore.volume.empty': 'confirm',
  'stevedore.volume.prune': 'confirm',
  'stevedore.volume.remove': 'confirm',
  'stevedore.volume.restore': 'confirm',
  'stevedore.volumeFile.remove': 'confirm',
};

/** Not destructive, though its name sounds like it: only what the view shows changes. */
const harmless: readonly CommandId[] = [
  'stevedore.registry.remove',
  'stevedore.registry.removeRepository',
];

const destructiveNames =
  /\.(?:remove|prune|kill|down|delete|empty|restore|disconnect|recreate|scale|drain|demote|leave|rollBack|purge|clean|reset|wipe|destroy|truncate|rm|rmi)(?:[A-Z]\w*)?$/;

/** What takes something away from an engine, a registry or a file system, as it stands in a source. */
const destructiveCalls =
  /\.(?:remove(?:Container|Image|Volume|Network|ContainerPath|Service|Stack|Node)|leaveSwarm|prune(?:BuildCache)?|kill(?:Container\w*)|disconnectNetwork|recreateContainer|restoreIntoVolume|delete|remove)\(|\bclearVolume\b|\bdownAction\(/;

/** Calls of that form that take nothing away. */
const harmlessCalls = /\bregistries\.remove\(/g;

const guardCalls: Readonly<Record<Guard, RegExp>> = {
  confirm: /\bawait confirm\(|\breturn confirm\(/,
  production: /\blosesWork: |\bawait passProduction\(/,
  guarded: /./,
  ownWork: /catch/,
};

/** The file of each command, by the import that the table has for it. */
async function filesOfCommands(): Promise<ReadonlyMap<CommandId, string>> {
  const table = await readFile(path.join(commands, 'table.ts'), 'utf8');
  const imported = new Map<string, string>();
  for (const [, names = '', file = ''] of table.matchAll(/import \{ ([^}]+) \} from '([^']+)'/g)) {
    for (const name of names.split(',')) imported.set(name.trim(), path.join(commands, file));
  }
  const found = new Map<CommandId, string>();
  for (const [, id = '', name = ''] of table.matchAll(/'(stevedore\.[\w.]+)': (\w+)/g)) {
    const file = imported.get(name);
    assert.ok(file !== undefined, `${id} is imported`);
    found.set(id as CommandId, file);
  }
  return found;
}

/** A file's text with those of all files of commands that it imports, directly or not. */
async function textsFrom(file: string, seen = new Set<string>()): Promise<string> {
  if (seen.has(file)) return '';
  seen.add(file);
  const text = await readFile(file, 'utf8');
  const texts = [text];
  for (const [, next = ''] of text.matchAll(
    /^(?:import|export) (?!type)[^;]*? from '(\.[^']+)'/gm,
  )) {
    const target = path.resolve(path.dirname(file), next);
    if (target.startsWith(commands)) texts.push(await textsFrom(target, seen));
  }
  return texts.join('\n');
}

describe('destructive commands', () => {
  let files: ReadonlyMap<CommandId, string>;

  before(async () => {
    files = await filesOfCommands();
  });

  it('are all known: none takes something away, by its name or by what it calls, without a guard', async () => {
    assert.equal(files.size, commandIds.length);
    const unguarded: string[] = [];
    for (const [id, file] of files) {
      if (harmless.includes(id) || guards[id] !== undefined) continue;
      const text = (await textsFrom(file)).replaceAll(harmlessCalls, '');
      if (destructiveNames.test(id) || destructiveCalls.test(text)) unguarded.push(id);
    }
    assert.deepEqual(unguarded, []);
  });

  for (const [id, guard] of Object.entries(guards) as [CommandId, Guard][]) {
    it(`${id}: ${guard}`, async () => {
      const file = files.get(id);
      assert.ok(file !== undefined);
      // A question may be asked further down; the name alone is asked for by the command itself.
      const text = guard === 'production' ? readFile(file, 'utf8') : textsFrom(file);
      assert.match(await text, guardCalls[guard]);
    });
  }
});
