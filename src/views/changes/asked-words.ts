import type { AskedYes, Guard } from '#domain/changes/guardrails.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { PriceTagWords } from './tag-section.ts';

/** Whose yes a change asks for, and why, in sentences. */
export interface AskedWords {
  head: string;
  why: string[];
}

/** So many people, and so many reasons of each, are told; the others are counted. */
const MOST = 5;

/** What asks for a yes, by who is asked. */
export function askedWords(asked: readonly AskedYes[], { members }: Portfolio, words: PriceTagWords): AskedWords[] {
  const { priceTag } = words.t;
  const groups = [...Map.groupBy(asked, ({ whom }) => whom)];
  const told = groups.slice(0, MOST).map(([whom, own]) => ({
    head: whom === undefined ? priceTag.asksSomebody : priceTag.asks(members.get(whom)?.name ?? whom),
    why: [
      ...own.slice(0, MOST).map(({ why }) => reason(why, words)),
      ...(own.length > MOST ? [priceTag.askMore(own.length - MOST)] : []),
    ],
  }));
  const others = groups.slice(MOST).map(([whom]) => (whom === undefined ? '' : (members.get(whom)?.name ?? whom)));
  return others.length === 0 ? told : [...told, { head: priceTag.asksOthers(others.length), why: [] }];
}

function reason(why: Guard, { t: { priceTag }, format }: PriceTagWords): string {
  switch (why.guard) {
    case 'figures': {
      const { measure, name, quarter, quarters, by, above } = why;
      // In thousands the one may read as the other.
      const write = format.money(by) === format.money(above) ? format.exact : format.money;
      return priceTag.askFigures(measure, name, quarter, write(by), write(above), quarters);
    }
    case 'sealing':
      return priceTag.askSealing(why.quarter, why.names.slice(0, MOST), Math.max(0, why.names.length - MOST));
    case 'rules':
      return priceTag.askRules(why.fields.slice(0, MOST), Math.max(0, why.fields.length - MOST));
    case 'judgement':
      return priceTag.askJudgement(why.person, why.account);
  }
}
