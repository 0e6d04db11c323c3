import type { Currency } from '#domain/money/money.ts';
import { LANGUAGES } from '#words/languages.ts';
import type { Content } from '../content.ts';
import type { ImportSettings } from '../reading/import-input.ts';
import type { Draft } from './draft.ts';

/**
 * Begins `company.yaml`, with a mark above a currency that nobody has named; one that stands gets new offerings alone.
 */
export function draftCompany(
  content: Content,
  draft: Draft,
  settings: ImportSettings,
  currency: Currency,
  isTaken: boolean,
  offerings: readonly { id: string; name: string }[],
): void {
  if (content.portfolio) return draft.appendTo('company.yaml', ['offerings'], offerings, 'offerings');
  draft.create('company.yaml', {
    name: settings.companyName,
    currency: currency.code,
    fiscalYear: { firstMonth: settings.firstMonth, namedBy: 'start' },
    // Its own language first; a company strikes out what nobody of its people reads.
    languages: [settings.language, ...LANGUAGES.filter((language) => language !== settings.language)],
    writtenIn: settings.language,
    offerings: offerings.length > 0 ? offerings : undefined,
  });
  const mark = `# ${settings.words.currencyTaken[0] ?? ''}\n`;
  if (isTaken) draft.write('company.yaml', (draft.text('company.yaml') ?? '').replace(/^(?=currency:)/m, mark));
}
