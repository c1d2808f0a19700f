import * as vscode from 'vscode';
import type { EngineErrorKind } from '../../core/engine/engineError.ts';
import { describeLayersError } from './describeLayersError.ts';
import { describeRegistryError } from './describeRegistryError.ts';
import { errorKind } from './errorKind.ts';

/**
 * A localised sentence for an error: what happened and what to do.
 *
 * @param about what the work was about, where that gives a kind another meaning
 */
export function describeError(error: unknown, about?: 'containerFile'): string {
  const kind = engineErrorKind(error);
  const message = error instanceof Error ? error.message : String(error);
  if (kind !== undefined) {
    const ofFile = about === 'containerFile' ? describeFileError(kind, message) : undefined;
    return ofFile ?? describeEngineError(kind, message);
  }
  return describeLayersError(error) ?? describeRegistryError(error) ?? message;
}

/** True for work that was given up on purpose, of which nobody wants to hear. */
export function isAborted(error: unknown): boolean {
  return (
    errorKind(error, 'EngineError') === 'aborted' ||
    errorKind(error, 'LayersError') === 'aborted' ||
    errorKind(error, 'RegistryError') === 'aborted' ||
    error instanceof vscode.CancellationError ||
    (error instanceof Error && (error.name === 'AbortError' || error.name === 'Canceled'))
  );
}

export function engineErrorKind(error: unknown): EngineErrorKind | undefined {
  return errorKind(error, 'EngineError');
}

/** The same for work on a container's files, where some kinds mean something else. */
function describeFileError(kind: EngineErrorKind, message: string): string | undefined {
  switch (kind) {
    case 'permissionDenied':
      return vscode.l10n.t('The container’s file system is read-only here. ({0})', message);
    case 'gone':
      return vscode.l10n.t(
        'The container has no such file or folder, or was removed. ({0})',
        message,
      );
    case 'conflict':
      return vscode.l10n.t('There is something of this name already. ({0})', message);
    case 'unsupported':
      return vscode.l10n.t(
        'Only the container’s own programs can do this: it must run, and have them. ({0})',
        message,
      );
    default:
      return undefined;
  }
}

function describeEngineError(kind: EngineErrorKind, message: string): string {
  switch (kind) {
    case 'noEngine':
      return vscode.l10n.t(
        'No container engine was found. Install one, or choose the one to use. ({0})',
        message,
      );
    case 'refused':
      return vscode.l10n.t('The engine is not running. Start it and try again. ({0})', message);
    case 'permissionDenied':
      return vscode.l10n.t(
        'Your user may not talk to the engine. Join the group that owns its socket, then sign in again. ({0})',
        message,
      );
    case 'tls':
      return vscode.l10n.t(
        'The secure connection to the engine failed. Check the certificates of the context. ({0})',
        message,
      );
    case 'ssh':
      return vscode.l10n.t(
        'The engine could not be reached over SSH. Check that "ssh" reaches the host without a prompt. ({0})',
        message,
      );
    case 'apiTooOld':
      return vscode.l10n.t(
        'The engine is too old for Stevedore. Update it, or choose another. ({0})',
        message,
      );
    case 'timeout':
      return vscode.l10n.t('The engine did not answer in time. Try again later. ({0})', message);
    case 'disconnected':
      return vscode.l10n.t('The connection to the engine broke. Try again. ({0})', message);
    case 'badContext':
      return vscode.l10n.t(
        'The docker context cannot be used. Choose another one, or correct it. ({0})',
        message,
      );
    case 'gone':
      return vscode.l10n.t('It no longer exists. ({0})', message);
    case 'conflict':
      return vscode.l10n.t('It is in use, or not in a state that allows this. ({0})', message);
    case 'rejected':
      return vscode.l10n.t('The engine does not accept the request. ({0})', message);
    case 'unsupported':
      return vscode.l10n.t('This engine cannot do it. ({0})', message);
    case 'noSwarm':
      return vscode.l10n.t(
        'The engine is not part of a swarm. Start a swarm with it, or join one. ({0})',
        message,
      );
    case 'notManager':
      return vscode.l10n.t(
        'The engine is a worker of its swarm. Choose the engine of a manager. ({0})',
        message,
      );
    case 'swarmLocked':
      return vscode.l10n.t(
        'The swarm is locked. Run "docker swarm unlock" with its key. ({0})',
        message,
      );
    case 'registryDenied':
      return vscode.l10n.t(
        'The registry refuses. Log in with an account that may do this. ({0})',
        message,
      );
    case 'registryFault':
      return vscode.l10n.t('The engine could not talk to the registry. ({0})', message);
    case 'engineFault':
      return vscode.l10n.t('The engine failed. ({0})', message);
    case 'aborted':
      return vscode.l10n.t('Cancelled.');
  }
}
