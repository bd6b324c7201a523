import type { ReportPage } from '../../../shared/experiences/contract.js';
import { valuesOf } from '../../../shared/experiences/measures.js';
import type { ReportContent } from '../../../shared/experiences/sections.js';
import { EFFORT_ROLES, MATURITY_MODELS } from '../../../shared/experiences/vocabulary.js';
import type { OrganisationView } from '../../../shared/organisations/contract.js';
import { PHASES } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { inhabitantsText, kindName, sizeBandName } from '../organisations/face.js';
import { phaseText } from '../rollouts/face.js';
import { amountText, casesText, euroText, lengthText, percentText, personDaysText, spanText } from './amounts.js';

/** What a report says, with the names of what it refers to; house facts as they were when it was published. */
export interface ReadableReport {
  content: ReportContent;
  names: ReportPage['names'];
  /** Files its texts and documents name. */
  files?: ReportPage['files'] | undefined;
  /** Absent while nothing was published. */
  frozen?: ReportPage['frozen'] | undefined;
  organisation?: OrganisationView | undefined;
}

export interface FactValue {
  text: string;
  /** Where it leads, for members. */
  to?: string;
}

/** One fact in words; no value: nothing was said. Its key is the same in every report, so that reports can be compared. */
export interface Fact {
  key: string;
  label: string;
  values: FactValue[];
}

export const FACT_GROUPS = ['house', 'services', 'result', 'dates', 'effort', 'costs', 'cases', 'setup'] as const;
export type FactGroupName = (typeof FACT_GROUPS)[number];
export interface FactGroup {
  name: FactGroupName;
  facts: Fact[];
}

/** Every fact a report can state, in the order of reading, those that were not stated included. */
export function factGroups(report: ReadableReport): FactGroup[] {
  const { content } = report;
  const facts: Record<FactGroupName, Fact[]> = {
    house: houseFacts(report),
    services: [
      fact('services', t('experiences.facts.service'), report.names.services.map((service) => ({
        text: service.version ? t('experiences.facts.serviceVersion', { name: service.name, version: service.version.label }) + (service.version.newer === null ? '' : t('experiences.facts.newerVersion', { label: service.version.newer })) : service.name,
        to: paths.service(service.slug),
      }))),
    ],
    result: resultFacts(content),
    dates: dateFacts(content),
    effort: effortFacts(content),
    costs: [
      said('costs.once', t('experiences.facts.once'), amountText(content.costs.once, euroText)),
      said('costs.yearly', t('experiences.facts.yearly'), amountText(content.costs.yearly, euroText)),
      said('costs.note', t('experiences.facts.costsNote'), content.costs.note.trim()),
    ],
    cases: [
      said('cases.before', t('experiences.facts.casesBefore'), amountText(content.cases.before, casesText)),
      said('cases.after', t('experiences.facts.casesAfter'), amountText(content.cases.after, casesText)),
      said('cases.shareBefore', t('experiences.facts.shareBefore'), amountText(content.cases.onlineShareBefore, percentText)),
      said('cases.shareAfter', t('experiences.facts.shareAfter'), amountText(content.cases.onlineShareAfter, percentText)),
    ],
    setup: setupFacts(report),
  };
  return FACT_GROUPS.map((name) => ({ name, facts: facts[name] }));
}

/** What one looks for first, where it was said: how long, how much work, what it cost, what came of it. */
export function keyFacts(report: ReadableReport): Fact[] {
  const facts = new Map(factGroups(report).flatMap((group) => group.facts.map((one) => [one.key, one] as const)));
  return KEY_FACTS.flatMap(({ key, label }) => {
    const found = facts.get(key);
    return found && found.values.length > 0 ? [{ ...found, label: t(label) }] : [];
  });
}
const KEY_FACTS = [
  { key: 'dates.duration', label: 'experiences.facts.key.duration' },
  { key: 'effort.total', label: 'experiences.facts.key.effort' },
  { key: 'costs.once', label: 'experiences.facts.key.once' },
  { key: 'cases.shareAfter', label: 'experiences.facts.key.share' },
] as const;

/** What was said alone; groups without anything are left out. */
export const saidGroups = (report: ReadableReport): FactGroup[] =>
  factGroups(report)
    .map(({ name, facts }) => ({ name, facts: facts.filter(({ values }) => values.length > 0) }))
    .filter(({ facts }) => facts.length > 0);

