const listeners = [];

/** Runs now and after every enhanced navigation or refresh. */
export function onPage(run) { listeners.push(run); run(); }

/** Tells everybody that the page shows something else than before. */
export const drawn = () => listeners.forEach(run => run());

// Customers' pages do without Blazor's script, so this gives up after five seconds.
function attach(tries = 100) {
  if (window.Blazor?.addEventListener) window.Blazor.addEventListener('enhancedload', drawn);
  else if (tries > 0) setTimeout(attach, 50, tries - 1);
}
attach();

export const fill = (words, ...values) => (words ?? '').replace(/\{(\d)\}/g, (_, n) => values[n] ?? '');
export const meta = name => document.querySelector(`meta[name="${name}"]`)?.content ?? '';
export const csrf = () => meta('csrf') ? { RequestVerificationToken: meta('csrf') } : {};

export const isTyping = (at = document.activeElement) =>
  !!at && (at.isContentEditable || at.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])'));

export function el(tag, props = {}, ...children) {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children);
  return made;
}

export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(space, 'use');
  use.setAttribute('href', '/icons.svg#' + name);
  svg.append(use);
  return svg;
}
