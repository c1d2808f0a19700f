import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { arrangementChoices } from '../../src/editor/contract/arrangement.ts';
import { commandIds } from '../../src/editor/contract/commandIds.ts';
import {
  containerPageScheme,
  containerPageViewType,
} from '../../src/editor/contract/containerUri.ts';
import { volumeFileContextValues } from '../../src/editor/host/volumeFileRow.ts';
import { settingDefaults } from '../../src/editor/contract/settingKeys.ts';
import { viewIds } from '../../src/editor/contract/viewIds.ts';
import { contextValue, contextValues as listValues } from '../../src/editor/views/contextValue.ts';
import { engineContextValues } from '../../src/editor/views/engines/engineContextValue.ts';
import { registryContextValues } from '../../src/editor/views/registries/registryContextValues.ts';
import { swarmContextValues } from '../../src/editor/views/swarm/swarmContextValue.ts';
import { projectContextValues } from '../../src/editor/views/projects/projectContextValue.ts';
import { rowKey } from '../../src/editor/views/rowKey.ts';
import { rowIcon } from '../../src/editor/views/rowIcon.ts';
import type { Row } from '../../src/editor/views/row.ts';
import { container } from './editor/views/records.ts';
import { rowSamples } from './editor/views/rowSamples.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Those of the lists of objects, and those of the projects. */
const contextValues = [
  ...new Set<string>([
    ...engineContextValues,
    ...listValues,
    ...projectContextValues,
    ...registryContextValues,
    ...swarmContextValues,
    ...volumeFileContextValues,
  ]),
];

interface MenuEntry {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}

interface Manifest {
  readonly version: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly commands: readonly {
      command: string;
      title: string;
      category?: string;
      icon?: string;
    }[];
    readonly menus: Readonly<Record<string, readonly MenuEntry[]>>;
    readonly submenus?: readonly { id: string }[];
    readonly views: Readonly<
      Record<
        string,
        readonly { id: string; visibility?: string; initialSize?: number; when?: string }[]
      >
    >;
    readonly keybindings: readonly { command: string; key: string; when?: string }[];
    readonly viewsWelcome: readonly { view: string; contents: string; when: string }[];
    readonly configuration: readonly {
      properties: Readonly<
        Record<string, { default: unknown; scope?: string; markdownDescription?: string }>
      >;
    }[];
    readonly customEditors: readonly {
      viewType: string;
      selector: readonly { filenamePattern: string }[];
    }[];
    readonly icons: Readonly<Record<string, unknown>>;
  };
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(path.join(root, file), 'utf8')) as T;
}

async function sources(pattern: string): Promise<string> {
  const texts: string[] = [];
  for await (const file of glob(pattern, { cwd: root })) {
    texts.push(await readFile(path.join(root, file), 'utf8'));
  }
  return texts.join('\n');
}

