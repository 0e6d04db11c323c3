import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The handbook that comes with Rulla: the method, and the decisions behind the software. */
export const SHIPPED_HANDBOOK = fileURLToPath(new URL('../../content/handbook', import.meta.url));

/**
 * What stands in it beside the pages: a fault for each rule, which a test writes and the pages of the rules show. A company
 * that begins with a copy of the demo has one that is not read.
 */
export const RULE_EXAMPLES = 'rule-examples.json';

/**
 * Whether a folder is the handbook that comes with Rulla, whose pages are compiled. Every other one is a company's own:
 * its pages are data, like plans.
 */
export function isShippedHandbook(folder: string): boolean {
  return path.resolve(folder) === path.resolve(SHIPPED_HANDBOOK);
}
