import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import process from 'node:process';
import { tellOwnFault } from '#faults/own-fault.ts';
import { endLiveContent, liveContent, readAgain } from '#site/live-content.ts';
import { answerWithProblems, tellerOfErrors } from '#site/live-editing.ts';
import { answerEdits } from '#site/local-edits.ts';
import { watchSources } from '#site/native-modules.ts';
import { SITE_HEADERS } from '../hosting/site-headers.ts';
import type { KeptAssets, TakenAssets } from '../kept/kept-assets.ts';
import { listen, refused } from '../shell/web-server.ts';
import { EditedSite, type ServedFile } from './edited-site.ts';
import { Followers } from './followers.ts';
import { watchFolder } from './watch-folder.ts';

export interface EditServer {
  address: string;
  /** When somebody has asked for what only Astro can make: a page of the handbook that says something else now. */
  needsAstro: Promise<void>;
  /** Stops; comes back with how to answer those who wait for Astro. */
  stop(): Promise<() => void>;
}

export interface EditWish {
  base: string;
  port: number;
  /** What builds of this Rulla have kept, and some of it, whatever the company. */
  kept: KeptAssets;
  assets: TakenAssets;
  sources: readonly string[];
}

/**
 * Serves a content folder while somebody edits it, on this machine only: a page is made when it is asked for, open ones
 * show what was saved or what is wrong with it, and their forms save into the folder. `sources` are folders of Rulla
 * itself: when one of them changes, what was kept of it is old.
 */
export async function serveEdited(
  folder: string,
  { base, port, kept, assets, sources }: EditWish,
): Promise<EditServer> {
  const site = new EditedSite(base, kept, assets);
  // What is saved while the folder is read for the first time is read again when all is ready.
  const early = new Set<string>();
  let changed = (files: ReadonlySet<string>) => files.forEach((file) => early.add(file));
  const stops = [watchFolder(folder, (files) => changed(files))];
  const followers = new Followers(base, await liveContent(folder));
  const waiting: ServerResponse[] = [];
  const { promise: needsAstro, resolve: askForAstro } = Promise.withResolvers<void>();
  let address = '';
  const say = tellerOfErrors(
    { error: (text) => process.stderr.write(`${text}\n`), info: (text) => process.stdout.write(`${text}\n`) },
    () => address,
  );
  const read = async (files: ReadonlySet<string>) => {
    const live = await readAgain(folder, files);
    say(live);
    followers.tell(live);
  };
  changed = (files) =>
    void read(files).catch((error: unknown) => void process.stderr.write(`${tellOwnFault(error)}\n`));
  if (early.size > 0) changed(early);
  for (const place of sources) stops.push(watchSources(place, askForAstro));

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(SITE_HEADERS)) response.setHeader(name, value);
    if (answerEdits(request, response, { folder, base }) || refused(request, response)) return;
    if (followers.answer(request, response)) return;
    const live = await liveContent(folder);
    const script = followers.script();
    if (!live.shown) return answerWithProblems(response, live, [script]);
    const { way, search } = asked(request, base);
    const found = way === undefined ? undefined : await site.fileAt(fileOf(way), live.shown);
    if (found === 'needs Astro') {
      waiting.push(response);
      return askForAstro();
    }
    if (found) return give(response, 200, found, script);
    const hasSlash = way === undefined || way === '' || way.endsWith('/');
    if (!hasSlash && (await site.fileAt(`${way}/index.html`, live.shown)))
      return void response.writeHead(301, { location: `${base}${encodeURI(way)}/${search}` }).end();
    const none = await site.fileAt('404.html', live.shown);
    give(
      response,
      404,
      none && none !== 'needs Astro' ? none : { content: 'Not found\n', type: TEXT, kept: 'no-store' },
      script,
    );
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const told = tellOwnFault(error);
      process.stderr.write(`${told}\n`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': TEXT }).end(`${told}\n`);
    });
  });
  const close = () => {
    for (const stop of stops) stop();
    followers.end();
    endLiveContent();
    return new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
      if (waiting.length === 0) server.closeAllConnections();
      else resolve();
    });
  };
  address = `http://localhost:${await listen(server, port, 1)}${base}`;
  say(await liveContent(folder));
  return {
    address,
    needsAstro,
    stop: async () => {
      await close();
      return () => {
        // The same address again, from whoever serves it now.
        for (const response of waiting)
          response.writeHead(307, { location: response.req.url ?? base, connection: 'close' }).end();
        server.closeAllConnections();
      };
    },
  };
}

const TEXT = 'text/plain; charset=utf-8';

/** The way of a request from the top of the site, and what is asked of it; no way where it is not one of the site. */
function asked({ url = '/' }: IncomingMessage, base: string): { way: string | undefined; search: string } {
  const [address = '/', ...rest] = url.split('?');
  const search = rest.length === 0 ? '' : `?${rest.join('?')}`;
  try {
    return { way: address.startsWith(base) ? decodeURIComponent(address.slice(base.length)) : undefined, search };
  } catch {
    return { way: undefined, search };
  }
}

function fileOf(way: string): string {
  return way === '' || way.endsWith('/') ? `${way}index.html` : way;
}

/** Gives a file; a page with the script by which it follows the content. */
function give(response: ServerResponse, status: number, { content, type, kept }: ServedFile, script: string): void {
  const isPage = type.startsWith('text/html');
  response.writeHead(status, { 'content-type': type, 'cache-control': kept });
  response.write(content);
  response.end(isPage ? `<script type="module" src="${script}"></script>` : undefined);
}
