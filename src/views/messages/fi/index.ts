import type { Messages } from '../messages.ts';
import { site } from './site.ts';
import { vocabulary } from './vocabulary.ts';

export const fi: Messages = { site, vocabulary };
