import { expect, test } from '@jest/globals';
import { REFERRAL_LIMITS } from '../../shared/referrals/contract.js';
import { EMPTY_DESK, factsOf, valuesOf, wrongFields } from '../../client/features/referrals/desk-values.js';
import { prefillOf } from '../../client/features/referrals/prefill.js';

test('a desk needs a name alone; what is typed besides has to be whole', () => {
  expect(wrongFields(EMPTY_DESK)).toEqual(['name']);
  expect(wrongFields({ ...EMPTY_DESK, name: ' IT-Verbund ' })).toEqual([]);
  expect(wrongFields({ ...EMPTY_DESK, name: 'IT', mail: 'niemand', phone: '1', website: 'http://itv.example' })).toEqual(['name', 'mail', 'phone', 'website']);
  expect(wrongFields({ ...EMPTY_DESK, name: 'IT-Verbund', mail: 'a@itv.example', phone: '0431 1', website: 'https://itv.example/neu' })).toEqual([]);
});

test('what is left empty is sent as nothing, and comes back as empty', () => {
  const facts = factsOf({ ...EMPTY_DESK, name: 'IT-Verbund', mail: ' ', phone: ' 0431 1 ' });
  expect(facts).toMatchObject({ mail: null, phone: '0431 1', website: null });
  expect(valuesOf(facts)).toEqual({ ...EMPTY_DESK, name: 'IT-Verbund', phone: '0431 1' });
});

test('what is handed over begins with title, address and text, and is cut where it is too long', () => {
  const question = { title: 'Wer legt an?', address: 'https://fahrwasser.example/fragen/1', text: 'Bei uns niemand.' };
  expect(prefillOf(question)).toMatch(/Wer legt an\?\nhttps:\/\/fahrwasser\.example\/fragen\/1\n\nBei uns niemand\.$/);
  const long = prefillOf({ ...question, text: 'x'.repeat(20_000) });
  expect([long.length, long.endsWith('…'), long.includes(question.address)]).toEqual([REFERRAL_LIMITS.textMax, true, true]);
});
