import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mutated, numbersFrom } from './mutate-text.ts';

/** What is tried with texts at random. */
export interface Target {
  name: string;
  /** Texts to begin with. */
  seeds: readonly string[];
  /**
   * Does what a person's file makes Rulla do, and throws where a promise is broken. Comes back with what kind of thing
   * happened; a text that makes something new happen is changed further.
   */
  tries: (text: string) => Promise<string> | string;
}

/** Texts that have broken a promise once, by the target. */
const FOUND = path.join(import.meta.dirname, 'found');

export function foundBefore(target: string): [name: string, text: string][] {
  return readdirSync(FOUND)
    .filter((name) => name.startsWith(`${target}-`))
    .map((name) => [name, readFileSync(path.join(FOUND, name), 'utf8')]);
}

export interface Fuzzed {
  runs: number;
  /** How many different things happened. */
  kinds: number;
}

/**
 * Tries texts that are changed at random, for so many milliseconds or runs: those that made something new happen are
 * changed further. What breaks a promise is made as short as it can be in a moment, kept in `found/`, and thrown.
 */
export async function fuzz(target: Target, seed: number, until: { ms: number } | { runs: number }): Promise<Fuzzed> {
  const next = numbersFrom(seed);
  const pool = [...target.seeds];
  const kinds = new Set<string>();
  const began = performance.now();
  let runs = 0;
  const isOver = () => ('ms' in until ? performance.now() - began > until.ms : runs >= until.runs);
  while (!isOver()) {
    const text = mutated(pool[Math.floor(next() * pool.length)] ?? '', pool, next);
    runs++;
    try {
      const kind = await target.tries(text);
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      if (pool.length < MOST_KEPT) pool.push(text);
    } catch (error) {
      const short = await shortened(target, text, String(error).slice(0, 40));
      const mark = createHash('sha256').update(short).digest('hex').slice(0, 10);
      mkdirSync(FOUND, { recursive: true });
      writeFileSync(path.join(FOUND, `${target.name}-${mark}.txt`), short);
      throw new Error(
        `${target.name}, seed ${seed}, run ${runs}: found/${target.name}-${mark}.txt\n${JSON.stringify(short).slice(0, 2000)}`,
        {
          cause: error,
        },
      );
    }
  }
  return { runs, kinds: kinds.size };
}

const MOST_KEPT = 2_000;
const LONGEST_SHORTENING = 10_000;

/** A shorter text that fails in the same words, as far as a few seconds lead. */
async function shortened(target: Target, text: string, words: string): Promise<string> {
  let short = text;
  const until = performance.now() + LONGEST_SHORTENING;
  const fails = async (tried: string) => {
    try {
      await target.tries(tried);
      return false;
    } catch (error) {
      return String(error).startsWith(words);
    }
  };
  for (let size = Math.ceil(short.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < short.length && size < short.length && performance.now() < until; ) {
      const tried = short.slice(0, at) + short.slice(at + size);
      if (await fails(tried)) short = tried;
      else at += size;
    }
  }
  return short;
}
