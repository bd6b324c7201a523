import type { SampleReport } from '../report.js';
import { districtReports } from './district.js';
import { gewerbeReports } from './gewerbe.js';
import { hundehaltungReports } from './hundehaltung.js';
import { hundehaltungRuralReports } from './hundehaltung-rural.js';
import { parkausweiseReports } from './parkausweise.js';
import { paymentReports } from './payment.js';
import { smallHouseReports } from './small-houses.js';
import { townReports } from './town.js';
import { trafficReports } from './traffic.js';
import { unpublishedReports } from './unpublished.js';
import { wohngeldLiveReports } from './wohngeld-live.js';
import { wohngeldNordhavenReports } from './wohngeld-nordhaven.js';
import { wohngeldRunningReports } from './wohngeld-running.js';
import { wohngeldWaitingReports } from './wohngeld-waiting.js';

export const sampleReports: SampleReport[] = [
  ...wohngeldNordhavenReports,
  ...wohngeldLiveReports,
  ...wohngeldRunningReports,
  ...wohngeldWaitingReports,
  ...hundehaltungReports,
  ...hundehaltungRuralReports,
  ...gewerbeReports,
  ...paymentReports,
  ...parkausweiseReports,
  ...trafficReports,
  ...districtReports,
  ...townReports,
  ...smallHouseReports,
  ...unpublishedReports,
];
