import { config } from 'zod';

/** Schemas make no code while they run: the policy of the site forbids it. Comes before the first schema is made. */
config({ jitless: true });
