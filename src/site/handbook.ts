import { glob, type Loader } from 'astro/loaders';
import { SHIPPED_HANDBOOK } from '#loading/shipped-handbook.ts';
import { leftOutIn } from '#views/site-parts.ts';

/**
 * The handbook pages that come with Rulla, which Astro compiles. A company's own, which stand in place of pages of the
 * same name, are content and never compiled: see live-content.ts.
 */
export function methodLoader(): Loader {
  if (leftOutIn(process.env['RULLA_LEAVE_OUT']).has('handbook'))
    return { name: 'no-handbook', load: async ({ store }) => store.clear() };
  return glob({ pattern: '**/*.mdx', base: SHIPPED_HANDBOOK, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') });
}
