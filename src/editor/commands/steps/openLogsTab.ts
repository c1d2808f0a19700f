import * as vscode from 'vscode';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { Services } from '../../host/services.ts';
import { containerPageUri } from '../../views/containerPageUri.ts';

/** Opens the page of a container, which may be open already, at its log. */
export async function openLogsTab(
  { containerTabs }: Pick<Services, 'containerTabs'>,
  container: Pick<ContainerRecord, 'id' | 'name'>,
): Promise<void> {
  containerTabs.want(container.id, 'logs');
  await vscode.commands.executeCommand('vscode.open', containerPageUri(container), {
    preview: false,
  });
}
