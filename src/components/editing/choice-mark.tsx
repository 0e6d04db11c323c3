import { influenceDrawing } from '#components/marks/influence-bars.tsx';
import { attitudeDrawing } from '#components/marks/attitude-sign.tsx';
import { ATTITUDES, type Attitude, INFLUENCES, type Influence } from '#domain/plan/vocabulary.ts';
import type { Printable } from '#jsx/html.ts';

const isAttitude = (word: string): word is Attitude => (ATTITUDES as readonly string[]).includes(word);
const isInfluence = (word: string): word is Influence => (INFLUENCES as readonly string[]).includes(word);

/** The sign that pages show beside a word of a closed list; none where pages show none. */
export function choiceMark(path: string, word: string): Printable {
  if (isAttitude(word)) return attitudeDrawing(word);
  return path.endsWith('influence') && isInfluence(word) ? influenceDrawing(word) : undefined;
}
