import './browser-gaps.js';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import type { Me } from '../../shared/accounts/contract.js';
import type { OrganisationView } from '../../shared/organisations/contract.js';
import type { PostView, ThreadPage } from '../../shared/threads/contract.js';

// Generous, so that a busy machine fails no test; what is there is found at once anyway.
configure({ asyncUtilTimeout: 10_000 });

export const uuid = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const organisation: OrganisationView = { id: uuid(900), key: '99001', kind: 'amt', name: 'Amt Wiesenau', district: 'Kreis Westergeest', sizeBand: '5_10' };
export const me: Me = { id: uuid(901), name: 'Wiebke Carstens', mail: 'w@amt.example', role: 'member', instanceRole: null, organisation };

const CAN_NOTHING = { edit: false, delete: false, restore: false, markHelpful: false, markSolution: false, comment: false };

export function post(number: number, part: Partial<PostView> = {}): PostView {
  return {
    id: uuid(number),
    threadId: uuid(1),
    kind: 'answer',
    parentId: null,
    text: `Text ${number}`,
    removed: false,
    opened: null,
    grade: null,
    references: [],
    reply: null,
    editNote: null,
    hidden: false,
    files: [],
    author: { name: `Person ${number}` },
    organisation,
    createdAt: '2026-11-20T10:00:00.000Z',
    editedAt: null,
    version: 1,
    helpfulCount: 0,
    viewer: { mine: false, helpful: false },
    can: CAN_NOTHING,
    comments: [],
    commentCount: 0,
    ...part,
    ...(part.can ? { can: { ...CAN_NOTHING, ...part.can } } : {}),
  };
}

export function threadPage(answers: PostView[], part: Partial<ThreadPage> = {}): ThreadPage {
  return {
    id: uuid(1),
    kind: 'question',
    state: answers.length > 0 ? 'answered' : 'open',
    title: 'Wie geht das hier?',
    excerpt: 'Text 2',
    visibility: 'community',
    phase: null,
    services: [],
    components: [],
    organisation,
    answerCount: answers.length,
    commentCount: 0,
    affectsUsCount: 0,
    bestGrade: null,
    createdAt: '2026-11-20T10:00:00.000Z',
    lastActivityAt: '2026-11-20T10:00:00.000Z',
    sample: false,
    version: 1,
    locked: null,
    splitFrom: null,
    pins: [],
    duplicateOf: null,
    duplicates: [],
    opening: post(2, { kind: 'opening' }),
    solutions: [],
    solutionPosts: [],
    answers: { items: answers, nextCursor: null },
    serviceVersions: [],
    viewer: { follows: false, affectsUs: false },
    can: { answer: true, comment: true, editTitle: false, editLinks: false, narrow: false, widen: false, delete: false, affectsUs: false, refuseDuplicate: false, moderate: false },
    ...part,
  };
}

interface Answer {
  status?: number;
  body?: unknown;
}
export interface Call {
  method: string;
  path: string;
  body: unknown;
  key: string | null;
  version: string | null;
}

/** What every form and thread asks besides: in these tests nothing is checked before it is published. */
const NOTHING_WAITS: Record<string, Answer> = {
  'publication-checks/mine': { body: { all: false, serviceIds: [] } },
  contributions: { body: { items: [] } },
};

/** Stands in for the server: `answer` says what each call gets; null is a lost connection. Returns the calls made. */
export function serve(answer: (call: Call) => Answer | null): Call[] {
  const calls: Call[] = [];
  globalThis.fetch = (async (address: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    const call: Call = {
      method: init.method ?? 'GET',
      path: String(address).replace('/api/', ''),
      body: init.body ? JSON.parse(init.body as string) : undefined,
      key: headers.get('idempotency-key'),
      version: headers.get('if-match'),
    };
    const unasked = NOTHING_WAITS[call.path];
    if (!unasked) calls.push(call);
    const given = unasked ?? answer(call);
    if (!given) throw new TypeError('Failed to fetch');
    const { status = 200, body } = given;
    return { ok: status < 400, status, headers: new Headers(), json: async () => body } as unknown as Response;
  }) as typeof fetch;
  return calls;
}

export const problem = (status: number, code: string, more: object = {}): Answer => ({ status, body: { type: 'about:blank', title: code, status, code, requestId: 'r-1', ...more } });

/** Draws a part of the application as it stands in it. */
export function draw(content: ReactNode, address = '/') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const router = createMemoryRouter([{ path: '*', element: content }], { initialEntries: [address] });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { client };
}
