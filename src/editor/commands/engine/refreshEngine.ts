import * as vscode from 'vscode';
import { viewIds } from '../../contract/viewIds.ts';
import type { Command } from '../command.ts';

/** Reads everything anew, with the views showing that they do. Events keep the lists right without it. */
export const refreshEngine: Command = async ({ engine }) => {
  const done = engine.inventory.refresh();
  for (const viewId of viewIds) {
    void vscode.window.withProgress({ location: { viewId } }, () => done);
  }
  await done;
};
