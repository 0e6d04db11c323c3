import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

export const Q2 = '2026-Q2';

export const SEALED_ON = '2026-07-07';

export const seal = (told: Told, asOf = SEALED_ON, quarter = Q2) => takeSnapshot(kaarnavesi(told), [], quarter, asOf);

export const havulinna = (told: NonNullable<Told['accounts']>[string], asOf?: string) =>
  seal({ accounts: { 'havulinna-paper': told } }, asOf).accounts[0]!;
