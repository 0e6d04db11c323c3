// Loaded before a command (`NODE_OPTIONS=--import=…`): the clock stands at the instant of RULLA_TEST_CLOCK.
import process from 'node:process';

const instant = Date.parse(process.env.RULLA_TEST_CLOCK ?? '');
const Clock = globalThis.Date;
globalThis.Date = class extends Clock {
  constructor(...parts) {
    super(...(parts.length === 0 ? [instant] : parts));
  }
  static now() {
    return instant;
  }
};
