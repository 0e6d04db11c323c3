import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Language } from '#domain/plan/company.ts';
import { FIRST_LANGUAGE, LANGUAGES } from '#words/languages.ts';
import { messagesFor, type Messages } from '#words/messages.ts';
import { HOME, standingIn } from './places.ts';

/** What the command of this process was called with, and the language that follows from it once it was asked for. */
let asked: readonly string[] = [];
let known: Language | undefined;

/** From here on a command speaks that was called with these words. */
export function speakFor(args: readonly string[]): void {
  [asked, known] = [args, undefined];
}

/**
 * The language in which the command speaks: the one of `--language`, else the first one of the company whose content is
 * named, else English. Known from the first word on, whatever is wrong with the others or with the content: of
 * `company.yaml` one field is read, and only when there is something to say.
 */
export function commandLanguage(): Language {
  known ??=
    [optionValue('language'), firstOf(optionValue('languages'))].find(isSpoken) ??
    languageOfCompany() ??
    FIRST_LANGUAGE;
  return known;
}

/** The words of the command, in its language. */
export function commandWords(): Messages {
  return messagesFor(commandLanguage());
}

function languageOfCompany(): Language | undefined {
  const named = optionValue('content') ?? optionValue('into');
  if (named !== undefined) return languageIn(placeOf(named));
  const words = asked.filter((arg) => !arg.startsWith('-')).map((word) => languageIn(placeOf(word)));
  const content = process.env['RULLA_CONTENT'];
  return words.find(isSpoken) ?? languageIn(content === undefined ? path.join(HOME, 'content') : placeOf(content));
}

/** The first of the languages, in brackets or on a line of its own. */
const FIRST_OF_LANGUAGES = /^["']?languages["']?:(?:\s|#[^\n]*\n)*(?:\[\s*|-[ \t]+)["']?([A-Za-z-]+)/m;

/** Looked for as text: the rest of `company.yaml` may be no YAML, and who says one sentence need not read all of it. */
function languageIn(folder: string): Language | undefined {
  try {
    const [, first] = FIRST_OF_LANGUAGES.exec(readFileSync(path.join(folder, 'company.yaml'), 'utf8')) ?? [];
    return isSpoken(first) ? first : undefined;
  } catch {
    return undefined;
  }
}

/** The value of an option, as it was written: the command line may be wrong in another place. */
function optionValue(option: string): string | undefined {
  const at = asked.findIndex((arg) => arg === `--${option}` || arg.startsWith(`--${option}=`));
  const [, joined] = /^--[a-z]+=(.*)$/s.exec(asked[at] ?? '') ?? [];
  return at < 0 ? undefined : (joined ?? asked[at + 1]);
}

function firstOf(list: string | undefined): string | undefined {
  return list?.split(/[\s,]+/)[0];
}

function placeOf(written: string): string {
  return path.resolve(standingIn(), written);
}

function isSpoken(language: string | undefined): language is Language {
  return language !== undefined && LANGUAGES.includes(language);
}
