import * as vscode from 'vscode';
import type { ContainerRecord } from '../../core/model/containerRecord.ts';
import { containerPageScheme } from '../contract/containerUri.ts';

/** The tab that shows the container; named after it. */
export function containerPageUri({ id, name }: Pick<ContainerRecord, 'id' | 'name'>): vscode.Uri {
  return vscode.Uri.from({ scheme: containerPageScheme, path: `/${id}/${name}` });
}
