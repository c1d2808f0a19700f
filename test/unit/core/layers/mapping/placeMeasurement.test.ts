import assert from 'node:assert/strict';
import { placeMeasurement } from '../../../../../src/core/layers/mapping/placeMeasurement.ts';

/** Where the instructions of lines 2, 3–4 and 5 are after an edit. */
function placed(after: string): string {
  const dockerfile = 'FROM x\nRUN one\nRUN two \\\n  && three\nCOPY a /a\n';
  const lines = [
    { start: 2, end: 2 },
    { start: 3, end: 4 },
    { start: 5, end: 5 },
  ].map((range) => ({ ...range, bytes: 1, confidence: 'exact' as const }));
  const measurement = { image: 'a', imageId: 'i', dockerfile, historyBytes: 0, lines };
  return placeMeasurement(measurement, after)
    .places.map((place) => (place.kind === 'gone' ? 'gone' : `${place.kind} ${place.start}`))
    .join(', ');
}

describe('placeMeasurement', () => {
  it('moves what is the same', () => {
    const text = '# new\nFROM x\n\nRUN one\nRUN two \\\n  && three\nCOPY a /a\n';
    assert.equal(placed(text), 'same 4, same 5, same 7');
  });

  it('leaves an edited instruction in its place', () => {
    assert.equal(
      placed('FROM x\nRUN one and more\nRUN two \\\n  && three\nCOPY a /a\n'),
      'edited 2, same 3, same 5',
    );
    assert.equal(
      placed('FROM x\nRUN one\nRUN two \\\n  && four\nCOPY a /a\n'),
      'same 2, edited 3, same 5',
    );
    assert.equal(
      placed('FROM x\nRUN one\nRUN two \\\n  && three\nCOPY b /b'),
      'same 2, same 3, edited 5',
    );
  });

  it('knows what is gone', () => {
    assert.equal(placed('FROM x\nRUN two \\\n  && three\nCOPY a /a\n'), 'gone, same 2, same 4');
    assert.equal(placed('FROM x\nRUN one\nRUN two \\\n  && three\n'), 'same 2, same 3, gone');
    assert.equal(placed(''), 'gone, gone, gone');
  });
});
