// Runs before the first paint on every page, served as it is: keep to what every browser reads without a build.
// The theme follows the system until the reader has chosen one; `/` goes to the search box.
try {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
} catch {
  // Storage is closed to us: follow the system.
}
document.documentElement.dataset['script'] = '';

addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || !event.target.closest('[data-theme-switch]')) return;
  const root = document.documentElement;
  const isDark = (root.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  root.dataset['theme'] = isDark ? 'light' : 'dark';
  try {
    localStorage.setItem('theme', root.dataset['theme']);
  } catch {
    // Chosen for this page only.
  }
});

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
  const box = document.querySelector('[data-search-box]');
  if (!(box instanceof HTMLInputElement) || !box.checkVisibility()) return;
  event.preventDefault();
  box.focus();
});
