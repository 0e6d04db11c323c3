/** The addresses of the fonts of nearly every word, of people’s sentences, and of ids and names of files. */
export interface ScreenFonts {
  letters: string;
  sentences: string;
  ids: string;
}

/** The addresses of fonts that a page asks for at once, and of those that it needs further down. */
export interface AskedFonts {
  first: readonly string[];
  later: readonly string[];
}

/** What is set in the letters of people’s sentences, by its class; the others stand further down, if anywhere. */
const SENTENCE = /class="(?:[^"]* )?(?:person|purpose|prose|basis)[ "]/;
const QUOTED = /class="(?:[^"]* )?(?:quoted|reports)[ "]/;
/** What is set in those of ids and names of files. */
const ID = /<(?:code|pre)\b|class="(?:[^"]* )?(?:file|file-line|reports)[ "]/;
/** How much of the markup of a page’s own part its first screen may be. */
const FIRST_SCREEN = 30_000;

/**
 * The fonts that a page asks for before its sheets have come: that of nearly every word, and that of sentences where
 * its own part (`main`) begins with some, at once; those of what stands further down in the page (`markup`) after what
 * it is drawn by. One that only the sheets ask for comes later still, and a browser takes it for more urgent.
 */
export function fontsOf(main: string, markup: string, { letters, sentences, ids }: ScreenFonts): AskedFonts {
  const beginsWithSentences = SENTENCE.test(main.slice(0, FIRST_SCREEN));
  const shown = markup.slice(markup.indexOf('<main'));
  const hasMore = !beginsWithSentences && (SENTENCE.test(shown) || QUOTED.test(shown));
  return {
    first: [letters, ...(beginsWithSentences ? [sentences] : [])],
    later: [...(hasMore ? [sentences] : []), ...(ID.test(shown) ? [ids] : [])],
  };
}
