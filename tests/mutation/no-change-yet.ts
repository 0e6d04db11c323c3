import { inject } from 'vitest';

// No change is on while a file of tests is read: what it makes up once is made by the rules as they stand, and a rule
// that is read only now is not kept broken. The tests switch it on. A change of what runs as a file is read is on all
// the time.

const { __stryker__: tried } = globalThis as { __stryker__?: { activeMutant?: string | undefined } };
if (tried && inject('mutantActivation' as never) !== 'static') tried.activeMutant = undefined;
