import type { z } from 'zod';
import type { Snapshot } from './snapshot.ts';
import { snapshotSchema1 } from './version-1.ts';
import { snapshotSchema2 } from './version-2.ts';
import { snapshotSchema3 } from './version-3.ts';

/** How one version of the format is read: what it must look like, and how it becomes a snapshot of today. */
interface Version<S extends z.ZodType> {
  schema: S;
  toToday(read: z.output<S>): Snapshot;
}

function version<S extends z.ZodType>(schema: S, toToday: Version<S>['toToday']) {
  return {
    read: (written: unknown): Snapshot | undefined => {
      const { success, data } = schema.safeParse(written);
      return success ? toToday(data) : undefined;
    },
  };
}

/**
 * Every version that a quarter was ever sealed with, by its number. A new one is a file of its own beside
 * `version-1.ts`; the older ones then say here how they are read into it, and stay for ever.
 */
export const VERSIONS: Readonly<Record<number, { read(written: unknown): Snapshot | undefined }>> = {
  1: version(snapshotSchema1, (snapshot) => ({
    ...snapshot,
    schema: 3,
    sealedBefore: undefined,
    withoutActuals: [],
    inLanguages: {},
  })),
  2: version(snapshotSchema2, (snapshot) => ({ ...snapshot, schema: 3, inLanguages: {} })),
  3: version(snapshotSchema3, (snapshot) => snapshot),
};

/** The version that quarters are sealed with. */
export const CURRENT_VERSION = 3;
