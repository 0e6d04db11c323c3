import process from 'node:process';
import type { Plugin } from 'vite';
import { tellOwnFault } from '#faults/own-fault.ts';

/**
 * While somebody edits, a page that cannot be printed says why in words, on the page and in the terminal; Astro would
 * show a stack trace in both. With RULLA_DEBUG set it does.
 */
export function devFaults(): Plugin {
  return {
    name: 'rulla-dev-faults',
    apply: 'serve',
    configureServer(server) {
      if ((process.env['RULLA_DEBUG'] ?? '') !== '') return;
      // Astro hands every error through here before it tells it.
      const mapped = server.ssrFixStacktrace.bind(server);
      server.ssrFixStacktrace = (error) => {
        mapped(error);
        inWords(error);
      };
    },
  };
}

/** The errors of the content are words already. */
function inWords(error: Error): void {
  const message = error.name === 'ContentProblems' ? error.message : tellOwnFault(error);
  Object.assign(error, { message, stack: '', cause: undefined, id: undefined, loc: undefined, frame: undefined });
}
