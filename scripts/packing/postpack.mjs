// What `npm pack` runs last: a checkout keeps nothing of the package.
import { rmSync } from 'node:fs';

rmSync(new URL('../../lib', import.meta.url), { recursive: true, force: true });
