import type { Messages } from '../messages.ts';
import { handbook } from './handbook.ts';
import { site } from './site.ts';
import { vocabulary } from './vocabulary.ts';

export const fi: Messages = { handbook, site, vocabulary };
