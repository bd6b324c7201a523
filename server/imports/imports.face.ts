export type { ImportKind } from './import-kind.js';
export { ImportRefused } from './import-refused.js';
export { importKinds } from './kinds/index.js';
export { requireFile } from './reading/inspect-file.js';
export type { Rejection } from './report/rejections.js';
export { shownExamples } from './report/examples.js';
export { safeCell } from './report/visible.js';
export { changesOf, RunImport, type ImportObserver, type ImportOptions, type ImportOutcome } from './run-import.js';
