import type { Messages } from '../messages.ts';
import { handbook } from './handbook.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { stakeholders } from './stakeholders.ts';
import { vocabulary } from './vocabulary.ts';

export const fi: Messages = { handbook, search, site, stakeholders, vocabulary };
