import { KINDS, readingsOf, setOf, valueKey } from './meaning-kinds.ts';

/**
 * Words that leave a row out or take it off under any heading; the lists of the other kinds hold words of daily use.
 */
const SPEAKING = KINDS.filter(({ group }) => group === 'document' || group === 'state').filter(
  ({ asks }) => asks === 'value',
);
const ANYWHERE = {
  known: setOf(
    SPEAKING.flatMap((kind) => [
      ...(kind.counts ?? []),
      ...(kind.open ?? []),
      ...(kind.out ?? []),
      ...(kind.minus ?? []),
      ...(kind.ask ?? []),
    ]),
  ),
  asked: setOf(SPEAKING.flatMap(({ group, ask }) => (group === 'document' ? (ask ?? []) : []))),
  weighty: setOf(
    SPEAKING.flatMap((kind) => [...(kind.out ?? []), ...(kind.minus ?? [])]).filter(
      (word) =>
        word.length > 3 && !['bank', 'kasse', 'test', 'return', 'retour', 'kredit', 'credit', 'planned'].includes(word),
    ),
  ),
};

/** Words for documents that are taken off, as they may head the rows below them: "Credit notes", "Hyvityslaskut". */
const TAKEN_OFF = [
  ...setOf(SPEAKING.flatMap(({ group, minus }) => (group === 'document' ? (minus ?? []) : []))),
].filter((word) => word.length > 4);

/** Whether a text names documents that are taken off, in the singular or the plural. */
export function namesTakenOff(text: string): boolean {
  const key = valueKey(text);
  return TAKEN_OFF.some((word) => key.startsWith(word) && key.length - word.length <= 3);
}

/** Whether all values of a column are such words, and some of them leave their row out or take it off. */
export function speaksOtherwise(values: readonly string[]): boolean {
  const all = values.map((value) => [...readingsOf(value)]);
  const isIn = (list: ReadonlySet<string>) => (readings: readonly string[]) => readings.some((one) => list.has(one));
  // A column that says "order" in every row says nothing of one row that it does not say of all.
  const areSomeAsked = all.some(isIn(ANYWHERE.asked)) && !all.every(isIn(ANYWHERE.asked));
  return all.every(isIn(ANYWHERE.known)) && (areSomeAsked || all.some(isIn(ANYWHERE.weighty)));
}
