import assert from 'node:assert/strict';
import { EngineError, type EngineErrorKind } from '../../../src/core/engine/engineError.ts';

/** The error of a call that must fail, after a check of its kind. */
export async function failsAs(
  kind: EngineErrorKind,
  call: () => Promise<unknown>,
): Promise<EngineError> {
  const outcome: unknown = await call().catch((error: unknown) => error);
  assert.ok(outcome instanceof EngineError, `no EngineError: ${String(outcome)}`);
  assert.equal(outcome.kind, kind, outcome.message);
  return outcome;
}
