import { BaseSequencer, type Reporter, type TestModule, type TestSpecification } from 'vitest/node';

/** What reading a file of tests takes, in milliseconds, beside running them. */
const READING = 10;

interface Record {
  /** Milliseconds of its first run, with all its tests. */
  all: number;
  /** Milliseconds of its runs since then together, each with those of its tests that reach the change. */
  took: number;
  runs: number;
  /** In how many of these it noticed the change. */
  noticed: number;
}

const records = new Map<string, Record>();

export const recordKeeper: Reporter = {
  onTestModuleEnd(file: TestModule): void {
    const known = records.get(file.moduleId);
    const { duration } = file.diagnostic();
    if (!known) records.set(file.moduleId, { all: duration, took: 0, runs: 0, noticed: 0 });
    else {
      known.took += duration;
      known.runs += 1;
      known.noticed += file.ok() ? 0 : 1;
    }
  },
};

/** A change is tried on the tests that reach it until one notices: first on those that find most in the least time. */
export class LikeliestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => worth(b.moduleId) - worth(a.moduleId));
  }
}

/** What it finds in a time. A file of many tests of which few reach a change is as quick as those are. */
function worth(file: string): number {
  const { all, took, runs, noticed } = records.get(file) ?? { all: 0, took: 0, runs: 0, noticed: 0 };
  return (noticed + 1) / (runs + 2) / ((runs === 0 ? all : took / runs) + READING);
}
