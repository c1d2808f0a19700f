import * as vscode from 'vscode';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { Command } from '../command.ts';
import { containersFor } from './containersFor.ts';
import { joinNames } from './joinNames.ts';
import { passProduction } from './passProduction.ts';
import { runEach } from './runEach.ts';

/** An action that changes the state of containers. Texts are functions, since a language is known only at run time. */
export interface StateChange {
  readonly title: () => string;
  readonly none: () => string;
  readonly pending: () => string;
  /** Whether the engine would accept the action in the container's state. */
  readonly applies: (container: ContainerRecord) => boolean;
  readonly work: (client: EngineClient, id: string) => Promise<void>;
  /** Whether unsaved work can be lost: then a production engine's name has to be typed. */
  readonly losesWork?: boolean;
}

/** Stopping waits for the container's own grace period, which may be minutes. */
export const SLOW_DEADLINE_MS = 600_000;

/** A command that changes those of its containers that are in the right state, and leaves the others alone. */
export function changeContainers(change: StateChange): Command {
  return async (services, args) => {
    const containers = await containersFor(services, args, {
      title: change.title(),
      none: change.none(),
      offers: change.applies,
    });
    if (containers === undefined) return;
    const able = containers.filter(change.applies);
    const skipped = containers.filter((container) => !change.applies(container)).map(nameOf);
    if (able.length === 0) {
      const message = `${change.none()} (${joinNames(skipped)})`;
      void vscode.window.showInformationMessage(message);
      return;
    }
    if (change.losesWork === true && !(await passProduction(services))) return;
    const client = await services.engine.client();
    await runEach(services, able, toAction(client, change), skipped);
  };
}

function toAction(client: EngineClient, change: StateChange) {
  return {
    view: 'stevedore.containers',
    pending: change.pending(),
    key: ({ id }: ContainerRecord) => id,
    name: nameOf,
    work: ({ id }: ContainerRecord) => change.work(client, id),
  } as const;
}

function nameOf({ name }: ContainerRecord): string {
  return name;
}
