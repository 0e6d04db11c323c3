import type { Language } from '../plan/company.ts';
import type { Portfolio } from '../portfolio.ts';
import type { NameRemover } from './name-remover.ts';
import type { Snapshot } from './snapshot.ts';
import type { SealedText } from './text.ts';

/**
 * How each further language says the texts of the company that a snapshot holds: names of segments, units, teams and
 * goals, and what its flags quote. What a language says with the same words is left out.
 */
export function saidInSeal(
  first: Portfolio,
  editions: ReadonlyMap<Language, Portfolio>,
  held: Omit<Snapshot, 'inLanguages'>,
  names: NameRemover,
): Snapshot['inLanguages'] {
  const isHeld = textsHeld(held);
  return Object.fromEntries(
    [...editions].map(([language, edition]) => {
      const others = textsOf(edition);
      const pairs = [...textsOf(first)].flatMap(([place, text]) => {
        const other = others.get(place);
        return other === undefined || other === text ? [] : [[text, other] as const];
      });
      const said = [...new Map(pairs)].map(([text, says]) => ({
        text: names.fromName(text),
        says: names.fromName(says),
      }));
      return [language, said.filter(({ text }) => isHeld.has(keyOf(text)))];
    }),
  );
}

/** A text of a snapshot as a language says it: what was sealed with it, else as it stands. */
export function saidIn(
  language: Language,
  { inLanguages }: Pick<Snapshot, 'inLanguages'>,
  text: SealedText,
): SealedText {
  const key = keyOf(text);
  return inLanguages[language]?.find((one) => keyOf(one.text) === key)?.says ?? text;
}

/** Every text of the company that a seal may hold, by where it stands. */
function textsOf({ company, segments, units }: Portfolio): Map<string, string> {
  const texts = new Map<string, string>([['company', company.name]]);
  const take = (place: string, things: readonly { id: string; name: string }[]) => {
    for (const { id, name } of things) texts.set(`${place}/${id}`, name);
  };
  take('goal', company.goals);
  take('offering', company.offerings);
  take('segment', segments);
  take('unit', units);
  for (const { teams } of units) take('team', teams);
  const rewarded = [...segments, ...units, ...units.flatMap(({ teams }) => teams)];
  for (const [of, { rewards }] of rewarded.entries())
    for (const [at, { criterion }] of rewards.entries()) texts.set(`reward/${of}/${at}`, criterion);
  return texts;
}

function textsHeld({ company, segments, organisation, flags }: Omit<Snapshot, 'inLanguages'>): Set<string> {
  const names = [company, ...segments, ...organisation].flatMap(({ name }) => (name === undefined ? [] : [name]));
  const facts = flags.flatMap((flag) =>
    Object.values(flag.facts).flatMap((fact): SealedText[] =>
      !Array.isArray(fact) ? [] : fact.every(Array.isArray) ? fact : [fact as SealedText],
    ),
  );
  return new Set([...names, ...facts].map(keyOf));
}

function keyOf(text: SealedText): string {
  return JSON.stringify(text);
}
