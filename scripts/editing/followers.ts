import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { showProblems } from '#browser/show-problems.ts';
import { problemsIn } from '#site/live-editing.ts';
import type { LiveContent } from '#site/live-content.ts';

/** What a browser follows while somebody edits, and the script by which it does, under the path of the site. */
const EVENTS = 'edit/live';
const SCRIPT = 'edit/live.js';

/**
 * The pages that are open while somebody edits: each is told when the content says something else than it shows, and
 * loads itself again, or what is wrong with it.
 */
export class Followers {
  readonly #base: string;
  readonly #open = new Set<ServerResponse>();
  /** Another server, even one on the same port, has another name: a page of the last one loads itself again. */
  readonly #run = randomUUID();
  #live: LiveContent;

  constructor(base: string, live: LiveContent) {
    [this.#base, this.#live] = [base, live];
  }

  /** Tells all of them of another state of the content. */
  tell(live: LiveContent): void {
    this.#live = live;
    for (const response of this.#open) response.write(this.#message());
  }

  /** Lets all of them go. */
  end(): void {
    for (const response of this.#open) response.end();
  }

  /** The address of the script that a page of the content’s state now is to load. */
  script(): string {
    return `${this.#base}${SCRIPT}?state=${this.#state()}`;
  }

  /** Answers what followers ask for; whether this was something of theirs. */
  answer({ url, method }: IncomingMessage, response: ServerResponse): boolean {
    const [asked, query] = (url ?? '').split('?');
    if (method !== 'GET' || (asked !== `${this.#base}${SCRIPT}` && asked !== `${this.#base}${EVENTS}`)) return false;
    const isScript = asked === `${this.#base}${SCRIPT}`;
    response.writeHead(200, {
      'content-type': `text/${isScript ? 'javascript' : 'event-stream'}; charset=utf-8`,
      'cache-control': 'no-store',
    });
    if (isScript) {
      const state = new URLSearchParams(query).get('state');
      response.end(`(${follow})(${JSON.stringify([state, `${this.#base}${EVENTS}`])}, ${showProblems});\n`);
      return true;
    }
    response.write(this.#message());
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
    return true;
  }

  #state(): string {
    return `${this.#run}-${this.#live.shown?.version ?? 0}`;
  }

  #message(): string {
    return `data: ${JSON.stringify({ state: this.#state(), problems: problemsIn(this.#live, this.#base) })}\n\n`;
  }
}

/**
 * What runs in a page. A browser keeps few connections to one server: a page that nobody looks at gives its own back.
 * Where nobody answers any more by this way, another server has taken over, and has the page.
 */
function follow([state, events]: [state: string, events: string], show: typeof showProblems): void {
  let source: EventSource | undefined;
  const begin = () => {
    source = new EventSource(events);
    source.onmessage = ({ data }) => {
      const said = JSON.parse(data);
      if (said.state === state) show(said.problems);
      else location.reload();
    };
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 1000);
    };
  };
  const heed = () => {
    source?.close();
    source = undefined;
    if (document.visibilityState === 'visible') begin();
  };
  document.addEventListener('visibilitychange', heed);
  heed();
}
