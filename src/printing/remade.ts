import { recorded } from '#domain/reads.ts';
import { preliminary } from '#views/quarters/quarter-view.ts';
import type { Site } from '#views/site.ts';
import { textLanguages } from '#views/text/text-languages.ts';

/**
 * Makes a state of which pages read parts by its name, as the pages themselves do: that of a quarter, or the languages
 * of all texts.
 */
export function remakerOf(sites: ReadonlyMap<string, Site>): (state: string) => void {
  return (state) => {
    const [, language = '', what = '', quarter] = /^state \w+:(\S+) (\w+) ?(\S*)$/.exec(state) ?? [];
    const site = sites.get(language);
    if (!site) return;
    recorded(() => (what === 'texts' ? textLanguages(site.portfolio) : quarter && preliminary(site, quarter)));
  };
}
