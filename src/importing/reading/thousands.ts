import { headingKey } from './columns.ts';
import shared from './headings/shared.json' with { type: 'json' };

const AMOUNTS = new Set([...shared.net, ...shared.amount, ...shared.total].map(headingKey));
/** How headings say that their amounts are of thousands or millions. */
const THOUSANDS =
  /[([]?(?:\b(?:in )?(?:thousands?|millions?|tausend|tuhansia|tuhatta|tusental|milliers|milj|mio)\b(?: (?:of )?(?:eur|euros?|usd|sek|€|\$))?|\b[tkm] ?(?:eur|usd|sek|nok|dkk|chf|gbp|kr|€|\$|£)(?!\p{L})|(?:eur|usd|sek|nok|dkk|chf|gbp|€|\$|£) ?[tkm](?!\p{L})|\b1[ .,]?000 ?(?:eur|euroa?|€|\$|kr)?(?!\p{L})|['’]000s?)[)\]]?/iu;

/**
 * The heading of amounts that are written in thousands or millions, among those of a file; nothing where there is none.
 */
export function inThousands(headings: readonly string[]): string | undefined {
  return headings.find((heading) => THOUSANDS.test(heading) && AMOUNTS.has(headingKey(heading.replace(THOUSANDS, ''))));
}
