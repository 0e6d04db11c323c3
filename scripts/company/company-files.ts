import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDays, type IsoDate } from '#domain/calendar/dates.ts';
import { addQuarters, quarterOf, yearOf } from '#domain/calendar/quarters.ts';
import { CONTENT_FORMAT } from '#domain/plan/content-format.ts';
import type { Language } from '#domain/plan/company.ts';
import type { NameWritten } from '#drafts/draft.ts';
import { FIRST_LANGUAGE } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';
import { slugOf } from '#writing/slug-of.ts';
import { blockYaml } from '#writing/yaml-text.ts';
import { inUsualForm } from '#handwritten/usual-form.ts';
import type { CodeHost, CompanyWish } from './wish.ts';

const TEMPLATES = fileURLToPath(new URL('./templates', import.meta.url));

/** Where a code host looks for a text of ours, by its name in the templates. */
const PULL_REQUEST: Readonly<Record<CodeHost, string | undefined>> = {
  github: '.github/pull_request_template.md',
  gitlab: '.gitlab/merge_request_templates/Default.md',
  gitea: '.gitea/PULL_REQUEST_TEMPLATE.md',
  azure: '.azuredevops/pull_request_template.md',
  none: undefined,
};
const OWNERS: Readonly<Record<CodeHost, string | undefined>> = {
  github: '.github/CODEOWNERS',
  gitlab: '.gitlab/CODEOWNERS',
  gitea: 'CODEOWNERS',
  azure: undefined,
  none: undefined,
};

/** Every file of a new company's repository but `package.json`: its path with `/`, and its text. */
export function companyFiles(wish: CompanyWish, today: IsoDate): Map<string, string> {
  const language = wish.languages[0] ?? FIRST_LANGUAGE;
  const words = wordsIn(language);
  const personId = slugOf(wish.person) || 'first-person';
  const fiscalYear = { firstMonth: wish.firstMonth, namedBy: 'start' } as const;
  const next = (count: number) => addQuarters(quarterOf(today, fiscalYear), count);
  const filled = {
    company: inMarkdown(wish.name),
    personId,
    today,
    in30: addDays(today, 30),
    year: `${yearOf(next(1))}`,
    q1: next(1),
    q2: next(2),
    q3: next(3),
    q4: next(4),
    crmName: inMarkdown(wish.crm),
  };
  const { siteOfChange, siteAndChanges } = words;
  const readByThoseWhoSell = { siteOfChange, siteAndChanges };
  const own = templates(existsSync(path.join(TEMPLATES, language)) ? language : FIRST_LANGUAGE);
  const take = (name: string, more: Record<string, string> = {}) => fill(own.get(name) ?? '', { ...filled, ...more });
  const files = new Map<string, string>([
    ['content/company.yaml', companyYaml(wish, words)],
    [
      'content/team/sales.yaml',
      blockYaml({
        name: inEach(wish, (each) => wordsIn(each).unit),
        people: [{ id: personId, name: wish.person, functions: ['sales'] }],
      }),
    ],
    ['README.md', take('README.md', { crm: wish.crm === '' ? '' : take('crm.md') })],
  ]);
  for (const name of own.keys()) if (name.startsWith('content/')) files.set(name, named(take(name), name, wish));
  for (const [name, text] of templates('all')) files.set(name.replace(/^(gitignore|npmrc)$/, '.$1'), text);
  if (wish.codeHost !== 'none')
    for (const [name, text] of templates(`hosts/${wish.codeHost}`)) files.set(name, fill(text, readByThoseWhoSell));
  const [asked, owned] = [PULL_REQUEST[wish.codeHost], OWNERS[wish.codeHost]];
  if (asked !== undefined) files.set(asked, take('pull-request.md'));
  if (owned !== undefined) files.set(owned, `# ${words.owners}\n# /content/accounts/first-customer.mdx @${personId}\n`);
  for (const [name, text] of files)
    if (name.startsWith('content/')) files.set(name, inUsualForm(name.slice('content/'.length), text));
  return files;
}

function companyYaml(wish: CompanyWish, words: { whyLater: string }): string {
  const { called, currency, firstMonth, languages, timeZone, operatingModel, why, goal, codeHost, repository } = wish;
  const host = codeHost === 'none' ? undefined : codeHost;
  const later = `\n# ${words.whyLater}\n# operatingModel:\n#   model: ${operatingModel}\n#   reason:\n`;
  return `${blockYaml({
    name: called,
    format: CONTENT_FORMAT,
    currency,
    fiscalYear: { firstMonth, namedBy: 'start' },
    languages,
    operatingModel: why === undefined ? undefined : { model: operatingModel, reason: why },
    goals: [{ id: 'g1', name: goal ?? inEach(wish, (each) => wordsIn(each).goal) }],
    repository: repository === undefined || host === undefined ? undefined : { host, url: repository },
    timeZone,
  })}${why === undefined ? later : ''}`;
}

const wordsIn = (language: Language) => messagesFor(language).drafts.company;

/** A text of ours in each language of the company: a plain one where it has one language. */
function inEach({ languages }: CompanyWish, of: (language: Language) => string): NameWritten {
  const [first = FIRST_LANGUAGE, ...further] = languages;
  if (further.length === 0) return of(first);
  return Object.fromEntries(languages.map((language) => [language, of(language)]));
}

/** A file of a template, with its name in each language in which there is one. */
function named(text: string, file: string, { languages }: CompanyWish): string {
  if (!file.startsWith('content/segments/')) return text;
  const names = languages.flatMap((language) => {
    const written = path.join(TEMPLATES, language, file);
    const name = existsSync(written) ? /^name: (.+)$/m.exec(readFileSync(written, 'utf8'))?.[1] : undefined;
    return name === undefined ? [] : [[language, name] as const];
  });
  if (names.length < 2) return text;
  return text.replace(/^name: .+\n/m, blockYaml({ name: Object.fromEntries(names) }));
}

/** The files of a folder of templates, by their path within it, in order. */
function templates(folder: string): Map<string, string> {
  const whole = path.join(TEMPLATES, folder);
  const names = readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(whole, path.join(entry.parentPath, entry.name)))
    .sort();
  return new Map(names.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(whole, name), 'utf8')]));
}

/** A name as Markdown shows it: none of its signs is taken for markup. */
function inMarkdown(name: string): string {
  return name.replace(/[\\`*_[\]<>#|~]|&(?=#?\w+;)/g, '\\$&');
}

/** A template with what stands between double braces written in; one that is not known is a fault of ours. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Expected something for {{${name}}} in a template, got nothing.`);
    return value;
  });
}
