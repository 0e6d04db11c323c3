import type { AskedYes, Guard } from '#domain/changes/guardrails.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { PriceTagWords } from './tag-section.ts';

/** Whose yes a change asks for, and why, in sentences. */
export interface AskedWords {
  head: string;
  why: string[];
}

/** What asks for a yes, by who is asked. */
export function askedWords(asked: readonly AskedYes[], { members }: Portfolio, words: PriceTagWords): AskedWords[] {
  const { priceTag } = words.t;
  return [...Map.groupBy(asked, ({ whom }) => whom)].map(([whom, own]) => ({
    head: whom === undefined ? priceTag.asksSomebody : priceTag.asks(members.get(whom)?.name ?? whom),
    why: own.map(({ why }) => reason(why, words)),
  }));
}

function reason(why: Guard, { t: { priceTag }, format }: PriceTagWords): string {
  switch (why.guard) {
    case 'figures': {
      const { measure, name, quarter, quarters, by, above } = why;
      return priceTag.askFigures(measure, name, quarter, format.money(by), format.money(above), quarters);
    }
    case 'sealing':
      return priceTag.askSealing(why.quarter, why.names);
    case 'rules':
      return priceTag.askRules(why.fields);
    case 'judgement':
      return priceTag.askJudgement(why.person, why.account);
  }
}
