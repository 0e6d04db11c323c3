import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FIRST_LANGUAGE, LANGUAGES, settingsOf, type LanguageSettings } from '#words/languages.ts';
import { WrongUseInEnglish } from '../shell/command-line.ts';
import { PROJECT } from '../shell/places.ts';
import { marked, pseudoText } from './pseudo.ts';

const WORDS = path.join(PROJECT, 'src/words');
/** What is written in any language, and is not said to a reader. */
const NOT_SAID = '$about';

type Texts = { [key: string]: string | readonly string[] | Texts };

/**
 * Starts the folder of a language: every file of the English one, with settings that leave to `Intl` what it knows. The
 * texts are English still, for a translator to write over; as a pseudo-language they are marked, and longer. Gives the
 * folder. Throws WrongUseInEnglish at a name that is no language, or of one that is there.
 */
export async function startLanguage(name: string, { isPseudo }: { isPseudo: boolean }): Promise<string> {
  refuseName(name);
  const english = path.join(WORDS, FIRST_LANGUAGE);
  const folder = path.join(WORDS, name);
  const changed = (key: string, text: string) => (isPseudo ? pseudoText(key, text, name) : text);
  for (const file of (await readdir(english, { recursive: true })).sort()) {
    if (!/\.(?:json|ts)$/.test(file)) continue;
    // The list of files says of every language but the first that it has the texts of the first: one like any other.
    const from = file === 'index.ts' ? path.join(WORDS, LANGUAGES[1] ?? FIRST_LANGUAGE) : english;
    const written = await readFile(path.join(from, file), 'utf8');
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, textOf(file, written), { flag: 'wx' });
  }
  return folder;

  function textOf(file: string, written: string): string {
    if (file === 'settings.json') return asJson(settingsFor(name, isPseudo));
    return file.endsWith('.json') ? asJson(eachText(JSON.parse(written) as Texts, changed)) : written;
  }
}

function refuseName(name: string): void {
  let tag: string | undefined;
  try {
    tag = Intl.getCanonicalLocales(name)[0];
  } catch {
    // No tag at all: said below.
  }
  if (tag === undefined || Intl.NumberFormat.supportedLocalesOf(name).length === 0)
    throw new WrongUseInEnglish(
      `"${name}" is no language that browsers know. Write its tag, for instance sv, nb or pt-BR.`,
    );
  if (tag !== name) throw new WrongUseInEnglish(`"${name}" is written ${tag}, as browsers know it.`);
  if (LANGUAGES.includes(name))
    throw new WrongUseInEnglish(`The language ${name} is there already: src/words/${name}/.`);
}

function settingsFor(locale: string, isPseudo: boolean): LanguageSettings {
  const { money, thousands, days, quotes } = settingsOf(FIRST_LANGUAGE);
  const unit = (text: string) => (isPseudo ? marked(text, /(\{\w+\})/) : text);
  return {
    locale,
    money: { one: unit(money.one), thousand: unit(money.thousand) },
    thousands: unit(thousands),
    days: unit(days),
    quotes,
  };
}

function eachText(texts: Texts, changed: (key: string, text: string) => string): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => {
      if (key === NOT_SAID) return [key, value];
      if (typeof value === 'string') return [key, changed(key, value)];
      return [key, isList(value) ? value.map((text) => changed('text', text)) : eachText(value, changed)];
    }),
  );
}

function isList(value: readonly string[] | Texts): value is readonly string[] {
  return Array.isArray(value);
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