const fact = (key: string, label: string, values: FactValue[]): Fact => ({ key, label, values });
const said = (key: string, label: string, text: string | null | undefined): Fact => fact(key, label, text ? [{ text }] : []);

function houseFacts({ content, frozen, organisation }: ReadableReport): Fact[] {
  const house = frozen ?? organisation;
  const inhabitants = frozen?.inhabitants ?? null;
  return [
    said('house.kind', t('experiences.facts.kind'), house && kindName(house.kind)),
    said('house.size', t('experiences.facts.size'), inhabitants !== null ? inhabitantsText(inhabitants) : house?.sizeBand && sizeBandName(house.sizeBand)),
    said('house.district', t('experiences.facts.district'), house?.district),
    said('house.contact', t('experiences.facts.contact'), content.frame.contact),
  ];
}

function resultFacts({ result }: ReportContent): Fact[] {
  const { maturityModel: model } = result;
  const grade = (value: number | null): string | null => (value === null || model === null ? null : t('experiences.facts.maturity', { value, max: MATURITY_MODELS[model] }));
  const graded = result.maturityBefore !== null || result.maturityAfter !== null;
  return [
    said('result.result', t('experiences.facts.result'), result.result && t(`experiences.words.result.${result.result}`)),
    said('result.maturityBefore', t('experiences.facts.maturityBefore'), grade(result.maturityBefore)),
    said('result.maturityAfter', t('experiences.facts.maturityAfter'), grade(result.maturityAfter)),
    said('result.maturityModel', t('experiences.facts.maturityModel'), graded && model ? t(`experiences.words.maturityModel.${model}`) : null),
  ];
}

function dateFacts(content: ReportContent): Fact[] {
  const { startedOn, goLiveOn, phases } = content.dates;
  const values = valuesOf(content);
  const duration = values.get('duration');
  return [
    said('dates.startedOn', t('experiences.facts.started'), startedOn && formatDay(startedOn)),
    said('dates.goLiveOn', t('experiences.facts.goLive'), goLiveOn && formatDay(goLiveOn)),
    said('dates.duration', t('experiences.facts.duration'), duration === undefined ? null : lengthText(duration)),
    ...PHASES.map(({ number }) => {
      const row = phases.find(({ phase }) => phase === number);
      return said(`dates.phase.${number}`, phaseText(number), row && spanText(row.from, row.until, values.get(`duration:${number}`)));
    }),
  ];
}

function effortFacts(content: ReportContent): Fact[] {
  const { rows, note } = content.effort;
  return [
    said('effort.total', t('experiences.facts.effortTotal'), totalEffort(content)),
    ...EFFORT_ROLES.map((role) => said(`effort.${role}`, t(`experiences.words.role.${role}`), amountText(rows.find((row) => row.role === role)?.days ?? null, personDaysText))),
    said('effort.note', t('experiences.facts.effortNote'), note.trim()),
  ];
}

/** Effort in all; with a hole in it, it is at least so much. */
function totalEffort(content: ReportContent): string | null {
  const { rows } = content.effort;
  const total = valuesOf(content).get('effort');
  if (total !== undefined) return personDaysText(total);
  if (!rows.some(({ days }) => days === 'unknown')) return null;
  const known = rows.reduce((sum, { days }) => sum + (typeof days === 'number' ? days : 0), 0);
  return known > 0 ? t('experiences.facts.atLeast', { amount: personDaysText(Math.round(known * 100) / 100) }) : t('experiences.facts.unknown');
}

function setupFacts({ content, names }: ReadableReport): Fact[] {
  const { components, procedures, transport } = content.setup;
  const named = (name: string, version: string): string => (version ? t('experiences.facts.named', { name, version }) : name);
  return [
    fact('setup.components', t('experiences.facts.components'), components.flatMap(({ componentId, version }) => {
      const component = names.components.find(({ id }) => id === componentId);
      return component ? [{ text: named(component.name, version), to: paths.reports({ component: component.slug }) }] : [];
    })),
    fact('setup.procedures', t('experiences.facts.procedures'), procedures.map(({ name, version }) => ({ text: named(name, version) }))),
    said('setup.transport', t('experiences.facts.transport'), transport && t(`experiences.words.transport.${transport}`)),
  ];
}
