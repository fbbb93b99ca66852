import { csrf, el, fill, icon } from './page.js';

/** Sends one file and gives back what the server calls it: {id, url, name, size}. */
export function send(url, file, onProgress) {
  return new Promise((done, failed) => {
    const body = new FormData();
    body.append('file', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', url);
    Object.entries(csrf()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = e => { if (e.lengthComputable) onProgress?.(e.loaded / e.total); };
    request.onload = () => {
      let answer = null;
      try { answer = JSON.parse(request.responseText); } catch { /* not ours */ }
      if (request.status < 300 && answer) done(answer); else failed(new Error(answer?.detail ?? answer?.title ?? ''));
    };
    request.onerror = () => failed(new Error(''));
    request.send(body);
  });
}

class Upload extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector('.uploads');
    this.picker = this.querySelector('input[type=file]');
    if (this.started || !this.list || !this.picker) return;
    this.started = true;
    this.picker.removeAttribute('name');
    this.picker.addEventListener('change', () => { [...this.picker.files].forEach(f => this.add(f)); this.picker.value = ''; });
    this.addEventListener('click', e => { const chip = e.target.closest('[data-remove]')?.closest('.chip'); if (chip) { chip.remove(); this.changed(); } });
  }

  /** The editor beside it keeps the draft. */
  changed() { if (this.hasAttribute('drafted')) this.dispatchEvent(new Event('input', { bubbles: true })); }

  async add(file) {
    const most = Number(this.getAttribute('max-mb') || 25);
    const label = el('span', { className: 'clip', textContent: file.name });
    const away = el('button', { type: 'button' }, icon('x'));
    away.dataset.remove = '';
    away.setAttribute('aria-label', fill(this.getAttribute('remove'), file.name));
    const bar = el('progress', { max: 1, value: 0 });
    bar.setAttribute('aria-label', file.name);
    const chip = el('span', { className: 'chip' }, icon('paperclip'), label, bar, away);
    this.list.append(chip);
    const fail = text => { bar.remove(); chip.classList.add('bad'); chip.setAttribute('role', 'alert'); delete chip.dataset.busy; label.textContent = text; };
    if (file.size > most * 1048576) return fail(fill(this.getAttribute('too-large'), file.name, most));
    chip.dataset.busy = '';
    try {
      const kept = await send(this.getAttribute('url'), file, part => { bar.value = part; });
      bar.remove();
      delete chip.dataset.busy;
      const held = el('input', { type: 'hidden', name: this.getAttribute('name'), value: kept.id });
      held.toggleAttribute('data-draft', this.hasAttribute('drafted'));
      chip.append(held);
      this.changed();
    } catch (error) { fail(error.message ? `${file.name}：${error.message}` : fill(this.getAttribute('failed'), file.name)); }
  }
}

customElements.define('skein-upload', Upload);
