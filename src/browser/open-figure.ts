import { FIGURES_FILE } from '#views/links/figures-file.ts';
import { panelPlace } from './panel-place.ts';

/** A figure that stands open: its link, the panel, and what puts the page back as it was. */
interface Open {
  figure: HTMLAnchorElement;
  panel: HTMLDetailsElement;
  /** The table, or else the block, in which one panel is open at a time. */
  within: Element;
  close: () => void;
}

const open: Open[] = [];
const pages = new Map<string, Promise<Document>>();
let count = 0;

/**
 * Opens a figure below its row, or closes it when it is open. The page does not move: what is above stays, and where
 * another panel of the table closes, the pressed figure stays where it was on the screen. Any link of the class `opens`
 * works: one that leads to a panel of its own page, or of another one, which is fetched then. In a built site what the
 * figures of a page open to stands on a page beside it. Returns what was fetched, if anything was.
 */
export async function openFigure(figure: HTMLAnchorElement): Promise<HTMLElement | undefined> {
  const shown = open.find((each) => each.figure === figure);
  if (shown) return void closeFigure(shown);
  const source = await panelOf(figure);
  const panel = source?.panel;
  // What leads to no panel is a link as any other.
  if (!panel || !source) return void location.assign(figure.href);
  const within = figure.closest('table') ?? figure.parentElement ?? figure;
  const top = topOf(figure);
  for (const each of open.filter((other) => other.within === within || other.panel === panel)) each.close();
  const remove = panelPlace(figure, panel, source.isHere);
  panel.open = true;
  figure.setAttribute('aria-expanded', 'true');
  figure.setAttribute('aria-controls', panel.querySelector(':scope > [id]')?.id ?? '');
  const unnamed = nameEnding(panel, !!figure.closest('details.opened'));
  const entry: Open = {
    figure,
    panel,
    within,
    close: () => {
      for (const inner of open.filter((each) => panel.contains(each.figure))) inner.close();
      open.splice(open.indexOf(entry), 1);
      unnamed();
      panel.open = false;
      remove();
      figure.setAttribute('aria-expanded', 'false');
      figure.removeAttribute('aria-controls');
    },
  };
  open.push(entry);
  listen();
  scrollBy({ top: topOf(figure) - top, behavior: 'instant' });
  address(source.isOfPage ? figure.hash : '');
  return source.isHere ? undefined : panel;
}

/** Closes an open figure, and the focus is on it again. */
function closeFigure(entry: Open): void {
  const top = topOf(entry.figure);
  entry.close();
  entry.figure.focus({ preventScroll: true });
  scrollBy({ top: topOf(entry.figure) - top, behavior: 'instant' });
  address('');
}

/**
 * The panel that a figure leads to, on this page, from the page beside it, or from that of another one; a fetched one
 * is a copy with an id of its own.
 */
async function panelOf(figure: HTMLAnchorElement) {
  const id = decodeURIComponent(figure.hash.slice(1));
  if (figure.pathname === location.pathname) {
    const panel = detailsOf(document.getElementById(id));
    return panel && { panel, isHere: true, isOfPage: true };
  }
  const { pathname } = figure;
  const page = pages.get(pathname) ?? fetchPage(pathname);
  pages.set(pathname, page);
  const found = detailsOf((await page).getElementById(id));
  if (!found) return undefined;
  const panel = document.importNode(found, true);
  const inside = panel.querySelector(':scope > [id]');
  if (inside) inside.id = `opened-${(count += 1)}`;
  for (const each of panel.querySelectorAll(':scope > div [id]')) each.removeAttribute('id');
  // What says where it leads from the root stays as it is written: forms know what they edit by it.
  for (const link of panel.querySelectorAll('a[href]:not([href^="/"])'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', figure.href).href);
  for (const link of panel.querySelectorAll('a.opens')) {
    link.setAttribute('role', 'button');
    link.setAttribute('aria-expanded', 'false');
  }
  return { panel, isHere: false, isOfPage: pathname === location.pathname + FIGURES_FILE };
}

function detailsOf(inside: HTMLElement | null): HTMLDetailsElement | undefined {
  const panel = inside?.parentElement;
  return panel instanceof HTMLElement && panel.matches('details.opened') ? (panel as HTMLDetailsElement) : undefined;
}

async function fetchPage(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** Where a figure stands on the screen; within a panel, where that panel's row does, since another takes its place. */
function topOf(figure: Element): number {
  const outer = figure.closest('.opened-row, .opened-place');
  return (outer?.previousElementSibling ?? outer ?? figure).getBoundingClientRect().top;
}

/** Says how an open panel is closed: by Esc, or back to the panel that it was opened from. */
function nameEnding(panel: HTMLElement, isInner: boolean): () => void {
  const { back = '', escape: hinted = '' } = document.querySelector<HTMLElement>('[data-opened-words]')?.dataset ?? {};
  const close = panel.querySelector(':scope > summary > .close');
  const closed = close?.textContent ?? '';
  const hint = document.createElement('span');
  hint.className = 'escape';
  hint.textContent = hinted;
  close?.before(hint);
  if (close && isInner) close.textContent = back;
  return () => {
    hint.remove();
    if (close) close.textContent = closed;
  };
}

/** The open figure stands in the address, so that it can be sent; nothing is fetched and nothing moves. */
function address(hash: string): void {
  history.replaceState(history.state, '', location.pathname + location.search + hash);
}

let isListening = false;
function listen(): void {
  if (isListening) return;
  isListening = true;
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const entry = entryAt(event.target);
    if (entry) closeFigure(entry);
  });
  addEventListener('click', (event) => {
    const head = event.target instanceof Element ? event.target.closest('details.opened > summary') : null;
    const entry = head && open.find(({ panel }) => panel === head.parentElement);
    if (!entry) return;
    event.preventDefault();
    closeFigure(entry);
  });
}

/** The innermost open panel around an element or under its figure; the last one opened when the focus is nowhere. */
function entryAt(at: EventTarget | null): Open | undefined {
  if (!(at instanceof Element) || at === document.body) return open.at(-1);
  return open.find(({ figure }) => figure === at) ?? open.findLast(({ panel }) => panel.contains(at));
}
