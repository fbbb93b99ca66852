import { isTyping } from './page.js';

const ITEMS = 'a.case-row, tr[data-item], [data-item]';
let prefix = '', prefixTimer = 0;

const visible = at => at.getClientRects().length > 0 && !at.disabled;
const keyed = key => [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(visible);

const writing = at => at.querySelector('.editor:not([hidden]) .editor-area') ?? at.querySelector('textarea');

function act(at) {
  if (at.matches('[type=radio], [type=checkbox]')) {
    at.click();
    const editor = at.form?.querySelector('skein-editor');
    (editor && writing(editor) || at).focus();
    return;
  }
  const field = at.matches('input, textarea, select') ? at : at.matches('skein-editor') ? writing(at) : null;
  if (field) field.focus(); else at.click();
}

function move(step) {
  const list = [...document.querySelectorAll('[data-list]')].find(visible);
  if (!list) return false;
  const items = [...list.querySelectorAll(ITEMS)].filter(visible);
  const from = items.findIndex(i => i.contains(document.activeElement));
  const at = from >= 0 ? from : items.findIndex(i => i.matches('[aria-current], .is-current'));
  const next = items[Math.max(0, Math.min(items.length - 1, at + step))];
  if (!next) return false;
  const target = next.matches('a, button, [tabindex]') ? next : next.querySelector('a, button') ?? next;
  target.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

function press(key) {
  if (key === '/') { const box = document.querySelector('[data-search]'); box?.focus(); box?.select(); return !!box; }
  if (key === '?') { const help = document.getElementById('keys'); if (help && !help.open) help.showModal(); return !!help; }
  if (key === 'j' || key === 'k') return move(key === 'j' ? 1 : -1);
  const at = keyed(key);
  if (at) act(at);
  return !!at;
}

document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const form = event.target.closest?.('form');
    if (!form || !isTyping(event.target) || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector('[data-send]') ?? undefined);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (isTyping() || document.querySelector('dialog[open]') || event.key.length !== 1) return;
  const key = prefix ? `${prefix} ${event.key}` : event.key;
  clearTimeout(prefixTimer);
  prefix = '';
  if (key === 'g') {
    prefix = 'g';
    prefixTimer = setTimeout(() => { prefix = ''; }, 1200);
    return;
  }
  if (press(key)) event.preventDefault();
});
