import type { Problem } from '#domain/checks/problem.ts';
import { readFullYaml } from './full-yaml.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { YamlRead } from './yaml-read.ts';

/**
 * Reads a YAML text and the place of each of its fields. `firstLine` is the line of the file that the text begins on.
 * The library reads whatever the fast reader leaves, and words every fault.
 */
export function readYaml(text: string, file: string, firstLine: number): YamlRead & { problems: readonly Problem[] } {
  const plain = readPlainYaml(text, firstLine);
  return plain ? { ...plain, problems: NONE } : readFullYaml(text, file, firstLine);
}

const NONE: readonly Problem[] = [];
