import type { SectionContent, SectionName } from '../../shared/experiences/sections.js';

// Entries of the catalogue are merged while reports are written: a working copy is read with what they became.

type Merged = ReadonlyMap<string, string>;

/** The services, components and obstacles a section names. Pure. */
export function entriesIn(section: SectionName, content: Record<string, unknown>): string[] {
  if (section === 'frame') return rowsOf<Framed>(content.services).map((row) => row.serviceId);
  if (section === 'setup') return rowsOf<Setup>(content.components).map((row) => row.componentId);
  if (section === 'obstacles') return rowsOf<Obstacle>(content.rows).map((row) => row.obstacleId);
  if (section === 'lessons') return rowsOf<Lesson>(content.rows).flatMap((row) => row.componentIds);
  return [];
}

/** A section that names what merged entries became, each once. No word of the house is lost: an obstacle that is named twice stays twice. Pure. */
export function pointElsewhere(section: SectionName, content: Record<string, unknown>, merged: Merged): Record<string, unknown> {
  if (!entriesIn(section, content).some((id) => merged.has(id))) return content;
  const standing = (id: string): string => merged.get(id) ?? id;
  if (section === 'frame') {
    const named = new Map<string, Framed>();
    for (const row of rowsOf<Framed>(content.services)) if (!named.has(standing(row.serviceId))) named.set(standing(row.serviceId), { ...row, serviceId: standing(row.serviceId) });
    return { ...content, services: [...named.values()] };
  }
  if (section === 'setup') {
    const byId = new Map<string, Setup>();
    for (const row of rowsOf<Setup>(content.components)) {
      const componentId = standing(row.componentId);
      byId.set(componentId, { componentId, version: byId.get(componentId)?.version || row.version });
    }
    return { ...content, components: [...byId.values()] };
  }
  if (section === 'lessons') return { ...content, rows: rowsOf<Lesson>(content.rows).map((row) => ({ ...row, componentIds: [...new Set(row.componentIds.map(standing))] })) };
  const rows = rowsOf<Obstacle>(content.rows);
  const named = new Set(rows.map((row) => row.obstacleId));
  return {
    ...content,
    rows: rows.map((row) => {
      const obstacleId = standing(row.obstacleId);
      if (obstacleId === row.obstacleId || named.has(obstacleId)) return row;
      named.add(obstacleId);
      return { ...row, obstacleId };
    }),
  };
}

type Framed = SectionContent<'frame'>['services'][number];
type Setup = SectionContent<'setup'>['components'][number];
type Obstacle = SectionContent<'obstacles'>['rows'][number];
type Lesson = SectionContent<'lessons'>['rows'][number];

const rowsOf = <Row>(rows: unknown): Row[] => (Array.isArray(rows) ? (rows as Row[]) : []);
