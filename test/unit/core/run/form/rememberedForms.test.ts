import assert from 'node:assert/strict';
import { parseRunForm } from '../../../../../src/core/model/parseRunForm.ts';
import { emptyRunForm, type RunForm } from '../../../../../src/core/model/runForm.ts';
import { hasSecrets, withMaskedSecrets } from '../../../../../src/core/run/form/formSecrets.ts';
import {
  forgetForm,
  recallForm,
  rememberForm,
} from '../../../../../src/core/run/form/rememberedForms.ts';

const isSecret = (name: string): boolean => name === 'TOKEN';
const form: RunForm = {
  ...emptyRunForm,
  name: 'web',
  environment: [
    { name: 'MODE', value: 'x' },
    { name: 'TOKEN', value: 'hunter2' },
  ],
};

describe('remembered forms', () => {
  it('come back for their image, without secret values', () => {
    const stored = rememberForm(undefined, 'web:1', form, isSecret);
    assert.doesNotMatch(JSON.stringify(stored), /hunter2/);
    assert.deepEqual(recallForm(JSON.parse(JSON.stringify(stored)), 'web:1'), {
      ...form,
      environment: [
        { name: 'MODE', value: 'x' },
        { name: 'TOKEN', value: '', forgotten: true },
      ],
    });
    assert.equal(recallForm(stored, 'web:2'), undefined);
  });

  it('are kept for the last used images, one each', () => {
    let stored: unknown = rememberForm(undefined, 'first', form, isSecret);
    for (let at = 0; at < 49; at += 1) stored = rememberForm(stored, `image-${at}`, form, isSecret);
    stored = rememberForm(stored, 'first', { ...form, name: 'again' }, isSecret);
    assert.equal(recallForm(stored, 'first')?.name, 'again');
    stored = rememberForm(stored, 'more', form, isSecret);
    assert.equal(recallForm(stored, 'image-0'), undefined);
    assert.equal((stored as unknown[]).length, 50);
    assert.equal(recallForm(forgetForm(stored, 'first'), 'first'), undefined);
  });

  it('survive anything that lies in storage', () => {
    for (const junk of [undefined, null, 1, 'x', {}, [1, null, { image: 2 }, { form }]]) {
      assert.equal(recallForm(junk, 'web:1'), undefined);
    }
    assert.deepEqual(recallForm([{ image: 'a' }], 'a'), emptyRunForm);
    assert.deepEqual(parseRunForm({ network: 'moon', ports: [7], name: 3, tty: 'yes' }), {
      ...emptyRunForm,
      ports: [{ host: '', container: '', protocol: 'tcp' }],
    });
    assert.deepEqual(parseRunForm(JSON.parse(JSON.stringify(form))), form);
  });

  it('are shown with masked values', () => {
    const run = { image: 'web', environment: form.environment };
    assert.deepEqual(withMaskedSecrets(run, isSecret).environment, [
      { name: 'MODE', value: 'x' },
      { name: 'TOKEN', value: '••••••' },
    ]);
    assert.ok(hasSecrets(run, isSecret));
    assert.ok(!hasSecrets({ image: 'web' }, isSecret));
  });
});
