import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toTreeItem } from '../../../src/editor/views/toTreeItem.ts';
import type { Row } from '../../../src/editor/views/row.ts';
import { rowTooltip } from '../../../src/editor/views/rowTooltip.ts';
import {
  composed,
  container,
  image,
  NOW,
  source,
  volume,
} from '../../unit/editor/views/records.ts';

function item(row: Row, pending?: string): vscode.TreeItem {
  return toTreeItem({ row }, { now: NOW, pending });
}

function containerItem(more: Parameters<typeof container>[1], pending?: string): vscode.TreeItem {
  const record = container('web', more);
  return item({ kind: 'container', id: record.id, label: 'web', container: record }, pending);
}

function icon(of: vscode.TreeItem): string | undefined {
  return of.iconPath instanceof vscode.ThemeIcon ? of.iconPath.id : undefined;
}

describe('toTreeItem', () => {
  it('says the name first, then image, state, ports and uptime', () => {
    const ports = [{ containerPort: 80, protocol: 'tcp', hostPort: 8080 }] as const;
    const row = containerItem({ ports, health: 'healthy' });
    assert.equal(row.label, 'web');
    assert.equal(row.description, 'busybox:1.35 · healthy · 8080→80 · up 1 h');
    assert.equal(row.id, 'id-web');
    assert.equal(row.contextValue, 'container.running');
  });

  it('tells each state in words and by an icon of its own shape', () => {
    const states = [
      'created',
      'running',
      'paused',
      'restarting',
      'removing',
      'exited',
      'dead',
    ] as const;
    const items = states.map((state) => containerItem({ state }));
    assert.equal(new Set(items.map(icon)).size, states.length);
    for (const [index, state] of states.entries()) {
      const label = items[index]?.accessibilityInformation?.label ?? '';
      assert.match(label, new RegExp(`^web, container, .*${state}`));
      assert.equal(items[index]?.contextValue, `container.${state}`);
    }
  });

  it('paints a stopped container in grey whatever its code, and only an unhealthy one as a warning', () => {
    const color = (of: vscode.TreeItem): string | undefined =>
      of.iconPath instanceof vscode.ThemeIcon ? of.iconPath.color?.id : undefined;
    for (const exitCode of [0, 1, 137]) {
      const row = containerItem({ state: 'exited', exitCode });
      assert.equal(color(row), 'disabledForeground');
      assert.match(String(row.description), new RegExp(`exited \\(${exitCode}\\)`));
    }
    assert.equal(icon(containerItem({ health: 'unhealthy' })), 'warning');
  });

  it('shows at once what is being done to an object', () => {
    const row = containerItem({}, 'stopping…');
    assert.equal(icon(row), 'loading~spin');
    assert.match(String(row.description), /^stopping… · /);
  });

  it('opens a container’s page through VS Code’s own command, which previews on one click', () => {
    const { command } = containerItem({});
    assert.equal(command?.command, 'vscode.open');
    assert.equal(String(command.arguments?.[0]), 'stevedore-container:/id-web/web');
  });

  it('opens published TCP ports in the browser, and no others', () => {
    const port = { containerPort: 80, protocol: 'tcp', hostPort: 8080 } as const;
    const row = { kind: 'port', id: 'p', containerId: 'c' } as const;
    assert.equal(item({ ...row, port }).command?.command, 'stevedore.container.openPort');
    assert.equal(item({ ...row, port: { ...port, protocol: 'udp' } }).command, undefined);
    assert.equal(item({ ...row, port: { containerPort: 80, protocol: 'tcp' } }).command, undefined);
  });

  it('counts running of total in a group, which is open at first', () => {
    const row = item({
      kind: 'containerGroup',
      id: 'project/shop',
      grouping: 'project',
      label: 'shop',
      containerIds: ['a', 'b', 'c'],
      running: 2,
      active: 2,
    });
    assert.equal(row.description, '2/3 running');
    assert.equal(row.contextValue, 'containerGroup.mixed');
    assert.equal(row.collapsibleState, vscode.TreeItemCollapsibleState.Expanded);
  });

  it('says of an image its size, age and use, and shortens the name of an anonymous volume', () => {
    const record = image('1', ['a:1'], { size: 187_345_678 });
    const row = item({
      kind: 'image',
      id: 'i',
      label: 'a:1',
      reference: 'a:1',
      image: record,
      users: 1,
    });
    assert.equal(row.description, '187 MB · 1 d ago · in use');
    const name = 'ab'.repeat(32);
    const anonymous = item({ kind: 'volume', id: name, volume: volume(name), users: ['db'] });
    assert.equal(anonymous.label, 'abababababab…');
    assert.equal(anonymous.description, 'local · used by db');
  });
});

describe('rowTooltip', () => {
  it('names the container itself, its project and its volumes, and lets no name be markup', () => {
    const mounts = [{ type: 'volume', source: 'data', destination: '/data', readOnly: false }];
    const record = composed('shop', 'web', 1, { mounts, command: '[x](command:evil) <b>' });
    const row: Row = { kind: 'container', id: record.id, label: 'web', container: record };
    const tooltip = rowTooltip(row, source({ containers: [record] }));
    assert.match(tooltip.value, /shop\\-web\\-1/);
    assert.match(tooltip.value, /data → \/data/);
    assert.ok(tooltip.value.includes('\\[x\\]\\(command:evil\\) \\<b\\>'), tooltip.value);
    assert.notEqual(tooltip.isTrusted, true);
  });
});
