import type { LinkingFacts } from '#domain/checks/linking-facts.ts';
import type { PlanFacts } from '#domain/checks/plan-rules.ts';
import type { ProblemOf, RuleId } from '#domain/checks/problem.ts';
import type { ReadingFacts } from '#domain/checks/reading-facts.ts';
import type { FieldHints } from './field-hint.ts';
import { written, type Called, type Format, type Tongue, type Value } from './message.ts';
import { saidBeside, type Vocabulary } from './closed-lists.ts';
import { withPhrases } from './phrases.ts';
import { signatureOf } from './signature.ts';

/** A problem in words: what is wrong with what was found, and how to mend it. Full sentences. */
export interface ProblemText {
  what: string;
  cure: string;
}

/** What one rule found, as far as words are made of it. */
export type Told<R extends RuleId> = Pick<ProblemOf<R>, 'facts' | 'nearest'>;

/** A sentence about what one rule found; the formatter is for sentences that speak of figures and days. */
type Say<R extends RuleId> = (problem: Told<R>, format?: Format) => string;

/** How one rule about files is worded in one language. */
export interface FileRuleWords<R extends RuleId> {
  /** What readers call it, in place of its id: it names the trouble, in a few words. */
  title: string;
  what: Say<R>;
  cure: Say<R>;
}

/** How one rule that judges the portfolio is worded in one language, with a sentence for its handbook page. */
export interface PlanRuleWords<R extends RuleId> {
  title: string;
  meaning: string;
  what: Say<R>;
  clear: Say<R>;
}

/** The words of all rules in one language. */
export type ProblemWords = {
  planProblems: { readonly [R in keyof PlanFacts]: PlanRuleWords<R> };
  linkingProblems: { readonly [R in keyof LinkingFacts]: FileRuleWords<R> };
  readingProblems: { readonly [R in keyof ReadingFacts]: FileRuleWords<R> };
};

/** The sections of a folder's texts that are words of rules, the phrases that they share, and what fields are for. */
export type RuleTexts = { readonly [Section in keyof ProblemWords]: Readonly<Record<string, OneRule>> } & {
  problemPhrases: Readonly<Record<string, string>>;
  fields: FieldHints;
  /** What the site says for the words of closed lists, list by list; left out where only some rules are worded. */
  vocabulary?: Vocabulary;
};

/** The messages of a rule; a group names the values of a fact. */
type OneRule = Readonly<Record<string, string | Called[string]>>;

/** Words of a rule that take nothing of what it found. */
const PLAIN: ReadonlySet<string> = new Set(['title', 'meaning']);

/** The words of rules, ready to be said of what a rule found: each message takes the facts that its name names. */
export function problemWordsOf(texts: RuleTexts, tongue: Tongue): ProblemWords {
  const rich = withPhrases(tongue, texts.problemPhrases, texts.fields);
  const section = (rules: Readonly<Record<string, OneRule>>) =>
    Object.fromEntries(
      Object.entries(rules).flatMap(([id, rule]) =>
        id === '$about' ? [] : [[id, ruleWords(rule, rich, id === 'unknown-value' ? texts.vocabulary : undefined)]],
      ),
    );
  // That each rule has its messages, and each message facts of its rule, is held by `problem-texts.ts`.
  return {
    planProblems: section(texts.planProblems),
    linkingProblems: section(texts.linkingProblems),
    readingProblems: section(texts.readingProblems),
  } as unknown as ProblemWords;
}

function ruleWords(rule: OneRule, tongue: Tongue, vocabulary?: Vocabulary): Record<string, string | Say<RuleId>> {
  const called = Object.fromEntries(
    Object.entries(rule).flatMap(([name, group]) => (typeof group === 'string' ? [] : [[name, group]])),
  );
  return Object.fromEntries(
    Object.entries(rule).flatMap(([key, text]): [string, string | Say<RuleId>][] => {
      if (typeof text !== 'string') return [];
      if (PLAIN.has(key)) return [[key, text]];
      const signature = signatureOf(key);
      const { name, parameters } = signature;
      if (!parameters) return [[name, () => text]];
      const write = written(text, signature, tongue, called);
      return [
        [
          name,
          ({ facts, nearest }, format) => {
            const known: Readonly<Record<string, Value>> = {
              nearest,
              ...facts,
              ...(vocabulary && 'allowed' in facts && facts.allowed && saidBeside(vocabulary, facts.allowed, nearest)),
            };
            return write(
              parameters.map((one) => known[one.name]),
              format,
            );
          },
        ],
      ];
    }),
  );
}
