/** SQL for a moment inside JSON as the contracts write it: ISO 8601 in UTC, milliseconds; `column` is a timestamptz. */
export const momentSql = (column: string): string => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
