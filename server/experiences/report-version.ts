import { DomainError } from '../kernel/domain-error.js';
import type { ExperienceReport } from './report.entity.js';

/** @throws DomainError `conflict` with the state that stands there, unless the caller has seen this version */
export function requireVersion(report: ExperienceReport, version: number): void {
  if (report.version === version) return;
  throw new DomainError('conflict', { conflict: { base: {}, current: { state: report.state, edition: report.edition }, version: report.version } });
}
