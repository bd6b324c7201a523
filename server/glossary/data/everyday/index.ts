import { administrationWords } from './administration.js';
import { businessWords } from './business.js';
import { communityWords } from './community.js';
import { educationWords } from './education.js';
import { environmentWords } from './environment.js';
import { familyWords } from './family.js';
import { healthWords } from './health.js';
import { housingWords } from './housing.js';
import { lawWords } from './law.js';
import { migrationWords } from './migration.js';
import { mobilityWords } from './mobility.js';
import { taxWords } from './taxes.js';
import type { EverydayWordSeed } from './word.js';
import { workWords } from './work.js';

export type { EverydayWordSeed } from './word.js';

/** All everyday words we ship; each word stands in one place only. */
export const everydayWordSeeds: readonly EverydayWordSeed[] = [
  ...familyWords,
  ...educationWords,
  ...workWords,
  ...housingWords,
  ...communityWords,
  ...mobilityWords,
  ...healthWords,
  ...lawWords,
  ...migrationWords,
  ...businessWords,
  ...taxWords,
  ...environmentWords,
  ...administrationWords,
];
