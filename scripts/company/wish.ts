import path from 'node:path';
import { FIRST_TIME_ZONE, isTimeZone } from '#domain/calendar/time-zones.ts';
import { currencyOf } from '#domain/money/money.ts';
import type { Language } from '#domain/plan/company.ts';
import { OPERATING_MODELS } from '#domain/plan/vocabulary.ts';
import type { NameWritten } from '#drafts/draft.ts';
import { LANGUAGES } from '#words/languages.ts';
import { answersTo, canAsk, type Question } from '../shell/asking.ts';
import type { Messages } from '#words/messages.ts';
import { WrongUse } from '../shell/command-line.ts';
import { commandWords } from '../shell/command-tongue.ts';
import { inFurther, nameIn } from '../shell/new-names.ts';

export const CODE_HOSTS = ['github', 'gitlab', 'gitea', 'azure', 'none'] as const;
export type CodeHost = (typeof CODE_HOSTS)[number];

/** What a company is begun with. */
export interface CompanyWish {
  name: string;
  /** The name, with what the company is called in its further languages where that is said. */
  called: NameWritten;
  person: string;
  languages: readonly Language[];
  currency: string;
  firstMonth: number;
  timeZone: string;
  operatingModel: (typeof OPERATING_MODELS)[number];
  /** Why they sell like that, and the first strategic goal; nothing where nobody said. */
  why: NameWritten | undefined;
  goal: NameWritten | undefined;
  codeHost: CodeHost;
  crm: string;
  repository: string | undefined;
}

export const WISH_OPTIONS = {
  person: { type: 'string' },
  languages: { type: 'string' },
  currency: { type: 'string' },
  'first-month': { type: 'string' },
  'time-zone': { type: 'string' },
  'operating-model': { type: 'string' },
  why: { type: 'string' },
  goal: { type: 'string' },
  'code-host': { type: 'string' },
  crm: { type: 'string' },
  repository: { type: 'string' },
} as const;
export type WishValues = { [name in keyof typeof WISH_OPTIONS | 'name']?: string | undefined };

/** What the flags say; the rest is asked where somebody sits at a terminal, and is as usual where nobody does. */
export async function companyWish(
  values: WishValues,
  folder: string,
  namesIn: readonly string[] = [],
): Promise<CompanyWish> {
  const t = commandWords().questions;
  const open = questions(folder, t).filter(({ option }) => values[option] === undefined);
  const usual = Object.fromEntries(open.map(({ option, usual: one }) => [option, one]));
  const said: WishValues = { ...values, ...(canAsk() ? await answersTo(open) : usual) };
  const languages = (said.languages ?? '').split(/[\s,]+/).map((one) => oneOf('language', one, LANGUAGES));
  const name = said.name ?? '';
  const further = (asked: string, text: string | undefined) =>
    text ? inFurther(languages, { [languages[0] ?? '']: text }, asked) : undefined;
  return {
    name,
    called: await nameIn('company', { languages, writtenIn: undefined }, name, namesIn),
    person: said.person ?? '',
    languages,
    currency: currencyFrom(said.currency ?? ''),
    firstMonth: monthFrom(said['first-month'] ?? ''),
    timeZone: timeZoneFrom(said['time-zone'] ?? ''),
    operatingModel: oneOf('operating-model', said['operating-model'] ?? '', OPERATING_MODELS),
    why: await further(t.why, said.why),
    goal: await further(t.goal, said.goal),
    codeHost: oneOf('code-host', said['code-host'] ?? '', CODE_HOSTS),
    crm: said.crm === 'none' ? '' : (said.crm ?? ''),
    repository: said.repository === undefined ? undefined : addressFrom(said.repository),
  };
}

/** The questions in the order in which they are asked. */
function questions(folder: string, t: Messages['questions']): Question<keyof WishValues>[] {
  return [
    { option: 'name', asked: t.company, usual: nameFrom(path.basename(folder)) },
    { option: 'person', asked: t.ownName, usual: 'First Person' },
    { option: 'languages', asked: t.languages(LANGUAGES), usual: 'en' },
    { option: 'currency', asked: t.currency, usual: 'EUR' },
    { option: 'first-month', asked: t.firstMonth, usual: '1' },
    { option: 'time-zone', asked: t.timeZone, usual: FIRST_TIME_ZONE },
    {
      option: 'operating-model',
      asked: t.operatingModel(OPERATING_MODELS),
      usual: 'mixed',
    },
    { option: 'why', asked: t.whyAsked, usual: '' },
    { option: 'goal', asked: t.goalAsked, usual: '' },
    { option: 'code-host', asked: t.codeHost(CODE_HOSTS), usual: 'github' },
    { option: 'crm', asked: t.crm, usual: 'none' },
  ];
}

function nameFrom(folder: string): string {
  const words = folder.replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'Our Company' : words.charAt(0).toUpperCase() + words.slice(1);
}

function oneOf<T extends string>(
  what: 'language' | 'operating-model' | 'code-host',
  written: string,
  known: readonly T[],
): T {
  const found = known.find((one) => one === written.trim().toLowerCase());
  if (found === undefined) throw new WrongUse('noWish', what, written, known);
  return found;
}

function currencyFrom(written: string): string {
  const code = written.trim().toUpperCase();
  if (currencyOf(code) === undefined) throw new WrongUse('noCurrencyOfThree', written);
  return code;
}

function monthFrom(written: string): number {
  const month = /^\d{1,2}$/.test(written.trim()) ? Number(written) : 0;
  if (month < 1 || month > 12) throw new WrongUse('noFirstMonth', written);
  return month;
}

function timeZoneFrom(written: string): string {
  if (!isTimeZone(written.trim())) throw new WrongUse('noTimeZone', written);
  return written.trim();
}

function addressFrom(written: string): string {
  const url = URL.parse(written);
  if (url?.protocol !== 'https:') throw new WrongUse('noRepository', written);
  return url.href.replace(/\/$|\.git$/g, '');
}
