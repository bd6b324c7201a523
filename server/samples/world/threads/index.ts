import type { SampleThread } from '../thread.js';
import { connectionThreads } from './connection.js';
import { contractThreads } from './contract.js';
import { discussionThreads } from './discussions.js';
import { goliveThreads } from './golive.js';
import { internalThreads } from './internal.js';
import { lawThreads } from './law.js';
import { openThreads } from './open.js';
import { paymentThreads } from './payment.js';
import { serviceThreads } from './services.js';
import { workThreads } from './work.js';

export const sampleThreads: SampleThread[] = [
  ...paymentThreads,
  ...connectionThreads,
  ...contractThreads,
  ...lawThreads,
  ...workThreads,
  ...serviceThreads,
  ...goliveThreads,
  ...openThreads,
  ...discussionThreads,
  ...internalThreads,
];
