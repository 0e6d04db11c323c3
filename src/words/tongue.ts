import type { Tongue, Value, Writer } from './message.ts';
import { VALUE_WRITERS } from './value-writers.ts';

const WITH = 'with ';

/**
 * How messages are written in the language of a locale: plurals, numbers (one decimal at most) and lists by its rules.
 */
export function tongueOf(locale: string): Tongue {
  // A plural has to see the number as it is written: 1.04 is written 1, and is one.
  const rounded = { maximumFractionDigits: 1 };
  const plurals = new Intl.PluralRules(locale, rounded);
  const numbers = new Intl.NumberFormat(locale, rounded);
  const and = new Intl.ListFormat(locale);
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  const number = kept((value) => numbers.format(value).replace(/-/g, '−'));
  const list: Writer = (value, manner) => {
    const names = namesIn(value);
    if (manner === 'comma') return names.join(', ');
    if (manner === 'semicolon') return names.join('; ');
    // A language may have a word of its own between the last two: `{roles, list, with eikä}`.
    if (manner.startsWith(WITH) && names.length > 1)
      return `${names.slice(0, -1).join(', ')} ${manner.slice(WITH.length)} ${names.at(-1)}`;
    return (manner === 'or' ? or : and).format(names);
  };
  return {
    plural: kept((count) => plurals.select(count)),
    number,
    writers: {
      list,
      /** `exact` to the last decimal that days are planned with. */
      number: (value, manner, format) => (format && manner ? format.number(Number(value), 4) : number(Number(value))),
      lower: (value) => text(value).toLocaleLowerCase(locale),
      sentence: (value) => {
        const words = Array.isArray(value) ? value.join('; ') : text(value);
        return /[.!?]$/.test(words) ? words : `${words}.`;
      },
      ...VALUE_WRITERS,
    },
  };
}

/** The names of a list; none where there is no list. */
export function namesIn(value: Value): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function text(value: Value): string {
  return String(value ?? '');
}

/** Small whole numbers are asked for again and again, and `Intl` takes a microsecond for each. */
function kept(write: (value: number) => string): (value: number) => string {
  const known: string[] = [];
  return (value) =>
    Number.isInteger(value) && value >= 0 && value < 1000 ? (known[value] ??= write(value)) : write(value);
}
