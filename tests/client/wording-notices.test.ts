import { describe, expect, test } from '@jest/globals';
import { noticePath, noticeText } from '../../client/features/notices/notice-text.js';
import { NOTICE_KINDS } from '../../shared/notices/contract.js';

const ID = '0199d3c0-0000-7000-8000-000000000000';

describe('every kind of notice', () => {
  test.each(NOTICE_KINDS)('%s is a sentence, with a title and without', (kind) => {
    for (const data of [{ title: 'Wer legt den Mandanten an?', count: 2 }, { count: 2 }]) {
      const text = noticeText({ kind, data });
      expect(text).toMatch(/^[A-ZÄÖÜ].*[.!]$/s);
      // No key, no placeholder, no gap where the title was.
      expect(text).not.toMatch(/notices\.|\{\{| {2}| [.,]/);
    }
  });
});

test.each([
  [{ kind: 'flag_closed', data: { outcome: 'dismissed', title: 'Mandant' } }, 'Danke für Ihre Meldung zu „Mandant“. Die Koordination hat geprüft und keinen Anlass gesehen, etwas zu ändern.'],
  [{ kind: 'warned', data: { measure: 'read_only' } }, 'Sie können zurzeit nur lesen.'],
  [{ kind: 'announcement_confirmed', data: { title: 'Wartung', count: 1200 } }, 'Alle 1.200 erreichten Verwaltungen haben Ihre Ankündigung „Wartung“ zur Kenntnis genommen.'],
  [{ kind: 'question_passed_on', data: { title: 'Mandant', desk: 'IT-Verbund' } }, 'Die Koordination hat Ihre Frage „Mandant“ an IT-Verbund weitergegeben.'],
  [{ kind: 'thread_moved', data: {} }, 'Ihr Beitrag wurde an eine passendere Stelle verschoben.'],
] as const)('%j', (notice, text) => {
  expect(noticeText(notice)).toBe(text);
});

test.each([
  [null, null],
  [{ kind: 'post', id: ID, path: `/fragen/${ID}#beitrag-${ID}` }, `/fragen/${ID}#beitrag-${ID}`],
  [{ kind: 'thread', id: ID, path: null }, `/fragen/${ID}`],
  [{ kind: 'report', id: ID, path: null }, `/erfahrungen/${ID}`],
  [{ kind: 'person', id: ID, path: null }, null],
])('what is about %j leads to %s', (subject, path) => {
  expect(noticePath({ subject })).toBe(path);
});
