/** Languages that code in a text is usually written in. Any other word behind ``` was meant to be read. */
const LANGUAGES = new Set(
  (
    'astro bash bat c console cpp cs csharp css csv diff dockerfile env go graphql html http ics ini java javascript js json ' +
    'json5 jsonc jsx kotlin log makefile markdown md mdx mermaid perl php plaintext powershell ps1 py python r rb ruby rust ' +
    'scss sh shell sql svg swift text toml ts tsx tsv txt typescript vb vba xml yaml yml zsh'
  ).split(' '),
);

/** Whether a word is the name of a language, as it stands behind the opening of a code block. */
export function isLanguage(word: string): boolean {
  return LANGUAGES.has(word.toLowerCase());
}
