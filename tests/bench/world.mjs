import { createHash, randomBytes } from 'node:crypto';

export const THREADS = 20_000;
const ANSWERS_EACH = 10;
// What is asked about services, in words that repeat as they do in life.
const TITLES = [
  'Wer legt bei {service} den Mandanten an?', 'Welche Zahlarten bieten Sie bei {service} an?', 'Rückkanal zum Fachverfahren bei {service} schlägt fehl',
  'Muss die Satzung für {service} geändert werden?', 'Wer trägt die Schnittstellenkosten für {service}?', 'Vertrauensniveau bei {service}: reicht Benutzername und Passwort?',
  'Datenschutz-Folgenabschätzung für {service}: hat jemand eine Vorlage?', 'Wie testen Sie {service} vor dem Start?', 'Bescheid zu {service} digital zustellen',
  'Nachweise hochladen bei {service}: welche Dateiformate?', 'Schulung der Sachbearbeitung zu {service}', 'First-Level-Support für {service}: wer nimmt Anrufe an?',
  'Zertifikat für {service} läuft ab', 'Leistungsbeschreibung von {service} im Zuständigkeitsfinder falsch', 'Pressetext zum Start von {service}',
  'Anträge aus {service} kommen doppelt an', 'Wie kündigen Sie {service} auf der Webseite an?', 'Abbruchquote bei {service} zu hoch',
];
const TEXTS = [
  'Wir haben das mit dem IT-Verbund geklärt: Der Mandant wird dort angelegt, danach kommt die Kennung per Post. ',
  'Bei uns hat die Kasse zuerst die Bewirtschafter eingerichtet, das Kassenzeichen kam eine Woche später. ',
  'Die Nachrichten gehen über den Postkorb ein, das Fachverfahren holt sie jede Nacht ab und meldet Fehler an die Leitstelle. ',
  'Der Datenschutzbeauftragte verlangt einen Eintrag im Verzeichnis und eine Auftragsverarbeitung mit dem Anbieter. ',
  'Im Testsystem fiel auf, dass Umlaute in Straßennamen falsch ankamen; der Hersteller hat das mit der nächsten Fassung behoben. ',
  'Bürgerinnen und Bürger rufen vor allem an, weil sie das Servicekonto nicht kennen; ein Merkblatt im Rathaus hilft. ',
  'Der Kreis übernimmt die Pflege der Leistungsbeschreibung für alle Ämter, wir ergänzen nur Öffnungszeiten und Gebühren. ',
];
const LENGTH = 4;
const TEXT = TEXTS[0].repeat(LENGTH);

/** Fills a migrated database: 20,000 threads, 200,000 answers, a reader with a session, a thread with 20 answers. */
export async function fill(client) {
  const one = async (sql, values = []) => (await client.query(sql, values)).rows[0];
  const token = randomBytes(32).toString('base64url');
  const { id: house } = await one(`insert into organisation (id, key, kind, name, district, inhabitants) values (uuidv7(), '99999999', 'stadt', 'Stadt Messhausen', 'Kreis Messland', 12000) returning id`);
  const person = (mail) => one(`insert into person (id, name, mail, created_at) values (uuidv7(), 'Person', $1, now()) returning id`, [mail]);
  const [{ id: reader }, { id: author }] = [await person('leserin@messhausen.example'), await person('autor@messhausen.example')];
  await client.query(`insert into membership (id, person_id, organisation_id, role, since) select uuidv7(), p, $2, 'member', current_date from unnest($1::uuid[]) p`, [[reader, author], house]);
  await client.query(
    `insert into session (id, token_hash, person_id, device, created_at, auth_at, seen_at, expires_at) values (uuidv7(), $1, $2, 'Messgerät', now(), now(), now(), now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), reader],
  );
  await client.query(
    `create temporary table question as select n, uuidv7() as id, now() - make_interval(mins => n) as asked_at, s.id as service_id, s.name as service
     from generate_series(1, ${THREADS}) n join (select id, name, row_number() over (order by id) - 1 as at, count(*) over () as all from service) s on s.at = n % s.all`,
  );
  const words = [author, house, TEXTS.map((text) => text.repeat(LENGTH))];
  const text = (number) => `($3::text[])[1 + (${number}) % ${TEXTS.length}]`;
  await client.query(
    `insert into thread (id, kind, title, excerpt, visibility, author_id, organisation_id, phase, answer_count, created_at, last_activity_at)
     select id, 'question', left(replace(($4::text[])[1 + n % ${TITLES.length}], '{service}', service), 200), left(${text('n')}, 160), 'community', $1, $2, n % 11, ${ANSWERS_EACH}, asked_at, asked_at from question`,
    [...words, TITLES],
  );
  await client.query('insert into thread_service (thread_id, service_id, position) select id, service_id, 0 from question');
  await client.query(`insert into post (id, thread_id, kind, author_id, organisation_id, text, created_at) select uuidv7(), id, 'opening', $1, $2, ${text('n')}, asked_at from question`, words);
  await client.query(
    `insert into post (id, thread_id, kind, author_id, organisation_id, text, created_at)
     select uuidv7(), id, 'answer', $1, $2, ${text('n + a')}, asked_at from question, generate_series(1, ${ANSWERS_EACH}) a`,
    words,
  );
  const { rows } = await client.query('select id from question order by n limit 1000');
  const threads = rows.map((row) => row.id);
  const thread = threads.pop();
  await client.query(`insert into post (id, thread_id, kind, author_id, organisation_id, text, created_at) select uuidv7(), $1, 'answer', $2, $3, $4, now() from generate_series(1, 10)`, [thread, author, house, TEXT]);
  await client.query('update thread set answer_count = 20 where id = $1', [thread]);
  await client.query('vacuum analyze');
  return { cookie: `fahrwasser=${token}`, thread, threads, text: TEXT };
}
