import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A change of the planning rules that no test can notice, and why that is right. */
export interface Survivor {
  /** From the project's folder. */
  file: string;
  /** What stands in the code, on one line. */
  was: string;
  /** What may stand there instead. */
  became: string;
  /** Why nobody could tell: usually that both give the same for every plan. */
  why: string;
}

const LIST = new URL('survivors.json', import.meta.url);
export const SURVIVORS_FILE = 'tests/mutation/survivors.json';

/** The list of `survivors.json`. */
export function listedSurvivors(): Survivor[] {
  return JSON.parse(readFileSync(fileURLToPath(LIST), 'utf8')) as Survivor[];
}

/** What tells one change from another: its line may move, its text may not. */
export function nameOf({ file, was, became }: Omit<Survivor, 'why'>): string {
  return `${file}: ${was} => ${became}`;
}

/** Code on one line, as the list holds it. */
export function onOneLine(code: string): string {
  return code.replace(/\s+/g, ' ').trim();
}
