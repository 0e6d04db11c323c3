import path from 'node:path';
import { filesOfSite, pagesOfSite, type SiteFile } from '#printing/print-site.ts';
import { remakerOf } from '#printing/remade.ts';
import { listenWith } from '#domain/reads.ts';
import type { SitePlace } from '#layouts/document.tsx';
import { sitePlaceAt } from '#layouts/site-place.ts';
import { listenToFacts } from '#reuse/listening-facts.ts';
import { Slices } from '#reuse/slices.ts';
import { CONTENT_TYPES } from '#site/content-types.ts';
import type { LiveContent } from '#site/live-content.ts';
import { factsWhileEdited } from '#site/site-facts.ts';
import { siteIn, type SiteFacts } from '#views/site.ts';
import { KEPT } from '../hosting/site-headers.ts';
import type { KeptAssets, Said, TakenAssets } from '../kept/kept-assets.ts';

/** A file of the site as a browser is given it. */
export interface ServedFile {
  content: string | Uint8Array;
  type: string;
  /** How long a browser keeps it. */
  kept: string;
}

/** What a file is that stands among the assets or the pages, by its ending. */
const TYPES: Readonly<Record<string, string>> = {
  ...CONTENT_TYPES,
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

interface State {
  version: number;
  facts: SiteFacts;
  /** Most that is asked for is a page; which files are beside them, all states of quarters have to be made for. */
  pages: ReadonlyMap<string, SiteFile>;
  files: ReadonlyMap<string, SiteFile> | undefined;
  /** What has kept the handbook that comes with Rulla as this state says it; asked for late, nothing where none has. */
  handbook: TakenAssets | undefined | 'not asked';
}

/**
 * The site of a content folder while somebody edits it: each page and file is made when it is asked for, from the last
 * state without an error; styles, scripts, fonts and the handbook are those that an earlier build has kept.
 */
export class EditedSite {
  readonly #base: string;
  readonly #kept: KeptAssets;
  readonly #assets: TakenAssets;
  readonly #place: SitePlace;
  /** What all pages refer to and has a hash in its name: no state of the content changes it. */
  readonly #shared = new Map<string, string | Uint8Array>();
  #state: State | undefined;

  /** `assets` are some that builds of this Rulla have kept, whatever the company. */
  constructor(base: string, kept: KeptAssets, assets: TakenAssets) {
    [this.#base, this.#kept, this.#assets] = [base, kept, assets];
    this.#place = sitePlaceAt(base, assets.names);
  }

  /**
   * A file by its way from the top of the site; nothing where there is none; `needs Astro` where it is a page of the
   * handbook, and what it says of this company is not what was kept.
   */
  async fileAt(way: string, shown: NonNullable<LiveContent['shown']>): Promise<ServedFile | 'needs Astro' | undefined> {
    const type = TYPES[path.posix.extname(way)] ?? 'application/octet-stream';
    const isPage = way.endsWith('.html');
    const kept = this.#assets.bytes.get(way) ?? this.#shared.get(way);
    const given = { type, kept: way.startsWith(HASHED) ? KEPT.hashed : KEPT.others };
    if (kept && !isPage) return { content: kept, ...given };
    const state = await this.#stateOf(shown);
    const file = (isPage && state.pages.get(`/${way}`)) || (kept ? undefined : this.#filesOf(state).get(`/${way}`));
    if (file) {
      const content = await file.make();
      if (way.startsWith(HASHED)) this.#shared.set(way, content);
      return { content, ...given };
    }
    if (!kept) return undefined;
    if (state.handbook === 'not asked') state.handbook = this.#kept.take(sayingOf(state.facts, this.#base));
    const page = state.handbook?.bytes.get(way);
    return page ? { content: page, ...given } : 'needs Astro';
  }

  #filesOf(state: State): ReadonlyMap<string, SiteFile> {
    state.files ??= byPath(filesOfSite(state.facts, this.#place));
    return state.files;
  }

  async #stateOf(shown: NonNullable<LiveContent['shown']>): Promise<State> {
    const facts = await factsWhileEdited(shown);
    if (this.#state?.version === shown.version) return this.#state;
    this.#state = {
      version: shown.version,
      facts,
      pages: byPath(pagesOfSite(facts, this.#place)),
      files: undefined,
      handbook: 'not asked',
    };
    return this.#state;
  }
}

/** Where files are that have a hash in their name. */
const HASHED = 'assets/';

function byPath(files: readonly SiteFile[]): Map<string, SiteFile> {
  return new Map(files.map((file) => [file.path, file]));
}

/** Git is not asked while somebody edits: what a kept page says of it is of the day on which it was made. */
const OF_HISTORY = /^[\w-]+\/history\b/;

/** Tells whether the facts say all that was read for kept assets as it was read. */
function sayingOf(facts: SiteFacts, base: string): (said: Said) => boolean {
  const slices = new Slices();
  listenToFacts(facts, slices);
  return (said) => {
    listenWith(slices);
    try {
      const sites = new Map(facts.portfolio.company.languages.map((each) => [each, siteIn(each, facts, base)]));
      slices.remake = remakerOf(sites);
      return said.every(([slice, was]) => OF_HISTORY.test(slice) || (slices.hashOf(slice) ?? '') === was);
    } finally {
      listenWith(undefined);
    }
  };
}
