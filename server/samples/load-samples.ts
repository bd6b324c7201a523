import { v7 } from 'uuid';
import { hashPassword } from '../accounts/accounts.face.js';
import type { Clock } from '../kernel/clock.js';
import { germanDay } from '../kernel/day.js';
import type { Database } from '../platform/database/database.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { announcementRows, noticeRows } from './announcement-rows.js';
import { directoryOf, type Directory } from './directory.js';
import { flagRows } from './flag-rows.js';
import { referralRows } from './referral-rows.js';
import { callRows, requestRows } from './request-rows.js';
import { loadReports } from './load-reports.js';
import { pilotRows } from './pilot-rows.js';
import { SampleTime } from './sample-time.js';
import { standingRows } from './standing-rows.js';
import { threadRows } from './thread-rows.js';
import { loadVersions } from './version-rows.js';
import { sampleAnnouncements, sampleCalls, sampleCases, sampleComponents, sampleDesks, sampleFollowing, sampleNotices, sampleOrganisations, samplePeople, samplePilots, sampleReferrals, sampleRequests, sampleRollouts, sampleStanding, sampleThreads, sampleVersions, sampleWishes } from './world/index.js';
import { districtsSql } from '../organisations/organisations.face.js';

/** Password of every sample account. It opens nothing but invented data: production never loads the sample world. */
export const SAMPLE_PASSWORD = 'Fahrwasser-2026!';

/** The accounts the terminal names, each with a line about who it is. */
export const featuredAccounts: readonly { name: string; mail: string; introduction: string }[] = samplePeople
  .filter((person) => person.featured)
  .map(({ name, mail, introduction }) => ({ name, mail, introduction }));

/** Advisory lock: two nodes starting at once load it once. Any constant of ours. */
const SAMPLES_LOCK = 7_231_906;

/**
 * Loads the sample world into a database without any organisation; whole or not at all. The catalogue must be there.
 * It writes the tables of all capabilities directly: a world with a past cannot be made by commands of today.
 */
export async function loadSamples(database: Database, clock: Clock): Promise<void> {
  if (await inhabited(database)) return;
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  await database.transaction(async () => {
    await database.rows('select pg_advisory_xact_lock($1)', [SAMPLES_LOCK]);
    if (await inhabited(database)) return;
    const time = new SampleTime(clock.now());
    const directory = await directoryOf(database);
    await loadOrganisations(database, directory);
    await loadComponents(database, directory);
    await loadPeople(database, directory, time, passwordHash);
    await loadRollouts(database, directory, time);
    const tables = threadRows(sampleThreads, directory, time);
    const standing = standingRows(sampleStanding, tables, directory, time);
    const referrals = referralRows(sampleDesks, sampleReferrals, sampleWishes, { thread: tables.thread, post: tables.post }, directory, time);
    for (const [table, rows] of Object.entries({ ...tables, ...standing })) await insertRows(database, table, rows);
    await insertRows(database, 'question_request', requestRows(sampleRequests, tables.thread, directory, time));
    await insertRows(database, 'contact_request', callRows(sampleCalls, directory, time));
    for (const [table, rows] of Object.entries(referrals)) await insertRows(database, table, rows);
    await loadFollowing(database, directory);
    for (const [table, rows] of Object.entries(announcementRows(sampleAnnouncements, directory, time))) await insertRows(database, table, rows);
    await insertRows(database, 'notice', noticeRows(sampleNotices, tables.thread, directory, time));
    await loadReports(database, directory, time);
    await loadVersions(database, sampleVersions, directory, time);
    for (const [table, rows] of Object.entries(flagRows(sampleCases, tables.thread, tables.thread_service, directory, time))) await insertRows(database, table, rows);
    // The mandate of a case is that of its subject, as when it is flagged.
    await database.rows(
      `update moderation_case c set districts = ${districtsSql('o')},
         topic_fields = array(select distinct s.topic_field from service s where s.id = any(c.service_ids) and s.topic_field is not null)
       from organisation o where o.id = c.organisation_id`,
    );
    for (const [table, rows] of Object.entries(pilotRows(samplePilots, directory, time))) await insertRows(database, table, rows);
  });
}

const inhabited = async (database: Database): Promise<boolean> => (await database.row('select 1 from organisation limit 1')) !== null;

const loadOrganisations = (database: Database, directory: Directory): Promise<void> =>
  insertRows(
    database,
    'organisation',
    sampleOrganisations.map(({ key, kind, name, district, inhabitants, municipalitiesServed }) => ({
      id: directory.organisation(key),
      key,
      kind,
      name,
      district,
      inhabitants,
      municipalities_served: municipalitiesServed,
      sample: true,
    })),
  );

const loadComponents = (database: Database, directory: Directory): Promise<void> =>
  insertRows(
    database,
    'organisation_component',
    sampleComponents.flatMap(({ organisation, components }) => components.map((component) => ({ organisation_id: directory.organisation(organisation), component_id: directory.component(component) }))),
  );

async function loadPeople(database: Database, directory: Directory, time: SampleTime, passwordHash: string): Promise<void> {
  const joined = time.daysAgo(800);
  const people = samplePeople.map(({ slug, name, mail, instanceRole, mandate }) => ({
    id: directory.person(slug).id,
    name,
    mail,
    password_hash: passwordHash,
    instance_role: instanceRole,
    mandate,
    created_at: joined,
  }));
  await insertRows(database, 'person', people);
  const memberships = samplePeople.map(({ slug, role }) => {
    const person = directory.person(slug);
    return { id: v7(), person_id: person.id, organisation_id: person.organisationId, role, since: germanDay(joined) };
  });
  await insertRows(database, 'membership', memberships);
}

const loadRollouts = (database: Database, directory: Directory, time: SampleTime): Promise<void> =>
  insertRows(
    database,
    'rollout',
    sampleRollouts.map(({ organisation, service, state, phase, sinceDaysAgo, goLiveDaysAgo }) => ({
      id: v7(),
      organisation_id: directory.organisation(organisation),
      service_id: directory.service(service),
      state,
      phase,
      since: germanDay(time.daysAgo(sinceDaysAgo)),
      go_live_on: goLiveDaysAgo === null ? null : germanDay(time.daysAgo(goLiveDaysAgo)),
    })),
  );

const loadFollowing = (database: Database, directory: Directory): Promise<void> =>
  insertRows(
    database,
    'subscription',
    sampleFollowing.flatMap(({ person, services }) => services.map((service) => ({ person_id: directory.person(person).id, subject_kind: 'service', subject_id: directory.service(service) }))),
  );
