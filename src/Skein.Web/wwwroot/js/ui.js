import { onPage } from './page.js';

const openMenus = () => document.querySelectorAll('details.menu[open], details.why[open]');
const close = menu => { menu.open = false; };

document.addEventListener('click', event => {
  const at = event.target;
  openMenus().forEach(menu => { if (!menu.contains(at) || at.closest('.menu-body a, .menu-body [role=menuitem]')) close(menu); });

  const opener = at.closest('[data-opens]');
  if (opener) document.getElementById(opener.dataset.opens)?.showModal?.();

  const closer = at.closest('[data-closes]');
  if (closer) {
    const dialog = closer.closest('dialog'), menu = closer.closest('details.menu'), toast = closer.closest('[data-toast]');
    if (toast) toast.remove();
    else if (menu) { close(menu); menu.querySelector('summary').focus(); }
    else dialog?.close();
  }
  if (at.matches('dialog.dialog')) {
    const box = at.getBoundingClientRect();
    if (event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom) at.close();
  }

  const toggle = at.closest('.nav-toggle');
  if (toggle) toggle.setAttribute('aria-expanded', toggle.getAttribute('aria-expanded') !== 'true');
  const panel = at.closest('[data-toggles]');
  if (panel) document.getElementById(panel.dataset.toggles)?.classList.toggle('is-open');

  const theme = at.closest('[data-theme-to]');
  if (theme) setTheme(theme.dataset.themeTo);
});

document.addEventListener('keydown', event => {
  const menu = event.target.closest?.('details.menu[open], details.why[open]') ?? openMenus()[0];
  if (!menu) {
    if (event.key === 'Escape') {
      document.querySelector('.nav-toggle[aria-expanded=true]')?.click();
      document.querySelector('.desk-side.is-open')?.classList.remove('is-open');
    }
    return;
  }
  if (event.key === 'Escape') {
    close(menu);
    menu.querySelector('summary').focus();
    event.preventDefault();
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && menu.contains(event.target) && !event.target.matches('input, textarea, select')) {
    const items = [...menu.querySelectorAll('.menu-body a, .menu-body button')];
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const next = items[(items.indexOf(document.activeElement) + step + items.length) % items.length];
    if (next) { next.focus(); event.preventDefault(); }
  }
});

document.addEventListener('change', event => {
  if (event.target.matches('input[type=file]')) {
    const said = event.target.closest('.file-pick')?.querySelector('[data-file-name]');
    if (said) said.value = [...event.target.files].map(f => f.name).join(', ');
    return;
  }
  event.target.closest('form[data-autosubmit]')?.requestSubmit();
});

function setTheme(to) {
  try {
    if (to === 'auto') localStorage.removeItem('theme'); else localStorage.setItem('theme', to);
  } catch { /* the cookie remembers */ }
  document.cookie = `theme=${to}; path=/; max-age=${to === 'auto' ? 0 : 31536000}; samesite=lax`;
  if (to === 'auto') delete document.documentElement.dataset.theme; else document.documentElement.dataset.theme = to;
  showTheme();
}

function showTheme() {
  const now = document.documentElement.dataset.theme ?? 'auto';
  document.querySelectorAll('[data-theme-to]').forEach(b => b.setAttribute('aria-pressed', b.dataset.themeTo === now));
}

function startToasts() {
  document.querySelectorAll('[data-toast]:not([data-left])').forEach(toast => {
    if (toast.timer) return;
    toast.timer = setInterval(() => { if (!toast.matches('[data-left], :hover, :focus-within')) { clearInterval(toast.timer); toast.remove(); } }, 6000);
  });
}

onPage(() => { showTheme(); startToasts(); });
