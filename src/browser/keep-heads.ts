/**
 * Keeps the heads of long tables in sight. Of every region that scrolls by itself it says whether its table fits
 * (`data-fits`): the heads of one that does stand in the window by style (styles/scroll.css), those of one that scrolls
 * sideways are moved along while the page is scrolled.
 */
export function keepHeads(): void {
  const tables = [...document.querySelectorAll<HTMLTableElement>('.scroll > table')];
  const watch = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      const table =
        target instanceof HTMLTableElement ? target : target.querySelector<HTMLTableElement>(':scope > table');
      if (table) tell(table);
    }
    place(tables);
  });
  for (const table of tables) {
    tell(table);
    watch.observe(table);
    if (table.parentElement) watch.observe(table.parentElement);
  }
  place(tables);
  addEventListener('scroll', () => place(tables), { passive: true });
}

function tell(table: HTMLTableElement): void {
  const region = table.parentElement;
  if (!region) return;
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(region);
  const room = region.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
  region.dataset['fits'] = String(table.getBoundingClientRect().width <= room + 1);
}

/** Moves the heads of tables that scroll sideways to the top of the window, below the bar that says where one is. */
function place(tables: readonly HTMLTableElement[]): void {
  const bar = document.querySelector('.place-bar');
  const top = bar?.checkVisibility({ visibilityProperty: true }) ? bar.getBoundingClientRect().bottom : 0;
  for (const table of tables) {
    const { tHead, parentElement: region } = table;
    if (!tHead || !region) continue;
    const box = table.getBoundingClientRect();
    const away = Math.min(top - box.top, box.height - 2 * tHead.offsetHeight);
    tHead.style.transform = region.dataset['fits'] === 'true' || away <= 0 ? '' : `translateY(${away}px)`;
  }
}
