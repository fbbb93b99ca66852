import { csrf } from './page.js';

/** Tells the server once a minute that a page is open: without it the person counts as offline. */
class Here extends HTMLElement {
  connectedCallback() { this.timer = setInterval(() => this.beat(), 60000); }

  disconnectedCallback() { clearInterval(this.timer); }

  beat() { fetch(this.getAttribute('url'), { method: 'POST', headers: csrf() }).catch(() => { /* the offline bar says it */ }); }
}

customElements.define('skein-here', Here);
