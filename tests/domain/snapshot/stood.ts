import { portfolioOn } from '#domain/snapshot/as-it-stood.ts';
import type { Account } from '#domain/portfolio.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

export const LAST_DAY = '2026-06-30';

export const on = (told: Told, day: string) => portfolioOn(kaarnavesi(told), day);

export const havulinna = (told: NonNullable<Told['accounts']>[string], day: string): Account =>
  on({ accounts: { 'havulinna-paper': told } }, day).accounts[0]!;
