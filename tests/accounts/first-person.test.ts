import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createAdmin, UsageError, type Given } from '../../server/cli/create-admin.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World } from '../support/factories.js';

const PASSWORD = 'Deich-und-Watt-2026';
let node: TestApplication;
let world: World;
let number = 0;
let given: Given;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(() => {
  number += 1;
  given = { admin: `betrieb-${number}@pruefhausen.example`, name: 'Fenja Brodersen', 'organisation-key': `betrieb-${number}`, 'organisation-name': 'Betrieb Prüfland', kind: 'it_dienstleister' };
});

const create = (facts: Given, ask: ((question: string) => Promise<string>) | null = null) => createAdmin(node.database, node.settings, node.clock, facts, ask);
const setPassword = (link: string) => world.guest().post('password-resets/redeem', { token: link.split('#')[1], password: PASSWORD });

test('the first person sets a password by the printed link and has rights of the operator', async () => {
  const { link, created, mail } = await create({ ...given, admin: ` ${given.admin?.toUpperCase()} ` });
  expect([created, mail]).toEqual([true, given.admin]);
  expect(link).toMatch(/^http:\/\/localhost:\d+\/passwort-neu#[A-Za-z0-9_-]{43}$/);
  expect((await world.guest().post('session', { mail, password: PASSWORD })).status).toBe(401);
  expect((await setPassword(link)).status).toBe(204);
  const { body } = await world.guest().post('session', { mail, password: PASSWORD });
  expect(body).toMatchObject({ me: { name: 'Fenja Brodersen', role: 'lead', instanceRole: 'admin', organisation: { key: given['organisation-key'], name: 'Betrieb Prüfland', kind: 'it_dienstleister' } } });
});

test('the history knows of the person, of the rights and of the house, once', async () => {
  const { mail } = await create(given);
  await create(given);
  const person = await world.person();
  await create({ admin: person.mail });
  await create({ admin: person.mail });
  const events = await node.database.rows(
    `select e.type, e.actor_id, e.version, coalesce(p.mail, o.key) as of from domain_event e left join person p on p.id = e.subject_id left join organisation o on o.id = e.subject_id
     where p.mail = any($1) or o.key = $2 order by e.id`,
    [[mail, person.mail], given['organisation-key']],
  );
  expect(events).toEqual([
    { type: 'organisations.created', actor_id: null, version: 1, of: given['organisation-key'] },
    { type: 'people.made-operator', actor_id: null, version: 1, of: mail },
    { type: 'people.made-operator', actor_id: null, version: 2, of: person.mail },
  ]);
});

test('the link holds for a day', async () => {
  const { mail } = await create(given);
  const [row] = await node.database.rows<{ hours: number }>('select round(extract(epoch from o.expires_at - now()) / 3600)::int as hours from one_time o join person p on p.id = o.person_id where p.mail = $1', [mail]);
  expect(row?.hours).toBe(24);
});

test('a house that exists is named by its key alone', async () => {
  const house = await world.organisation();
  await create({ admin: given.admin, name: given.name, 'organisation-key': house.key });
  const people = await node.database.rows('select p.name from person p join membership m on m.person_id = p.id where m.organisation_id = $1', [house.id]);
  expect(people).toEqual([{ name: 'Fenja Brodersen' }]);
});

test('a person who exists gets the rights and a new link; an earlier one no longer works', async () => {
  const person = await world.person({ instanceRole: 'coordinator' });
  const first = await create({ admin: person.mail });
  const second = await create({ admin: person.mail });
  expect([first.created, second.created]).toEqual([false, false]);
  expect((await setPassword(first.link)).status).toBe(422);
  expect((await setPassword(second.link)).status).toBe(204);
  const [row] = await node.database.rows('select instance_role, version from person where id = $1', [person.id]);
  expect(row).toEqual({ instance_role: 'admin', version: 3 });
});

test('what is not given is asked for, in words', async () => {
  const asked: string[] = [];
  const answers = [given.admin, given.name, given['organisation-key'], given['organisation-name'], given.kind];
  await create({}, async (question) => {
    asked.push(question);
    return answers[asked.length - 1] ?? '';
  });
  expect(asked.map((question) => question.split(/[,:]/)[0])).toEqual(['E-Mail-Adresse', 'Vor- und Nachname', 'Schlüssel der Verwaltung', 'Name der Verwaltung', 'Art der Verwaltung']);
});

describe('nothing is made of what does not fit', () => {
  test.each<[string, (facts: Given) => Given, string]>([
    ['no address', (facts) => ({ ...facts, admin: undefined }), '--admin'],
    ['a bad address', (facts) => ({ ...facts, admin: 'keine' }), '--admin'],
    ['no name', (facts) => ({ ...facts, name: undefined }), '--name'],
    ['a name with a line break', (facts) => ({ ...facts, name: 'A\nB' }), '--name'],
    ['no house', (facts) => ({ ...facts, 'organisation-key': undefined }), '--organisation-key'],
    ['a bad key', (facts) => ({ ...facts, 'organisation-key': 'Ämter!' }), '--organisation-key'],
    ['no kind', (facts) => ({ ...facts, kind: undefined }), '--kind'],
    ['a kind that is none', (facts) => ({ ...facts, kind: 'firma' }), '--kind'],
  ])('%s', async (_name, change, parameter) => {
    const before = await counts();
    const refused = create(change(given));
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(parameter);
    expect(await counts()).toEqual(before);
  });

  test('a suspended person', async () => {
    const person = await world.person();
    await node.database.rows(`update person set status = 'suspended' where id = $1`, [person.id]);
    await expect(create({ admin: person.mail })).rejects.toThrow('gesperrt');
  });
});

const counts = () => node.database.rows('select (select count(*) from person) as people, (select count(*) from organisation) as houses, (select count(*) from one_time) as links');
