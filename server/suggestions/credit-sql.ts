import { organisationView } from '../organisations/organisations.face.js';

/** The administration whose suggestion a version of something took up, or null; the parts are expressions of the statement. */
export const creditSql = (kind: string, id: string, version: string): string =>
  `(select ${organisationView('sh')} from suggestion sg join organisation sh on sh.id = sg.organisation_id where sg.subject_kind = ${kind} and sg.subject_id = ${id} and sg.applied_as = ${version} and sg.state = 'accepted' limit 1)`;
