/** How far below the edge of the window a part begins to be the one that is read. */
const READ_FROM = 140;

/**
 * Marks in a page's contents the part that is read, while the page is scrolled. On a narrow screen, where the contents
 * are out of sight, a bar says the page and the part; pressing it opens them.
 */
export function followContents(contents: HTMLElement): void {
  // The first list is that of the parts; what stands below it leads elsewhere, or into one of them.
  const list = contents.querySelector('ul');
  const parts = [...(list?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])].flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    // A closed disclosure has no place of its own: the section around it has.
    return target ? [{ link, part: target.closest('section') ?? target }] : [];
  });
  const bar = barOf(contents);
  const title = document.querySelector('main h1');
  let isWaiting = false;
  const follow = () => {
    isWaiting = false;
    const current = currentOf(parts);
    for (const { link } of parts) {
      if (link === current) link.setAttribute('aria-current', 'location');
      else if (link.getAttribute('aria-current') === 'location') link.removeAttribute('aria-current');
    }
    bar.show(current, (title?.getBoundingClientRect().bottom ?? 0) < 0);
  };
  addEventListener(
    'scroll',
    () => {
      if (!isWaiting) requestAnimationFrame(follow);
      isWaiting = true;
    },
    { passive: true },
  );
  follow();
}

/** The last part that has come up to where one reads; the first before that, the last at the end of the page. */
function currentOf(parts: readonly { link: HTMLAnchorElement; part: Element }[]): HTMLAnchorElement | undefined {
  const root = document.documentElement;
  if (root.scrollTop > 0 && root.scrollTop + root.clientHeight >= root.scrollHeight - 2) return parts.at(-1)?.link;
  return (parts.findLast(({ part }) => part.getBoundingClientRect().top <= READ_FROM) ?? parts[0])?.link;
}

/** The bar of a narrow screen. It takes no room, so that nothing moves when it comes. */
function barOf(contents: HTMLElement) {
  const bar = document.createElement('details');
  bar.className = 'place-bar no-print';
  const summary = document.createElement('summary');
  const [name, place] = [document.createElement('b'), document.createElement('span')];
  name.textContent = document.querySelector('main h1')?.textContent ?? '';
  summary.append(name, place);
  const list = document.createElement('nav');
  list.className = 'side-nav';
  list.setAttribute('aria-label', contents.dataset['follows'] ?? '');
  bar.append(summary, list);
  bar.addEventListener('toggle', () => {
    if (bar.open) list.replaceChildren(...[...contents.children].map((child) => withoutIds(child)));
  });
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) bar.open = false;
  });
  bar.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    bar.open = false;
    summary.focus();
  });
  document.body.append(bar);
  return {
    show(current: HTMLAnchorElement | undefined, isShown: boolean) {
      place.textContent =
        [...(current?.querySelectorAll(':scope > span:not(.count, .flag-count)') ?? [])]
          .map(({ textContent }) => textContent)
          .join(' ') ||
        (current?.textContent ?? '');
      bar.classList.toggle('is-shown', isShown);
      if (!isShown) bar.open = false;
    },
  };
}

/** A copy beside the original: ids are given once on a page. */
function withoutIds(child: Element): Node {
  const copy = child.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('[id], [aria-labelledby]')]) {
    element.removeAttribute('id');
    element.removeAttribute('aria-labelledby');
  }
  return copy;
}
