import * as vscode from 'vscode';
import type { ContainerHealth, ContainerState } from '../../core/model/containerRecord.ts';
import type { Age } from './age.ts';
import type { Fact } from './fact.ts';

/** A fact in the user's language. */
export function factText(fact: Fact): string {
  switch (fact.kind) {
    case 'text':
      return fact.text;
    case 'state':
      return fact.exitCode === undefined || fact.state !== 'exited'
        ? stateText(fact.state)
        : vscode.l10n.t('exited ({0})', fact.exitCode);
    case 'health':
      return healthText(fact.health);
    case 'uptime':
      return uptimeText(fact.age);
    case 'ago':
      return agoText(fact.age);
    case 'running':
      return vscode.l10n.t('{0}/{1} running', fact.running, fact.total);
    case 'count':
      return String(fact.count);
    case 'containers':
      return fact.count === 1
        ? vscode.l10n.t('1 container')
        : vscode.l10n.t('{0} containers', fact.count);
    case 'usedBy':
      return vscode.l10n.t('used by {0}', fact.names.join(', '));
    case 'gateway':
      return vscode.l10n.t('gateway {0}', fact.address);
    case 'change':
      return changeText(fact.change);
    case 'pinned':
      return vscode.l10n.t('pinned');
    case 'hidden':
      return vscode.l10n.t('hidden');
    case 'brokenLink':
      return vscode.l10n.t('leads nowhere');
    case 'inUse':
      return vscode.l10n.t('in use');
    case 'unused':
      return vscode.l10n.t('unused');
    case 'dangling':
      return vscode.l10n.t('dangling');
    case 'readOnly':
      return vscode.l10n.t('read-only');
    case 'internal':
      return vscode.l10n.t('internal');
    case 'notPublished':
      return vscode.l10n.t('not published');
  }
}

export function stateText(state: ContainerState): string {
  switch (state) {
    case 'created':
      return vscode.l10n.t('created');
    case 'running':
      return vscode.l10n.t('running');
    case 'paused':
      return vscode.l10n.t('paused');
    case 'restarting':
      return vscode.l10n.t('restarting');
    case 'removing':
      return vscode.l10n.t('removing');
    case 'exited':
      return vscode.l10n.t('exited');
    case 'dead':
      return vscode.l10n.t('dead');
  }
}

function changeText(change: 'added' | 'modified' | 'metadata' | 'removed' | 'deleted'): string {
  switch (change) {
    case 'added':
      return vscode.l10n.t('added');
    case 'modified':
      return vscode.l10n.t('modified');
    case 'metadata':
      return vscode.l10n.t('owner or mode');
    case 'removed':
      return vscode.l10n.t('removed');
    case 'deleted':
      return vscode.l10n.t('deleted');
  }
}

function healthText(health: ContainerHealth): string {
  switch (health) {
    case 'starting':
      return vscode.l10n.t('health starting');
    case 'healthy':
      return vscode.l10n.t('healthy');
    case 'unhealthy':
      return vscode.l10n.t('unhealthy');
  }
}

function uptimeText({ unit, count }: Age): string {
  switch (unit) {
    case 'now':
      return vscode.l10n.t('up < 1 min');
    case 'minute':
      return vscode.l10n.t('up {0} min', count);
    case 'hour':
      return vscode.l10n.t('up {0} h', count);
    case 'day':
      return vscode.l10n.t('up {0} d', count);
    case 'month':
      return vscode.l10n.t('up {0} months', count);
    case 'year':
      return vscode.l10n.t('up {0} years', count);
  }
}

function agoText({ unit, count }: Age): string {
  switch (unit) {
    case 'now':
      return vscode.l10n.t('just now');
    case 'minute':
      return vscode.l10n.t('{0} min ago', count);
    case 'hour':
      return vscode.l10n.t('{0} h ago', count);
    case 'day':
      return vscode.l10n.t('{0} d ago', count);
    case 'month':
      return vscode.l10n.t('{0} months ago', count);
    case 'year':
      return vscode.l10n.t('{0} years ago', count);
  }
}
