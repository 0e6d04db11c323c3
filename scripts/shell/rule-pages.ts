import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Language } from '#domain/plan/company.ts';
import { ruleAddress } from '#problems/rule-address.ts';
import { ruleMarkdown } from '#views/handbook/rule-markdown.ts';
import { LANGUAGES } from '#words/languages.ts';
import { IS_PACKAGE, PROJECT, workshop } from './places.ts';

/**
 * Where the page of a rule can be opened, in a language: at the company's site, where company.yaml says its address;
 * else as a file, which the package has, and which a checkout writes into its workshop. `named` says how a file is
 * called.
 */
export function rulePagesOf(
  content: string,
  language: Language,
  named: (file: string) => string,
): (rule: string) => string {
  const company = companyIn(content);
  return (rule) => ruleAddress(company, language, rule) ?? named(fileOf(rule, language));
}

/** What is needed of a company.yaml that may have errors of its own. */
function companyIn(content: string): { site: string | undefined; languages: readonly unknown[] } {
  try {
    const written = parse(readFileSync(path.join(content, 'company.yaml'), 'utf8'), { logLevel: 'silent' }) as Partial<
      Record<'site' | 'languages', unknown>
    > | null;
    const [site, languages] = [written?.site, written?.languages];
    return {
      site: typeof site === 'string' && /^https?:\/\/\S+$/.test(site) ? site : undefined,
      languages: Array.isArray(languages) ? (languages as unknown[]) : LANGUAGES.slice(0, 1),
    };
  } catch {
    return { site: undefined, languages: [] };
  }
}

function fileOf(rule: string, language: Language): string {
  if (IS_PACKAGE) return path.join(PROJECT, 'rules', language, `${rule}.md`);
  const file = path.join(workshop(), 'rules', language, `${rule}.md`);
  const text = ruleMarkdown(rule, language);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return file;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}
