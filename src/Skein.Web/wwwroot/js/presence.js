import { csrf, el, fill, icon } from './page.js';

/** Says who else is looking at this, and whether something arrived while one was writing. */
class Presence extends HTMLElement {
  connectedCallback() {
    this.onType = () => { this.typedAt = Date.now(); this.wrote ??= Date.now(); };
    document.addEventListener('skein-typing', this.onType);
    this.timer = setInterval(() => this.beat(), 10000);
    this.beat();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    document.removeEventListener('skein-typing', this.onType);
  }

  async beat() {
    if (document.hidden) return;
    const newest = Number([...document.querySelectorAll('.conversation .msg')].at(-1)?.id.slice(1) ?? 0);
    const state = Date.now() - (this.typedAt ?? 0) < 12000 ? 'typing' : 'viewing';
    try {
      const answer = await fetch(this.getAttribute('url'), {
        method: 'POST', headers: { 'Content-Type': 'application/json', ...csrf() }, body: JSON.stringify({ state, newest }),
      });
      if (answer.ok) this.show(await answer.json());
    } catch { /* the offline bar says it */ }
  }

  show({ others = [], newer = 0 }) {
    const lines = others.map(o => [o.typing ? 'pencil' : 'eye', fill(this.getAttribute(o.typing ? 'typing' : 'viewing'), o.name)]);
    if (newer > 0 && this.wrote) lines.push(['triangle-alert', fill(this.getAttribute('arrived'), newer)]);
    const now = JSON.stringify(lines);
    if (now === this.shown) return;
    this.shown = now;
    this.replaceChildren(...lines.map(([sign, text]) => el('span', {}, icon(sign), ' ' + text)));
  }
}

customElements.define('skein-presence', Presence);
