import type { MediaType } from '../../../shared/files/contract.js';
import type { Family } from './family.js';

/** What the inspecting process is told: look at `source`, and put what is to be kept into `folder`. */
export interface InspectionTask {
  family: Family;
  source: string;
  folder: string;
}

/** What a file turned out to be. */
export interface Inspected {
  mediaType: MediaType;
  /** The file to keep: the source itself, or an image written anew. */
  kept: string;
  /** The narrower copy of an image, where it is wider than pages show it. */
  display: string | null;
  width: number | null;
  height: number | null;
  text: string;
}

export const REFUSALS = ['file_type_refused', 'file_damaged', 'image_too_large', 'archive_unsafe'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Why a file is not taken. Thrown inside the inspecting process. */
export class Refused extends Error {
  constructor(readonly code: Refusal) {
    super(code);
  }
}

export type InspectionAnswer = { inspected: Inspected } | { refused: Refusal };

/** So much of a document's text is kept, in UTF-16 units. */
export const TEXT_MOST = 100_000;

/** Text as it is kept for searching: storable, and not longer than that. */
export const storable = (text: string): string => text.slice(0, TEXT_MOST).toWellFormed().replaceAll('\u0000', ' ').replace(/\uFFFD$/, '');
