import { BaseSequencer, type Reporter, type TestModule, type TestSpecification } from 'vitest/node';

/** What reading a file of tests takes, in milliseconds, beside running them. */
const READING = 10;

interface Record {
  /** Milliseconds of its first run, with all its tests. */
  took: number;
  runs: number;
  /** In how many runs it noticed the change. */
  noticed: number;
}

const records = new Map<string, Record>();

export const recordKeeper: Reporter = {
  onTestModuleEnd(file: TestModule): void {
    const { took, runs, noticed } = records.get(file.moduleId) ?? {
      took: file.diagnostic().duration,
      runs: 0,
      noticed: 0,
    };
    records.set(file.moduleId, { took, runs: runs + 1, noticed: noticed + (file.ok() ? 0 : 1) });
  },
};

/** A change is tried on the tests that reach it until one notices: first on those that find most in the least time. */
export class LikeliestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => worth(b.moduleId) - worth(a.moduleId));
  }
}

function worth(file: string): number {
  const { took, runs, noticed } = records.get(file) ?? { took: 0, runs: 0, noticed: 0 };
  return (noticed + 1) / (runs + 2) / (took + READING);
}
