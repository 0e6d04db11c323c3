import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The handbook that comes with Rulla: the method, and the decisions behind the software. */
export const SHIPPED_HANDBOOK = fileURLToPath(new URL('../../content/handbook', import.meta.url));

/**
 * What stands in it beside the pages, written by tests: a fault for each rule, which the pages of the rules show, and
 * where each field is shown. A company that begins with a copy of the demo has them, and they are not read.
 */
export const RECORDED: readonly string[] = ['rule-examples.json', 'example-words.json', 'field-uses.json'];

/**
 * Whether a folder is the handbook that comes with Rulla, whose pages are compiled. Every other one is a company's own:
 * its pages are data, like plans.
 */
export function isShippedHandbook(folder: string): boolean {
  return path.resolve(folder) === path.resolve(SHIPPED_HANDBOOK);
}
