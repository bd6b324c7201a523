import { notFound } from '../kernel/domain-error.js';
import type { Database } from '../platform/database/database.js';
import { PilotProject } from './pilot.entities.js';

/** Loads a pilot project for a command and locks it; every member may see every one. @throws DomainError `not_found` */
export async function accessPilot(database: Database, id: string): Promise<PilotProject> {
  await database.rows('select 1 from pilot_project where id = $1 for update', [id]);
  const project = await database.em.findOne(PilotProject, { id }, { refresh: true });
  if (!project) throw notFound();
  return project;
}
