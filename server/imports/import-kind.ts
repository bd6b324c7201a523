import type { z } from 'zod';
import type { ImportKindName } from '../../shared/imports/contract.js';
import type { MergeDefinition, StagedMerge, StagedReferences } from '../platform/database/staged-merge.js';

/** A row as its owner stages it: names of columns. */
export type StagedRow = Record<string, unknown>;

export interface RowContext {
  /** From when on a new key is valid. */
  readonly validFrom: string;
}

/** One shape a file of a kind may have. */
export interface FileForm<Columns extends Record<string, z.ZodType> = Record<string, z.ZodType>> {
  /** What is in it, German plural. */
  readonly title: string;
  /** The columns that must be there, by the name in the first line, and what their cells hold. */
  readonly columns: Columns;
  /** Whether a file with these columns has this form; the first form is taken when none fits. */
  fits(names: readonly string[]): boolean;
  readonly merge: MergeDefinition;
  toRow(values: never, context: RowContext): StagedRow;
  /** What no column shows alone. */
  check?(values: never): { readonly column: string; readonly reason: string } | null;
  /** Column of the file that tells rows apart; null where several may be alike. */
  readonly keyColumn: string | null;
  readonly references?: StagedReferences;
  /** What else follows from the staged rows, done or only counted. */
  follow?(merge: StagedMerge, write: boolean, now: Date): Promise<Consequence>;
}

/** A change beside the rows of the file. */
export interface Consequence {
  /** German: of what. */
  readonly title: string;
  readonly new: number;
  readonly changed: number;
}

/** A kind of file that can be imported. */
export interface ImportKind {
  readonly name: ImportKindName;
  readonly title: string;
  readonly forms: readonly FileForm[];
  /** German names of the columns of its table, for examples. */
  readonly labels: Readonly<Record<string, string>>;
}

type ValuesOf<Columns extends Record<string, z.ZodType>> = { [Name in keyof Columns]: z.output<Columns[Name]> };

/** Keeps the types of the columns while a form is written down. */
export const formOf = <Columns extends Record<string, z.ZodType>>(
  form: Omit<FileForm<Columns>, 'toRow' | 'check'> & {
    toRow(values: ValuesOf<Columns>, context: RowContext): StagedRow;
    check?(values: ValuesOf<Columns>): { readonly column: string; readonly reason: string } | null;
  },
): FileForm => form as unknown as FileForm;
