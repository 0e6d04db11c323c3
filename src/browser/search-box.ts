/**
 * The search box of the header, on every page: small, since nearly no visit uses it. "/" goes to it; the first time it is
 * gone to, the search itself is fetched.
 */
const form = document.querySelector<HTMLFormElement>('[data-site-search]');
const input = form?.querySelector('input');
if (form && input) {
  const fetchSearch = () => void import('./search-panel.ts').then(({ searchIn }) => searchIn(form, input));
  input.addEventListener('focus', fetchSearch, { once: true });
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
