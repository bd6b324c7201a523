/** What pages use of the procedure. */
export { Course } from './course.js';
export { PhaseLessons } from './phase-lessons.js';
export { PhaseObstacles } from './phase-obstacles.js';
export { OursHere, ServicesHere } from './phase-services.js';
export { PhaseNeighbours, PhaseStrip } from './phase-strip.js';
export { phaseOptions, phasesOptions } from './queries.js';
export { ServicePicker } from './service-picker.js';
export { useLivePhases } from './use-live-phases.js';
