export { isPilotMunicipalitySql, pilotsOfOrganisationSql, pilotsOfReportSql, pilotsWithServiceSql, reportOfPilot, threadOfPilot } from './pilots.sql.js';
