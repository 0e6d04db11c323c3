import { isIsoDate, type IsoDate } from '#domain/calendar/dates.ts';
import type { Shown } from '#domain/changes/aspects.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { PriceTagWords } from './tag-section.ts';

/** A changed value in the words of its kind: an attitude, a day, money, the name of one of our people. */
export function shownValue(
  value: unknown,
  as: Shown,
  { before, after, asOf }: { before: Portfolio; after: Portfolio; asOf: IsoDate },
  { t, format }: PriceTagWords,
): string {
  const text = plain(value);
  const word = (words: Readonly<Record<string, string>>) => (Object.hasOwn(words, text) ? (words[text] ?? text) : text);
  switch (as) {
    case 'attitude':
    case 'stage':
    case 'status':
    case 'function':
      return word(t.vocabulary[as]);
    case 'day':
      return format.date(text);
    case 'due':
      return format.due(text, asOf);
    case 'money':
      return typeof value === 'number' ? format.money(value) : text;
    case 'segment':
    case 'unit':
    case 'team':
    case 'group':
      return called(as, text, after) ?? called(as, text, before) ?? text;
    // Any field may hold a day, or name one of our people by an id that is nobody else's.
    case 'member':
    case 'plain':
      return isIsoDate(text)
        ? format.date(text)
        : ((after.members.get(text) ?? before.members.get(text))?.name ?? text);
  }
}

/** What a segment, a unit or a team of ours, or a corporate group is called; nothing where there is none by that id. */
function called(as: 'segment' | 'unit' | 'team' | 'group', id: string, portfolio: Portfolio): string | undefined {
  if (as === 'group') return (portfolio.accountById.get(id) ?? portfolio.holdings.get(id))?.name;
  const { segments, units } = portfolio;
  const among = { segment: segments, unit: units, team: units.flatMap(({ teams }) => teams) }[as];
  return among.find((one) => one.id === id)?.name;
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, one]) => `${name} ${plain(one)}`)
      .join(', ');
  return value === undefined ? '' : String(value);
}
