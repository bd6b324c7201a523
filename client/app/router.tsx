import { createBrowserRouter, type RouteObject } from 'react-router';
import { PAGE_NAMES } from '../../shared/pages/contract.js';
import { paths } from '../lib/paths.js';
import { Skeleton } from '../ui/states.js';
import { PageError } from './error-boundary.js';
import { MembersOnly } from './members-only.js';
import { Shell } from './shell.js';

/** For members: without a session the sign-in comes first and leads back here. */
const memberRoutes: RouteObject[] = [
  { path: 'dienste', lazy: () => import('../routes/services.js') },
  { path: 'dienste/:slug', lazy: () => import('../routes/service.js') },
  { path: 'fragen', lazy: () => import('../routes/threads.js') },
  { path: 'fragen/neu', lazy: () => import('../routes/ask.js') },
  { path: 'fragen/wartend', lazy: () => import('../routes/waiting.js') },
  { path: 'fragen/:id', lazy: () => import('../routes/thread.js') },
  { path: 'vorgehen', lazy: () => import('../routes/procedure.js') },
  { path: 'vorgehen/:number', lazy: () => import('../routes/procedure-phase.js') },
  { path: 'pilotprojekte', lazy: () => import('../routes/pilots.js') },
  { path: 'pilotprojekte/neu', lazy: () => import('../routes/pilot-new.js') },
  { path: 'pilotprojekte/:slug', lazy: () => import('../routes/pilot.js') },
  { path: 'pilotprojekte/:slug/bearbeiten', lazy: () => import('../routes/pilot-edit.js') },
  { path: 'verwaltungen', lazy: () => import('../routes/organisations.js') },
  { path: 'verwaltungen/:key', lazy: () => import('../routes/organisation.js') },
  { path: 'moderation/katalog', lazy: () => import('../routes/care.js') },
  { path: 'moderation/katalog/:kind/neu', lazy: () => import('../routes/care-new.js') },
  { path: 'moderation/katalog/dienste/:id/versionen/neu', lazy: () => import('../routes/version-new.js') },
  { path: 'moderation/katalog/versionen/:id', lazy: () => import('../routes/version-care.js') },
  { path: 'moderation/katalog/:kind/:id', lazy: () => import('../routes/care-entry.js') },
  { path: 'bausteine', lazy: () => import('../routes/components.js') },
  { path: 'stolpersteine', lazy: () => import('../routes/obstacles.js') },
  { path: 'glossar', lazy: () => import('../routes/glossary.js') },
  { path: 'suche', lazy: () => import('../routes/search.js') },
  { path: 'erfahrungen/neu', lazy: () => import('../routes/report-new.js') },
  { path: 'erfahrungen/:id/bearbeiten', lazy: () => import('../routes/report-edit.js') },
  { path: 'moderation', lazy: () => import('../routes/moderation.js') },
  { path: 'moderation/protokoll', lazy: () => import('../routes/moderation-log.js') },
  { path: 'moderation/freigabe', lazy: () => import('../routes/publication-checks.js') },
  { path: 'moderation/vorschlaege', lazy: () => import('../routes/suggestions.js') },
  { path: 'vorschlaege/neu/:kind/:id', lazy: () => import('../routes/suggest.js') },
  { path: 'vorschlaege/:id', lazy: () => import('../routes/suggestion.js') },
  { path: 'moderation/:id', lazy: () => import('../routes/moderation-case.js') },
  { path: 'mitteilungen', lazy: () => import('../routes/notices.js') },
  { path: 'moderation/ankuendigungen', lazy: () => import('../routes/announcements.js') },
  { path: 'moderation/ankuendigungen/neu', lazy: () => import('../routes/announcement-new.js') },
  { path: 'moderation/ankuendigungen/:id', lazy: () => import('../routes/announcement.js') },
  { path: 'moderation/weitergaben', lazy: () => import('../routes/referrals.js') },
  { path: 'moderation/weitergaben/:id', lazy: () => import('../routes/referral.js') },
  { path: 'moderation/anlaufstellen', lazy: () => import('../routes/desks.js') },
  { path: 'moderation/anlaufstellen/neu', lazy: () => import('../routes/desk-new.js') },
  { path: 'moderation/anlaufstellen/:id', lazy: () => import('../routes/desk.js') },
  { path: 'betrieb/import', lazy: () => import('../routes/importing.js') },
  { path: 'konto', lazy: () => import('../routes/account.js') },
];

const publicRoutes: RouteObject[] = [
  { index: true, lazy: () => import('../routes/start.js') },
  // Public reports are read without signing in.
  { path: 'erfahrungen', lazy: () => import('../routes/reports.js') },
  { path: 'erfahrungen/kennzahlen', lazy: () => import('../routes/figures.js') },
  { path: 'erfahrungen/vergleich', lazy: () => import('../routes/compare-reports.js') },
  { path: 'erfahrungen/:id', lazy: () => import('../routes/report.js') },
  { path: 'anmelden', lazy: () => import('../routes/sign-in.js') },
  { path: 'passwort-vergessen', lazy: () => import('../routes/forgot-password.js') },
  { path: 'passwort-neu', lazy: () => import('../routes/new-password.js') },
  ...PAGE_NAMES.map((name): RouteObject => ({ path: paths.page(name), lazy: () => import('../routes/operator-page.js') })),
  { path: 'api/docs', lazy: () => import('../routes/api-document.js') },
  { path: '*', lazy: () => import('../routes/not-found.js') },
];

export const router = createBrowserRouter([
  {
    Component: Shell,
    // Shown until the code of the first page is there.
    HydrateFallback: () => <Skeleton lines={4} />,
    ErrorBoundary: PageError,
    children: [{ ErrorBoundary: PageError, children: [...publicRoutes, { Component: MembersOnly, ErrorBoundary: PageError, children: memberRoutes }] }],
  },
]);
