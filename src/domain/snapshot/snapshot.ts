import type { CorrectionNote } from '../plan/correction-note.ts';
import type { Snapshot3 } from './version-3.ts';

/**
 * What a quarter was: figures and judgements by id, never a person's name. The same shape is the preliminary state of a
 * quarter that is open and the content of a seal; older seals are read into it, see `versions.ts`. Which seals stood
 * before it is not known of a quarter that is open, nor of a seal of the first version.
 */
export type Snapshot = Omit<Snapshot3, 'sealedBefore'> & { sealedBefore: SealedBefore | undefined };

/** The seals that stood in the folder when another was written, oldest quarter first, by fingerprint. */
export type SealedBefore = Snapshot3['sealedBefore'];

export type SealedAccount = Snapshot['accounts'][number];
export type SealedPart = Snapshot['organisation'][number];
export type SealedPerson = SealedAccount['people'][number];
export type SealedAction = SealedAccount['actions'][number];
export type SealedIdea = SealedAccount['ideas'][number];
export type SealedPromise = SealedAccount['promises'][number];
export type SealedFlag = Snapshot['flags'][number];
export type SealedReview = SealedAccount['reviews'][number];
export type SealedFigures = Snapshot['company']['figures'][string];

/** A closed quarter as its file has it, with what was added beside it. */
export interface Seal {
  quarter: string;
  /** `snapshots/2026-Q3.json` */
  file: string;
  /** SHA-256 of the content in canonical form, 64 hexadecimal digits. */
  hash: string;
  snapshot: Snapshot;
  /** Corrections, by date. */
  notes: readonly CorrectionNote[];
  /** The file of the notes; none when there is none. */
  notesFile: string | undefined;
}
