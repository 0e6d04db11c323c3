import { existsSync } from 'node:fs';
import path from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { leftOutIn } from '#views/site-parts.ts';

/** The handbook that comes with Rulla: the method, and the decisions behind the software. */
const METHOD = path.resolve('content/handbook');

/**
 * Handbook pages: those that come with Rulla (`method`), or those that a company keeps in a content folder of its own
 * (`company`), which stand in place of pages of the same name.
 */
export function handbookLoader(whose: 'method' | 'company'): Loader {
  const own = path.resolve(process.env['RULLA_CONTENT'] ?? 'content', 'handbook');
  const hasOwn = own !== METHOD && existsSync(own);
  if ((whose === 'company' && !hasOwn) || leftOutIn(process.env['RULLA_LEAVE_OUT']).has('handbook'))
    return { name: `no-${whose}-handbook`, load: async ({ store }) => store.clear() };
  return glob({
    pattern: '**/*.mdx',
    base: whose === 'method' ? METHOD : own,
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });
}
