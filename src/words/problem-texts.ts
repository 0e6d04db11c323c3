import type { LinkingFacts } from '#domain/checks/linking-facts.ts';
import type { PlanFacts } from '#domain/checks/plan-rules.ts';
import type { ReadingFacts } from '#domain/checks/reading-facts.ts';
import type { texts } from './en/index.ts';
import type { ProblemWords } from './problem-words.ts';
import type { Argument } from './words.ts';

/**
 * The words of problems, which the compiler reads beside the facts of their rules: a rule without its messages, a
 * message of no rule, a fact that the rule does not have, one of another kind, and a value of a closed list without
 * words do not compile, and are named here.
 */
export type FittingWords =
  None<
    | RuleMisfits<(typeof texts)['planProblems'], PlanFacts, 'title' | 'meaning' | 'what' | 'clear'>
    | RuleMisfits<(typeof texts)['linkingProblems'], LinkingFacts, 'title' | 'what' | 'cure'>
    | RuleMisfits<(typeof texts)['readingProblems'], ReadingFacts, 'title' | 'what' | 'cure'>
  > extends never
    ? ProblemWords
    : never;

type None<Found extends never> = Found;

type RuleMisfits<Rules, FactsOf, Messages extends string> =
  | { [R in Exclude<keyof FactsOf, keyof Rules>]: `${Named<R>} has no words` }[Exclude<keyof FactsOf, keyof Rules>]
  | {
      [R in Exclude<keyof Rules, '$about'>]: R extends keyof FactsOf
        ?
            | TextMisfits<Named<R>, Rules[R], FactsOf[R]>
            | { [M in Messages]: M extends NameOf<keyof Rules[R]> ? never : `${Named<R>} lacks ${M}` }[Messages]
        : `${Named<R>} is no rule`;
    }[Exclude<keyof Rules, '$about'>];

type TextMisfits<R extends string, Rule, Facts> = {
  [Key in keyof Rule]: Key extends `${infer Message}(${infer List})`
    ? ListMisfits<`${R}: ${Message}`, List, Facts>
    : Rule[Key] extends string
      ? never
      : GroupMisfits<R, Named<Key>, keyof Rule[Key], Facts>;
}[keyof Rule];

type ListMisfits<At extends string, List extends string, Facts> = List extends `${infer One}, ${infer Rest}`
  ? ValueMisfits<At, One, Facts> | ListMisfits<At, Rest, Facts>
  : ValueMisfits<At, List, Facts>;

type ValueMisfits<At extends string, One extends string, Facts, Name extends string = ParameterOf<One>> = Name extends
  | NamesOf<Facts>
  | 'nearest'
  ? [FactOf<Facts, Name>] extends [Argument<One>]
    ? never
    : `${At} takes ${Name} as what it is not`
  : `${At} takes ${Name}, which is no fact of it`;

type GroupMisfits<R extends string, Name extends string, Values, Facts> =
  Name extends NamesOf<Facts>
    ? string extends ItemOf<FactOf<Facts, Name>>
      ? never
      :
          | `${R}: ${Name} lacks ${Exclude<ItemOf<FactOf<Facts, Name>>, Values>}`
          | `${R}: ${Name} is never ${Named<Exclude<Values, ItemOf<FactOf<Facts, Name>>>>}`
    : `${R}: ${Name} is no fact of it`;

/** The names of the facts of a rule, whichever of its kinds they belong to. */
type NamesOf<Facts> = Facts extends unknown ? (string extends keyof Facts ? never : keyof Facts) : never;

type FactOf<Facts, Name> =
  Name extends NamesOf<Facts>
    ? Facts extends unknown
      ? Name extends keyof Facts
        ? Facts[Name]
        : undefined
      : never
    : string | undefined;

type ItemOf<Fact> = Extract<Fact extends readonly (infer Item)[] ? Item : Fact, string>;

type ParameterOf<One extends string> = One extends `${infer Name}: ${string}` ? WithoutMark<Name> : WithoutMark<One>;

type WithoutMark<Name extends string> = Name extends `${infer Plain}?` ? Plain : Name;

type NameOf<Key> = Key extends `${infer Name}(${string}` ? Name : Key;

type Named<Key> = Key extends string ? Key : never;
