import type { Html } from '#jsx/html.ts';
import type { Site } from '#views/site.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import { languageName } from '#words/languages.ts';

/** "Written in Finnish.", where a plan is not in the page's language: readers then know what they have before them. */
export function writtenInNote(site: Site, plan: { lang?: string | undefined }): Html | undefined {
  const language = writtenLanguage(site, plan);
  if (language === undefined || plan.lang === undefined) return undefined;
  return <p class="caption written-in">{site.t.site.writtenIn(language, languageName(language, site.language))}</p>;
}
