// Loaded before a command (`NODE_OPTIONS=--import=…`): the module that RULLA_TEST_FAULT names breaks in the function
// that it names, as `src/domain/checks/judge.ts#judge`; with `Intl.NumberFormat` no figure can be put into words.
import { registerHooks } from 'node:module';
import process from 'node:process';

const [file = '', name = ''] = (process.env.RULLA_TEST_FAULT ?? '').split('#');
if (file === 'Intl.NumberFormat')
  Intl.NumberFormat = class extends Intl.NumberFormat {
    constructor(...wish) {
      super(...wish);
      if (new Error().stack.includes('/src/words/')) throw new Error('Expected a figure, got none.');
    }
  };
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (file === '' || !url.endsWith(`/${file}`)) return loaded;
    const source = String(loaded.source);
    if (name === '') return { ...loaded, source: `throw new Error('Expected a sound module, got none.');\n${source}` };
    const broken = source.replace(
      new RegExp(`(export (?:async )?function ${name}\\b[^]*?\\{\\n)`),
      `$1  if (${process.env.RULLA_TEST_FAULT_WHEN ?? 'true'}) throw new Error('Expected a whole number of cents, got 12.5 (north-oy, 2027-Q3).\\n    at nowhere (made-up.ts:1:1)');\n`,
    );
    if (broken === source) throw new Error(`Expected a function ${name} in ${file}.`);
    return { ...loaded, source: broken };
  },
});
