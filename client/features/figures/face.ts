/** What other features and pages may use of figures. */
export { FiguresPanel } from './figures-panel.js';
