import * as vscode from 'vscode';
import type * as containeriseModule from '../../containerise/entry.ts';
import { loadBundle } from '../../host/loadBundle.ts';
import type { Command } from '../command.ts';

/** Dockerfile, ignore file and compose file for a folder of sources. */
export const containeriseProject: Command = async (_services, [clicked]) => {
  const { addContainerFiles } = loadBundle('containerise') as typeof containeriseModule;
  await addContainerFiles(clicked instanceof vscode.Uri ? clicked : undefined);
};
