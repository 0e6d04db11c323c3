import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language } from '#domain/plan/company.ts';
import { ROLES, type Role } from '#domain/plan/vocabulary.ts';
import type { Site } from '#views/site.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

/** What one language's file says; `fi.yaml` tells how to read it. */
interface Written {
  people: Record<string, string[]>;
  plans: Record<string, string>;
  words: Record<string, string[]>;
  pairs: Record<string, string>;
  heldBack: Record<string, string>;
}

/** What is typed, and the words that a text must hold to be wanted: one of each list. */
export interface Pair {
  typed: string;
  wanted: readonly ReadonlySet<string>[];
}

export interface FindingSet {
  site: Site;
  pairs: Pair[];
  heldBack: Pair[];
}

const NAMES = { fi: 'Avainasiakkaat', en: 'Key accounts' } as const;

/** The company of a language with its people, and what is asked of its search. */
export function findingSet(language: 'fi' | 'en'): FindingSet {
  const written = parse(readFileSync(new URL(`${language}.yaml`, import.meta.url), 'utf8')) as Written;
  return {
    site: siteOf(companyOf(written, language), '2026-09-18', { language }),
    pairs: pairsOf(written.pairs, written.words),
    heldBack: pairsOf(written.heldBack, written.words),
  };
}

function companyOf({ people, plans }: Written, language: Language) {
  const accounts: Told['accounts'] = {};
  for (const [name, lines] of Object.entries(people)) {
    accounts[idOf(name)] = {
      name,
      ...(plans[name] !== undefined && { purpose: plans[name] }),
      people: lines.map(personOf),
    };
  }
  return kaarnavesi({
    company: { languages: [language] },
    segments: { 'key-accounts': { name: NAMES[language as keyof typeof NAMES] } },
    accounts,
  });
}

function personOf(line: string) {
  const [name = '', title = '', basis = '', role = ''] = line.split('|').map((part) => part.trim());
  if (role !== '' && !ROLES.includes(role as Role)) throw new Error(`Expected a role, got "${role}" (${name}).`);
  return { id: idOf(name), name, title, ...(basis !== '' && { basis }), roles: role === '' ? [] : [role as Role] };
}

function idOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '-');
}

function pairsOf(pairs: Record<string, string>, words: Record<string, string[]>): Pair[] {
  return Object.entries(pairs).map(([typed, meant]) => ({
    typed: String(typed),
    wanted: String(meant)
      .split(' + ')
      .map((word) => new Set(words[word] ?? [word])),
  }));
}

/** Whether a text is one that a pair wants: judged by the words written down for it, not by any rule of the search. */
export function isWanted(text: string, { wanted }: Pair): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return wanted.every((list) => words.some((word) => list.has(word)));
}

/** What came of asking all pairs: each pair counts alike. */
export interface Score {
  /** Share of what was wanted that was found, the mean of all pairs. */
  recall: number;
  /** Share of what was found that was wanted, the mean of the pairs that found anything. */
  precision: number;
  /** The pairs that were not answered in full: what was missing, what was too much. */
  misses: string[];
}

/** Scores answers: for each pair the names wanted and the names found. */
export function scoreOf(
  answers: readonly { typed: string; wanted: readonly string[]; found: readonly string[] }[],
): Score {
  const misses: string[] = [];
  let recall = 0;
  let precision = 0;
  let answered = 0;
  for (const { typed, wanted, found } of answers) {
    if (wanted.length === 0)
      throw new Error(`Expected somebody to be wanted for "${typed}", got nobody: a word in the list is misspelt.`);
    const right = found.filter((name) => wanted.includes(name)).length;
    recall += right / wanted.length;
    if (found.length > 0) {
      precision += right / found.length;
      answered++;
    }
    const missing = wanted.filter((name) => !found.includes(name));
    const extra = found.filter((name) => !wanted.includes(name));
    if (missing.length + extra.length > 0)
      misses.push(`${typed}: ${[...missing.map((name) => `−${name}`), ...extra.map((name) => `+${name}`)].join(', ')}`);
  }
  return { recall: recall / answers.length, precision: answered === 0 ? 0 : precision / answered, misses };
}
