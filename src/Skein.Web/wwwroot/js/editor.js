import { csrf, fill } from './page.js';
import { send } from './upload.js';

const TAGS = new Set('A B STRONG I EM U S P DIV BR UL OL LI BLOCKQUOTE CODE PRE IMG H1 H2 H3 H4 TABLE THEAD TBODY TR TD TH SPAN'.split(' '));
const DROPPED = 'script, style, iframe, object, embed, form, input, button, link, meta, base, svg, math, title, template, noscript';
const SAFE = /^(https?:|mailto:|tel:|\/(?!\/)|cid:)/i;

/** What is pasted keeps its shape and loses everything that could run, track or restyle. The server cleans once more. */
export function clean(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll(DROPPED).forEach(n => n.remove());
  [...page.body.querySelectorAll('*')].reverse().forEach(node => {
    if (!TAGS.has(node.tagName)) return node.replaceWith(...node.childNodes);
    [...node.attributes].forEach(a => {
      const keep = (a.name === 'href' || a.name === 'src') && SAFE.test(a.value.trim()) || a.name === 'alt' || a.name === 'data-file';
      if (!keep) node.removeAttribute(a.name);
    });
  });
  const fragment = document.createDocumentFragment();
  fragment.append(...page.body.childNodes);
  return document.importNode(fragment, true);
}

/** What the person's clock shows, wherever the machine they sit at stands; that one's, when the browser does not know their zone. */
function clock(timeZone) {
  const shape = { hour: '2-digit', minute: '2-digit' };
  try { return new Date().toLocaleTimeString('en-GB', { ...shape, timeZone }); } catch { return new Date().toLocaleTimeString('en-GB', shape); }
}

