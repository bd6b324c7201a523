/** What other features may use of searching; the palette and the page are taken from their own files. */
export { SimilarPanel } from './similar-panel.js';
