import type { IsoDate, Month } from '#domain/calendar/dates.ts';
import type { Language } from '#domain/plan/company.ts';
import type { ExportKind } from './aliases.ts';
import type { EditWords } from '../drafting/draft-edits.ts';
import type { FileReading } from './file-reading.ts';
import type { CurrencyMarks } from './figure-columns.ts';
import type { WishedSegment } from '../matching/new-segment.ts';
import type { OtherSheet } from './sources.ts';
import type { AccountRow, ActualsRow, ContactRow, TargetRow, TeamRow } from './rows.ts';

/** What the exports say, read but not yet matched to anything. */
export interface Exports {
  accounts: AccountRow[];
  contacts: ContactRow[];
  actuals: ActualsRow[];
  team: TeamRow[];
  targets: TargetRow[];
  /** Sheets of a budget that was written to be filled in. */
  budgets: readonly OtherSheet[];
  /**
   * Customers that the CRM says are deleted, with what it says of them: that of which they are part now, or just yes.
   */
  deleted: { id: string; into: string }[];
  /** How each file was read. */
  readings: FileReading[];
  marks: CurrencyMarks;
  /** The names of the files of each kind, together, and one by one. */
  files: Readonly<Record<ExportKind, string>>;
  sources: Readonly<Record<ExportKind, readonly string[]>>;
}

/** What the command line says. */
export interface ImportSettings {
  companyName: string;
  currency: string | undefined;
  firstMonth: number;
  language: Language;
  asOf: IsoDate | undefined;
  /** The day that is today. */
  today: IsoDate;
  /** The name of the system that the exports are of, where several number alike. */
  system?: string | undefined;
  /** Months of earlier imports that the exports replace although they may not hold all of them, or add to. */
  replace: ReadonlySet<Month>;
  add: ReadonlySet<Month>;
  /**
   * The days of sales stay, where the exports say them; where the content has days they stay without being asked for.
   */
  withDays?: boolean;
  words: {
    notAssigned: string;
    unclassified: string;
    inactive: string;
    segments: readonly [string, string, string];
    salesPlanOf(name: string): string;
    /** What stands above a currency that nobody has named: in the company's language, then in others. */
    currencyTaken: readonly string[];
    edits: EditWords;
  };
  /** Segments that a person asks for, where there are none. */
  segments?: readonly WishedSegment[];
  /** Edits that the import offers and that a person says yes to, by their keys; `all` for all that are told. */
  accept?: readonly string[];
  /** The differences that are told now are answered: the plans stay. */
  isAnswer?: boolean;
}
