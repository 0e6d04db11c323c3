import type { DecimalSign } from '#domain/money/figure.ts';
import type { ColumnMap } from './columns.ts';
import type { ToldMeaning } from './row-meaning.ts';
import type { Delimiter } from './table.ts';

/** How a file is written, where it cannot be told from the file itself. */
export interface ToldFormat {
  decimal?: DecimalSign;
  date?: string;
  delimiter?: Delimiter;
  encoding?: string;
}

/** What `columns.yaml` says of one file. */
export interface FileMap {
  columns: ColumnMap;
  format: ToldFormat;
  meaning: ToldMeaning;
}