describe('the manifest', () => {
  let manifest: Manifest;
  let menus: readonly MenuEntry[];
  let welcomes: Readonly<Record<string, string>>;

  before(async () => {
    manifest = await readJson<Manifest>('package.json');
    menus = Object.values(manifest.contributes.menus).flat();
    welcomes = await readJson('package.nls.json');
  });

  it('contributes exactly the commands of the contract, each once', () => {
    const contributed = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(contributed.toSorted(), commandIds.toSorted());
    assert.equal(new Set(contributed).size, contributed.length);
  });

  it('implements every command', async () => {
    const table = await readFile(path.join(root, 'src/editor/commands/table.ts'), 'utf8');
    const listed = [...table.matchAll(/'(stevedore\.[\w.]+)':/g)].map(([, id]) => id ?? '');
    assert.deepEqual(listed.toSorted(), commandIds.toSorted());
  });

  it('has no two commands that look the same in the palette', async () => {
    const english = await readJson<Readonly<Record<string, string>>>('package.nls.json');
    const { commands } = manifest.contributes;
    const shown = commands.map(
      ({ category, title }) => `${category ?? ''}: ${english[title.slice(1, -1)] ?? title}`,
    );
    assert.deepEqual(shown, [...new Set(shown)]);
  });

  it('gives every command a category, and an icon where a menu shows one', () => {
    for (const { command, category } of manifest.contributes.commands) {
      assert.match(category ?? '', /^(?:Stevedore|%category\.\w+%)$/, command);
    }
    const withIcon = new Set(
      manifest.contributes.commands.flatMap(({ command, icon }) => (icon ? [command] : [])),
    );
    const shown = menus.filter(({ group }) => /^(inline|navigation)/.test(group ?? ''));
    assert.deepEqual(
      shown.flatMap(({ command = '' }) => (withIcon.has(command) ? [] : [command])),
      [],
    );
  });

  it('names in menus and welcome views only commands that exist', () => {
    const ids: ReadonlySet<string> = new Set(commandIds);
    const linked = Object.entries(welcomes)
      .filter(([key]) => key.startsWith('welcome.'))
      .flatMap(([, text]) => [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, id]) => id ?? ''));
    assert.ok(linked.length > 0);
    const named = [...menus.flatMap(({ command }) => command ?? []), ...linked];
    assert.deepEqual(
      named.filter((id) => !ids.has(id)),
      [],
    );
  });

  it('lets every command be reached from the palette', () => {
    const hidden = manifest.contributes.menus['commandPalette'] ?? [];
    assert.deepEqual(
      hidden.filter(({ when }) => when === 'false'),
      [],
    );
  });

  it('contributes exactly the settings of the contract with their defaults', () => {
    const properties = Object.assign(
      {},
      ...manifest.contributes.configuration.map((section) => section.properties),
    ) as Manifest['contributes']['configuration'][number]['properties'];
    const defaults = Object.fromEntries(
      Object.entries(properties).map(([key, { default: value }]) => [key, value]),
    );
    assert.deepEqual(defaults, settingDefaults);
    for (const [key, property] of Object.entries(properties)) {
      assert.ok(property.scope, `${key} has a scope on purpose`);
      assert.ok(property.markdownDescription, `${key} is described`);
    }
  });

  it('restricts in untrusted workspaces each setting that names a program, a folder or an engine', () => {
    assert.deepEqual(
      manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.toSorted(),
      [
        'stevedore.build.context',
        'stevedore.commands.templates',
        'stevedore.docker.path',
        'stevedore.engine.context',
      ],
    );
  });

  it('contributes the views of the contract: containers get the room, rare ones start folded', () => {
    const views = manifest.contributes.views['stevedore'] ?? [];
    assert.deepEqual(
      views.map(({ id }) => id),
      [...viewIds],
    );
    const sizes = views.map(({ initialSize = 0 }) => initialSize);
    assert.equal(Math.max(...sizes), sizes[0]);
    const folded = views.filter(({ visibility }) => visibility === 'collapsed').map(({ id }) => id);
    assert.deepEqual(folded, [
      'stevedore.projects',
      'stevedore.swarm',
      'stevedore.volumes',
      'stevedore.networks',
      'stevedore.engines',
      'stevedore.registries',
    ]);
  });

  it('binds keys in our views only, and none that moves in lists', () => {
    const { keybindings } = manifest.contributes;
    const ids: ReadonlySet<string> = new Set(commandIds);
    for (const { command, key, when = '' } of keybindings) {
      assert.ok(ids.has(command), command);
      const view = /^focusedView == (stevedore\.\w+) && listFocus && !inputFocus$/.exec(when)?.[1];
      assert.ok(
        viewIds.some((id) => id === view),
        when,
      );
      assert.match(key, /^(?:delete|f2|ctrl\+c|\/)$/);
    }
    const places = keybindings.map(({ key, when }) => `${key} ${when ?? ''}`);
    assert.equal(new Set(places).size, places.length);
  });

  it('opens the container page for its own scheme', () => {
    const [editor] = manifest.contributes.customEditors;
    assert.equal(editor?.viewType, containerPageViewType);
    assert.match(editor.selector[0]?.filenamePattern ?? '', new RegExp(`^${containerPageScheme}:`));
  });

  it('matches in menus only context values that rows have, by anchored patterns, and misses none', () => {
    const entries = manifest.contributes.menus['view/item/context'] ?? [];
    const patterns = entries.map(({ when = '' }) => {
      const pattern = /viewItem =~ \/(.+?)\/(?:$| )/.exec(when)?.[1];
      assert.ok(pattern !== undefined && pattern.startsWith('^'), `${when} is anchored`);
      return new RegExp(pattern);
    });
    for (const pattern of patterns) {
      assert.ok(
        contextValues.some((value) => pattern.test(value)),
        `${pattern.source} fits a row`,
      );
    }
    const without = contextValues.filter(
      (value) => !patterns.some((pattern) => pattern.test(value)),
    );
    // What can only be looked at.
    assert.deepEqual(without, ['port.exposed']);
  });

  it('offers to pin and to hide exactly the rows that stand on their own', () => {
    const entries = manifest.contributes.menus['view/item/context'] ?? [];
    const offered = (command: string, value: string | undefined) =>
      value !== undefined &&
      entries.some(
        (entry) =>
          entry.command === command &&
          new RegExp(/viewItem =~ \/(.+?)\/(?:$| )/.exec(entry.when ?? '')?.[1] ?? '^$').test(
            value,
          ),
      );
    for (const row of rowSamples) {
      const value = contextValue(row);
      const canBeMarked = rowKey(row) !== undefined;
      for (const command of ['stevedore.row.pin', 'stevedore.row.hide'])
        assert.equal(offered(command, value), canBeMarked, `${command} on ${row.kind} ${value}`);
    }
  });

  it('knows every context value that a row has', () => {
    const had = new Set(rowSamples.map(contextValue).filter((value) => value !== undefined));
    assert.deepEqual([...had].toSorted(), listValues.toSorted());
  });

  it('has at most three inline buttons on any row', () => {
    const entries = manifest.contributes.menus['view/item/context'] ?? [];
    for (const value of contextValues) {
      const inline = entries.filter(
        ({ when = '', group = '' }) =>
          group.startsWith('inline') &&
          new RegExp(/viewItem =~ \/(.+?)\/(?:$| )/.exec(when)?.[1] ?? '').test(value),
      );
      assert.ok(inline.length <= 3, `${value}: ${inline.map(({ command }) => command).join(', ')}`);
    }
  });

  it('offers each action only in a state in which the engine accepts it', () => {
    const allowed = (command: string): string[] =>
      contextValues.filter((value) =>
        (manifest.contributes.menus['view/item/context'] ?? []).some(
          (entry) =>
            entry.command === command &&
            new RegExp(/viewItem =~ \/(.+?)\/(?:$| )/.exec(entry.when ?? '')?.[1] ?? '^$').test(
              value,
            ),
        ),
      );
    assert.ok(!allowed('stevedore.container.start').includes('container.paused'));
    // Of a group with containers in several states, those in another one are left out.
    const groups = ['containerGroup.running', 'containerGroup.mixed'];
    assert.deepEqual(allowed('stevedore.container.unpause'), ['container.paused', ...groups]);
    assert.deepEqual(allowed('stevedore.container.pause'), ['container.running', ...groups]);
    assert.deepEqual(allowed('stevedore.container.shell'), [
      'container.running',
      'projectContainer.running',
    ]);
    assert.deepEqual(allowed('stevedore.network.remove'), [
      'networkGroup.project',
      'network.custom',
    ]);
  });

  it('uses in when clauses only context keys that the contract declares, and sets each', async () => {
    const declared = await readFile(path.join(root, 'src/editor/contract/contextKeys.ts'), 'utf8');
    const keys = [...declared.matchAll(/'(stevedore\.[\w.]+)'/g)].map(([, key]) => key ?? '');
    const views = Object.values(manifest.contributes.views).flat();
    const clauses = [...menus, ...manifest.contributes.viewsWelcome, ...views].map(
      ({ when = '' }) => when.replace(/view == [\w.]+/g, ''),
    );
    const used = new Set(clauses.flatMap((when) => when.match(/\bstevedore\.[\w.]+/g) ?? []));
    assert.deepEqual([...used].toSorted(), keys.toSorted());
    const text = await sources('src/editor/**/*.ts');
    for (const kind of Object.keys(arrangementChoices)) {
      assert.ok(keys.includes(`stevedore.${kind}.filtered`));
    }
    assert.match(text, /setContextKey\('stevedore\.engineState'/);
    assert.match(text, /setContextKey\(`stevedore\.\$\{kind\}\.filtered`/);
  });

  it('has a welcome view for each state of the engine, with a next step as a button', async () => {
    const declared = await readFile(path.join(root, 'src/editor/contract/contextKeys.ts'), 'utf8');
    const states = [...declared.matchAll(/\| '(\w+)'/g)].map(([, state]) => state ?? '');
    assert.ok(states.length > 5);
    const own = manifest.contributes.viewsWelcome.filter(
      ({ view }) => view === 'stevedore.containers',
    );
    for (const state of states.filter((name) => name !== 'idle' && name !== 'connecting')) {
      const welcome = own.find(({ when }) => new RegExp(`engineState == ${state}\\b`).test(when));
      assert.ok(welcome, `a welcome view for ${state}`);
      const text = welcomes[welcome.contents.replaceAll('%', '')] ?? '';
      assert.match(text, /^\[[^\]]+\]\(command:stevedore\.[\w.]+\)$/m, `${state} has a button`);
    }
  });

  it('uses no icon of its own that it does not contribute', async () => {
    const text = await sources('src/editor/**/*.ts');
    const used = new Set(
      [...text.matchAll(/'(stevedore-(?:container|image|volume|network|project|layers))'/g)].map(
        ([, icon]) => icon ?? '',
      ),
    );
    for (const icon of used) {
      if (icon === containerPageScheme) continue;
      assert.ok(icon in manifest.contributes.icons, icon);
    }
    const row: Row = { kind: 'container', id: 'c', label: 'c', container: container('c') };
    assert.ok(rowIcon(row).id in manifest.contributes.icons);
  });

  it('is typed against the oldest VS Code that it accepts', () => {
    const [, minor] = /^\^(\d+\.\d+)\./.exec(manifest.engines.vscode) ?? [];
    assert.ok(minor);
    assert.ok(manifest.devDependencies['@types/vscode']?.startsWith(`${minor}.`));
  });

  it('has every text in English and Chinese, and no text too many', async () => {
    const text = await readFile(path.join(root, 'package.json'), 'utf8');
    const keys = new Set([...text.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key ?? ''));
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const texts = await readJson<Record<string, string>>(file);
      assert.deepEqual(Object.keys(texts).toSorted(), [...keys].toSorted(), file);
    }
  });
});
