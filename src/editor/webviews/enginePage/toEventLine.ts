import type { EngineEvent } from '../../../core/engine/engineClient.ts';
import type { EngineEventLine } from '../protocol/enginePage.ts';

/** Labels of an image are among a container event's attributes: a line shows no more than this of them. */
const DETAIL_LENGTH = 300;

export function toEventLine(event: EngineEvent): EngineEventLine {
  const { name = '', ...attributes } = event.attributes;
  const detail = Object.entries(attributes)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');
  return {
    time: event.time,
    type: event.type,
    action: event.detail === undefined ? event.action : `${event.action}: ${event.detail}`,
    name: name === '' ? event.id.replace(/^sha256:/, '').slice(0, 12) : name,
    detail: detail.length > DETAIL_LENGTH ? `${detail.slice(0, DETAIL_LENGTH)}…` : detail,
  };
}
