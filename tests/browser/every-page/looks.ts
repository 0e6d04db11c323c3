import type { Look } from './look.ts';
import { ACCESS } from './looks/access.ts';
import { CONTENTS } from './looks/contents.ts';
import { DRAWINGS } from './looks/drawings.ts';
import { FITS } from './looks/fits.ts';
import { LOADS } from './looks/loads.ts';
import { SHEETS } from './looks/sheets.ts';

/** Everything that holds on every kind of page. One more look costs no page, no tab and no browser of its own. */
export const LOOKS: readonly Look[] = [...LOADS, ...ACCESS, CONTENTS, ...FITS, SHEETS, ...DRAWINGS];
