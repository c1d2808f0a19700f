import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EngineError } from '../../../src/core/engine/engineError.ts';
import { createEngineService } from '../../../src/editor/host/createEngineService.ts';
import { createSettingsReader } from '../../../src/editor/host/createSettingsReader.ts';
import { fakeContext } from '../../support/fakeContext.ts';
import { fakeEngine, type FakeEngine } from '../../support/fakeEngine.ts';

describe('createEngineService', () => {
  let engine: FakeEngine;
  let service: ReturnType<typeof createEngineService>;
  let settings: ReturnType<typeof createSettingsReader>;
  let memento: vscode.Memento;
  let loads: number;
  let log: vscode.LogOutputChannel;

  before(() => {
    log = vscode.window.createOutputChannel('Stevedore test', { log: true });
  });
  after(() => log.dispose());

  beforeEach(() => {
    engine = fakeEngine();
    loads = 0;
    settings = createSettingsReader();
    memento = fakeContext().workspaceState;
    service = createEngineService({
      load: () => {
        loads += 1;
        return engine.module;
      },
      settings,
      memento,
      log,
    });
  });

  afterEach(async () => {
    service.dispose();
    settings.dispose();
    await vscode.workspace
      .getConfiguration('stevedore')
      .update('engine.context', undefined, vscode.ConfigurationTarget.Global);
  });

  it('loads nothing until somebody needs the engine', () => {
    assert.equal(service.inventory.status.kind, 'idle');
    assert.equal(service.inventory.containers.size, 0);
    assert.equal(loads, 0);
  });

  it('connects once for all who ask, and again after a failure', async () => {
    const [first, second] = await Promise.all([service.client(), service.client()]);
    assert.equal(first, second);
    assert.deepEqual(engine.log, ['resolve default', 'connect default']);

    await service.choose('other');
    engine.failWith = new EngineError('refused', 'nobody there');
    await assert.rejects(service.client(), { kind: 'refused' });
    engine.failWith = undefined;
    assert.equal((await service.client()).endpoint.contextName, 'other');
  });

  it('switches by the user’s choice, remembers it for the window, and lets go of the old engine', async () => {
    await service.client();
    let switches = 0;
    service.onDidSwitch(() => (switches += 1));
    const { inventory } = service;
    await service.choose('desktop');
    assert.equal(switches, 1);
    assert.equal(service.inventory, inventory);
    assert.deepEqual(engine.log.slice(-1), ['dispose default']);
    assert.equal((await service.endpoint()).contextName, 'desktop');
    assert.deepEqual(memento.keys(), ['engine.context']);
    await service.choose('desktop');
    assert.equal(switches, 1);
    await service.choose(undefined);
    assert.equal((await service.endpoint()).contextName, 'default');
  });

  it('follows the setting, which the window’s own choice overrules', async () => {
    const configuration = vscode.workspace.getConfiguration('stevedore');
    const switched = new Promise<void>((resolve) => service.onDidSwitch(resolve));
    await configuration.update('engine.context', 'remote', vscode.ConfigurationTarget.Global);
    await switched;
    assert.equal((await service.endpoint()).contextName, 'remote');
    await service.choose('desktop');
    assert.equal((await service.endpoint()).contextName, 'desktop');
  });
});
