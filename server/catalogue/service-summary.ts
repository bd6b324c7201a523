/**
 * SQL for what a service is about. Where nobody has described it yet, what the catalogue knows of its bundle is said: how
 * many single services, in which Lage.
 */
export const serviceSummarySql = (alias: string): string => `case when ${alias}.summary <> '' or ${alias}.ozg_id is null then ${alias}.summary else
  'OZG-Leistung'
  || (select case count(*) when 0 then '' when 1 then ' mit einer Einzelleistung' else ' mit ' || count(*) || ' Einzelleistungen' end
      from leika_key k where k.ozg_id = ${alias}.ozg_id and k.valid_until is null)
  || coalesce(' in der Lage »' || ${alias}.situation || '«', '') || '.' end`;
