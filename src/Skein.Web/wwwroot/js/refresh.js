import { isTyping } from './page.js';
import { isUnsent, keepUnsent } from './unsent.js';

/** Somebody is in the middle of something that a refresh would disturb. */
export const isBusy = () => isTyping() || isUnsent() || !(getSelection()?.isCollapsed ?? true) || !!document.querySelector('dialog[open], details.menu[open], [data-busy], [data-picks] input:checked');

export function refresh() {
  keepUnsent();
  const here = location.href.split('#')[0];
  if (window.Blazor?.navigateTo) window.Blazor.navigateTo(here, { replaceHistoryEntry: true });
  else location.reload();
}
