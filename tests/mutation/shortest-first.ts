import { BaseSequencer, type Reporter, type TestModule, type TestSpecification } from 'vitest/node';

/** How long each file of tests took when it first ran, with all its tests. */
const took = new Map<string, number>();

export const timeKeeper: Reporter = {
  onTestModuleEnd(file: TestModule): void {
    if (!took.has(file.moduleId)) took.set(file.moduleId, file.diagnostic().duration);
  },
};

/** Most changes are noticed by the cheapest tests that reach them, after which no other is run. */
export class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => (took.get(a.moduleId) ?? 0) - (took.get(b.moduleId) ?? 0));
  }
}
