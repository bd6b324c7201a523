/** What other features may use of referrals: passing on from the page of a question or a case. */
export { CaseReferrals } from './case-referrals.js';
export { PassOnDialog } from './pass-on-dialog.js';
export { prefillOf } from './prefill.js';