class Editor extends HTMLElement {
  async connectedCallback() {
    this.box = this.querySelector('.editor');
    if (this.started || !this.box) return;
    this.started = true;
    this.area = this.querySelector('.editor-area');
    this.text = this.querySelector('textarea');
    this.field = this.querySelector('input[type=hidden]');
    this.state = this.querySelector('.editor-state');
    const { default: Squire } = await import('/lib/squire/squire.mjs');
    if (!this.isConnected) { this.started = false; return; }
    this.squire = new Squire(this.area, { blockTag: 'P', sanitizeToDOMFragment: clean });
    const typed = this.text.value;
    if (this.field.value) this.squire.setHTML(this.field.value);
    else if (typed) this.squire.setHTML(typed.split('\n').map(l => `<p>${l.replace(/[&<>]/g, c => `&#${c.charCodeAt(0)};`) || '<br>'}</p>`).join(''));
    const had = document.activeElement === this.text;
    this.text.hidden = this.text.disabled = true;
    this.field.disabled = false;
    this.box.hidden = false;
    if (had || this.hasAttribute('autofocus')) this.squire.focus();
    this.wire();
    this.changed(false);
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    if (this.dirty && this.squire) this.save(true);
    document.removeEventListener('submit', this.drop, true);
  }

  get html() { return this.isEmpty ? '' : this.squire.getHTML(); }
  /** A choice beside the editor named …Kind counts before the attribute. */
  get kind() { return this.closest('form')?.querySelector('[name$=Kind]:checked')?.value ?? this.getAttribute('kind') ?? 'reply'; }
  /** Several fields of one name are one, their values in a row. */
  get fields() {
    if (!this.hasAttribute('draft-fields')) return null;
    const kept = {};
    for (const f of this.closest('form').querySelectorAll('[data-draft]')) kept[f.name] = f.name in kept ? `${kept[f.name]},${f.value}` : f.value;
    return kept;
  }
  get isEmpty() { return !this.area.textContent.trim() && !this.area.querySelector('img'); }

  /** For canned answers and the like. */
  insert(html) { this.squire.focus(); this.squire.insertHTML(html); this.changed(true); }

  wire() {
    // Squire tells of its own tidying too: only other words than before are somebody's.
    this.squire.addEventListener('input', () => { if (this.html !== this.field.value) this.changed(true); });
    this.squire.addEventListener('pathChange', () => this.press());
    this.squire.addEventListener('select', () => this.press());
    this.addEventListener('mousedown', e => { if (e.target.closest('[data-do]')) e.preventDefault(); });
    this.addEventListener('click', e => {
      const tool = e.target.closest('[data-do]');
      if (tool) this.run(tool.dataset.do);
      if (e.target.closest('[data-link-ok]')) this.link();
    });
    this.addEventListener('keydown', e => {
      if (!e.target.matches('.editor-link input')) return;
      if (e.key === 'Enter') { e.preventDefault(); this.link(); }
      if (e.key === 'Escape') { this.querySelector('.editor-link').hidden = true; this.squire.focus(); }
    });
    this.querySelector('input[type=file]')?.addEventListener('change', e => { this.images(e.target.files); e.target.value = ''; });
    const take = (event, files) => {
      const images = [...files ?? []].filter(f => f.type.startsWith('image/'));
      if (!images.length || !this.getAttribute('upload')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.images(images);
    };
    this.area.addEventListener('paste', e => { if (!e.clipboardData?.types.includes('text/html')) take(e, e.clipboardData?.files); }, true);
    this.area.addEventListener('drop', e => { this.box.classList.remove('is-drop'); take(e, e.dataTransfer?.files); }, true);
    this.area.addEventListener('dragover', () => this.box.classList.add('is-drop'));
    this.area.addEventListener('dragleave', () => this.box.classList.remove('is-drop'));
    const settled = () => { clearTimeout(this.timer); this.dirty = false; };
    this.closest('form')?.addEventListener('submit', () => { this.changed(false); settled(); });
    this.drop = e => { if (e.target.matches('[data-drops-draft]')) settled(); };
    document.addEventListener('submit', this.drop, true);
    if (this.fields) this.closest('form').addEventListener('input', e => { if (e.target.matches('[data-draft], [drafted]')) this.changed(true); });
    addEventListener('pagehide', () => { if (this.dirty && this.isConnected) this.save(true); });
  }

  run(what) {
    const s = this.squire, has = tag => s.hasFormat(tag);
    if (what === 'bold') has('B') ? s.removeBold() : s.bold();
    if (what === 'italic') has('I') ? s.removeItalic() : s.italic();
    if (what === 'underline') has('U') ? s.removeUnderline() : s.underline();
    if (what === 'ul') has('UL') ? s.removeList() : s.makeUnorderedList();
    if (what === 'ol') has('OL') ? s.removeList() : s.makeOrderedList();
    if (what === 'quote') has('BLOCKQUOTE') ? s.decreaseQuoteLevel() : s.increaseQuoteLevel();
    if (what === 'code') s.toggleCode();
    if (what === 'image') this.querySelector('input[type=file]').click();
    if (what === 'link') {
      if (has('A')) s.removeLink();
      else { const bar = this.querySelector('.editor-link'); bar.hidden = false; this.range = s.getSelection(); bar.querySelector('input').focus(); return; }
    }
    s.focus();
    this.press();
  }

  link() {
    const bar = this.querySelector('.editor-link'), input = bar.querySelector('input');
    const url = input.value.trim();
    bar.hidden = true;
    input.value = '';
    if (this.range) this.squire.setSelection(this.range);
    if (url) this.squire.makeLink(SAFE.test(url) ? url : 'https://' + url.replace(/^[a-z]+:/i, ''));
    this.squire.focus();
  }

  press() {
    const tags = { bold: 'B', italic: 'I', underline: 'U', ul: 'UL', ol: 'OL', quote: 'BLOCKQUOTE', link: 'A', code: 'CODE' };
    this.querySelectorAll('[data-do]').forEach(b => { if (tags[b.dataset.do]) b.setAttribute('aria-pressed', this.squire.hasFormat(tags[b.dataset.do])); });
  }

  async images(files) {
    for (const file of files) {
      try {
        const kept = await send(this.getAttribute('upload'), file);
        this.squire.insertImage(kept.url, { alt: kept.name, 'data-file': kept.id });
        this.changed(true);
      } catch { this.say(fill(this.getAttribute('failed'), file.name), true); }
    }
  }

  changed(byHand) {
    this.field.value = this.html;
    this.area.classList.toggle('is-empty', this.isEmpty);
    if (!byHand) return;
    this.dirty = true;
    this.dispatchEvent(new CustomEvent('skein-typing', { bubbles: true }));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(false), 2000);
  }

  async save(leaving) {
    const url = this.getAttribute('draft-url');
    if (!url) return;
    this.dirty = false;
    let isSignedOut = false;
    try {
      const answer = await fetch(url, {
        method: 'PUT', keepalive: leaving, headers: { 'Content-Type': 'application/json', ...csrf() },
        body: JSON.stringify({ html: this.html, kind: this.kind, ...this.fields && { fields: this.fields } }),
      });
      isSignedOut = answer.status === 401;
      if (!answer.ok) throw new Error(answer.status);
      this.say(this.isEmpty && !this.fields ? '' : fill(this.getAttribute('saved'), clock(this.getAttribute('zone'))), false);
    } catch {
      this.dirty = true;
      this.say(this.getAttribute(isSignedOut ? 'signed-out' : 'not-saved'), true);
      if (!leaving && this.isConnected) this.timer = setTimeout(() => this.save(false), 10000);
    }
  }

  say(text, bad) { this.state.textContent = text ?? ''; this.state.classList.toggle('bad', bad); }
}

customElements.define('skein-editor', Editor);
