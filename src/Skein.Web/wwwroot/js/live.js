import { el, fill, onPage } from './page.js';
import { isBusy, refresh } from './refresh.js';

/** Its own topics, and those that parts of the page add for as long as they show something unfinished. */
const wanted = live => [live.getAttribute('topics') ?? '', ...[...document.querySelectorAll('[data-topics]')].map(at => at.dataset.topics)].join(' ').trim();

/** When this tab last sent a form: what that changes, the answer to it shows. Kept across the page that answers. */
const sentAt = 'sent-at', answered = 3000;
document.addEventListener('submit', () => sessionStorage.setItem(sentAt, Date.now()), true);
const hasJustSent = () => Date.now() - Number(sessionStorage.getItem(sentAt)) < answered;

/** Refreshes the page when what it shows was touched, or says quietly that there is something new. */
class Live extends HTMLElement {
  static observedAttributes = ['topics'];
  count = 0;
  wait = 1000;

  connectedCallback() {
    this.addEventListener('click', event => { if (event.target.closest('.live-more')) this.now(); });
    this.onHide = () => this.leave();
    this.onShow = () => { if (!this.source) this.join(); };
    // Browsers allow six connections to one host: a tab nobody looks at gives its own back.
    this.onSight = () => {
      clearTimeout(this.asleep);
      if (document.hidden) this.asleep = setTimeout(() => this.leave(), 30000);
      else if (!this.source) { this.join(); this.touched(); }
    };
    addEventListener('pagehide', this.onHide);
    addEventListener('pageshow', this.onShow);
    document.addEventListener('visibilitychange', this.onSight);
    this.join();
  }

  disconnectedCallback() {
    removeEventListener('pagehide', this.onHide);
    removeEventListener('pageshow', this.onShow);
    document.removeEventListener('visibilitychange', this.onSight);
    this.leave();
  }

  attributeChangedCallback(_, before, after) {
    if (before !== null && before !== after && this.isConnected) { this.leave(); this.join(); }
  }

  join() {
    const topics = this.joined = wanted(this);
    if (!topics) return;
    const source = this.source = new EventSource('/live?topics=' + encodeURIComponent(topics));
    source.onopen = () => { if (this.lost) this.touched(); this.wait = 1000; this.line(true); };
    source.onerror = () => {
      this.line(false);
      if (source.readyState !== EventSource.CLOSED) return;
      this.source = null;
      this.retry = setTimeout(() => this.join(), this.wait * (0.75 + Math.random() / 2));
      this.wait = Math.min(this.wait * 2, 60000);
    };
    source.addEventListener('touch', event => this.heard(event.data));
    source.onmessage = event => this.heard(event.data);
  }

  leave() {
    clearTimeout(this.retry);
    this.source?.close();
    this.source = null;
    this.line(true);
  }

  heard(data) {
    let by = null;
    try { by = JSON.parse(data).by; } catch { /* a bare touch */ }
    // The same person may have done it in another tab.
    if (by !== null && String(by) === this.getAttribute('self') && hasJustSent()) return;
    this.touched();
  }

  touched() {
    this.count++;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { if (this.hasAttribute('announce') || isBusy()) this.show(); else this.now(); }, 400);
  }

  now() { this.count = 0; this.show(); refresh(); }

  line(up) {
    this.lost = !up;
    if (up) { clearTimeout(this.offline); this.offline = 0; this.say(false); }
    else this.offline ||= setTimeout(() => this.say(true), 5000);
  }

  say(off) { this.isOff = off; const bar = this.querySelector('.offline'); if (bar) bar.hidden = !off; }

  show() {
    let more = this.querySelector('.live-more');
    if (!more && !this.count) return;
    if (!more) this.append(more = el('button', { type: 'button', className: 'btn primary small live-more' }));
    more.hidden = this.count === 0;
    const text = more.querySelector('span') ?? more;
    if (this.count) text.textContent = fill(this.getAttribute('more'), this.count);
  }

  /** The page has just been drawn anew: nothing is outstanding, but the line may still be down. */
  drawn() {
    this.count = 0;
    this.show();
    this.say(!!this.isOff);
    if (this.source && this.joined !== wanted(this)) { this.leave(); this.join(); }
  }
}

customElements.define('skein-live', Live);
onPage(() => document.querySelectorAll('skein-live').forEach(live => live.drawn?.()));
