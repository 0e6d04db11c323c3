import { settingsOf, type LanguageSettings } from '#words/languages.ts';

/** How the language of the page that is open writes: every script asks here. */
export function pageLanguage(): LanguageSettings {
  return settingsOf(document.documentElement.lang);
}

/** Whole numbers as the page's language writes them. */
export function pageNumbers(): Intl.NumberFormat {
  return new Intl.NumberFormat(pageLanguage().locale);
}
