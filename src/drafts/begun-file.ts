import { addQuarters, quarterOf } from '#domain/calendar/quarters.ts';
import { membersOn } from '#domain/membership/our-people.ts';
import { oncePer } from '#domain/once-per.ts';
import { like } from '#domain/reads.ts';
import { inUsualForm } from '#handwritten/usual-form.ts';
import type { Beginning } from '#views/editing/beginnings.ts';
import type { BegunFile } from '#views/editing/ground.ts';
import type { Site } from '#views/site.ts';
import { formatterFor } from '#words/format.ts';
import { FIRST_LANGUAGE } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';
import { UNKNOWN } from '#writing/unknown.ts';
import type { Draft } from './draft.ts';
import { startUnit } from './start-own.ts';
import { startAccount, startGroup, startNewCustomers, startSalesPlan, startSegment } from './start-plan.ts';
import { startReview } from './start-review.ts';

/** What a form begins a file with: byte for byte what `npm run new` writes, but for the names that are asked first. */
export function begunFile(site: Site, beginning: Beginning): BegunFile {
  const { kind, file } = beginning;
  const text = inUsualForm(file, textOf(siteOfDrafts(site), beginning));
  const id = file.replace(/^[^/]*\/|(?:\.notes)?\.\w+$/g, '');
  const begun = { kind, id, file, text, isNew: true } as const;
  if (beginning.kind === 'review') return { ...begun, from: beginning.of.source.file };
  if (beginning.kind !== 'correction-notes') return begun;
  const seal = site.portfolio.snapshots.find(({ quarter }) => quarter === beginning.quarter);
  return { ...begun, knows: (seal?.snapshot.accounts ?? []).map((account) => account.id) };
}

/** The site in the language in which the company writes, as the command that begins files has it. */
const siteOfDrafts = oncePer(
  (site: Site): Site => {
    const { company } = site.portfolio;
    const language = company.writtenIn ?? company.languages[0] ?? FIRST_LANGUAGE;
    if (language === site.language) return site;
    const format = formatterFor(language, company.currencyUnit, site.scale);
    return like(site, { language, t: messagesFor(language), format });
  },
  (site) => site,
);

function textOf(site: Site, beginning: Beginning): string {
  const { portfolio, language, asOf } = site;
  if (beginning.kind === 'review') return startReview(site, beginning.of, beginning.quarter, beginning.change).text;
  // The list goes with the first note that is written into it.
  if (beginning.kind === 'correction-notes') return 'notes: []\n';
  const plan = { id: UNKNOWN, name: UNKNOWN, lang: undefined, portfolio, language, since: asOf };
  const people = membersOn(portfolio, asOf);
  const owner = people.find(({ functions }) => functions.includes('sales')) ?? people[0];
  if (!owner) throw new Error('Expected somebody of ours to own a plan that is begun, got nobody.');
  const draft = (): Draft => {
    switch (beginning.kind) {
      case 'segment':
        return startSegment(plan, 'account');
      case 'group':
        return startGroup(plan);
      case 'unit':
        return startUnit(plan.id, plan.name, portfolio);
      case 'account':
        return startAccount(plan, beginning.segment, owner);
      case 'sales-plan':
        return startSalesPlan(plan, beginning.segment, owner, UNKNOWN);
      case 'new-customer-plan': {
        const next = addQuarters(quarterOf(asOf, portfolio.fiscalYear), 1);
        return startNewCustomers(plan, owner, next, { who: UNKNOWN, criterion: UNKNOWN });
      }
    }
  };
  return draft().text;
}
