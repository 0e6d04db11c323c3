// Loaded before a command: writes down whether it begins what takes long, into the file that WHAT_IS_STARTED names.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import process from 'node:process';

const said = new Set();
function say(name) {
  if (!said.has(name)) appendFileSync(process.env.WHAT_IS_STARTED, `${name}\n`);
  said.add(name);
}
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'astro' || specifier === 'vite') say(specifier);
    if (specifier === '#indexing/index-site.ts') say('the search');
    return next(specifier, context);
  },
});
