import { csrf, el, fill } from './page.js';

// <details data-templates>: prepared texts beside an editor. Without this script its buttons are posted with the form.
const editorOf = at => at.closest('form')?.querySelector('skein-editor');
const pickerOf = editor => editor?.closest('form')?.querySelector('details[data-templates]');

function open(picker) {
  const editor = editorOf(picker);
  editor.range = editor.squire?.getSelection();
  picker.open = true;
  picker.querySelector('[data-template-search]').focus();
}

function close(picker) {
  picker.open = false;
  const editor = editorOf(picker), squire = editor?.squire;
  if (!squire) return;
  squire.focus();
  if (editor.range) squire.setSelection(editor.range);
}

async function take(picker, id) {
  const form = picker.closest('form'), said = form.querySelector('[data-template-said]');
  const value = name => form.querySelector(`[name$="${name}"]`)?.value ?? null;
  const answer = await fetch(`${picker.dataset.templates}/${id}/taken`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', ...csrf() },
    body: JSON.stringify({
      caseId: Number(picker.dataset.case) || null, customerName: value('.Name'), subject: value('.Subject'), teamId: Number(value('.TeamId')) || null, language: picker.dataset.case ? null : value('.Language'),
    }),
  }).catch(() => null);
  if (!answer?.ok) return;
  const text = await answer.json();
  close(picker);
  editorOf(picker).insert(text.html);
  if (said) said.textContent = [text.missing.length ? fill(picker.dataset.gaps, text.missing.join('、')) : '', text.other ? fill(picker.dataset.other, text.other) : ''].filter(Boolean).join(' · ');
}

let turn = 0;
async function find(picker, text) {
  const mine = ++turn;
  await new Promise(done => setTimeout(done, 120));
  if (mine !== turn) return;
  const answer = await fetch(`${picker.dataset.templates}?text=${encodeURIComponent(text)}`).catch(() => null);
  if (mine !== turn || !answer?.ok) return;
  const rows = (await answer.json()).map(row => el('button', { type: 'submit', value: row.id },
    el('span', { className: 'clip', textContent: row.name }), el('small', { className: 'muted', textContent: row.folder })));
  picker.querySelector('[data-template-list]').replaceChildren(...rows.length ? rows : [el('p', { className: 'muted', textContent: picker.dataset.nothing })]);
}

function atLineStart(area) {
  const at = getSelection();
  if (!at?.isCollapsed || !area.contains(at.anchorNode)) return false;
  const before = document.createRange();
  before.setStart(area, 0);
  before.setEnd(at.anchorNode, at.anchorOffset);
  const said = before.cloneContents();
  let last = said;
  while (last.lastChild && !(last.lastChild.nodeType === Node.ELEMENT_NODE && last.lastChild.tagName === 'BR')) last = last.lastChild;
  return last.nodeType === Node.TEXT_NODE ? !last.data.replace(/\u200B/g, '').trim() : true;
}

document.addEventListener('click', event => {
  const picker = event.target.closest?.('details[data-templates]');
  const row = picker && event.target.closest('[data-template-list] button');
  if (row && editorOf(picker)?.squire) { event.preventDefault(); take(picker, row.value); return; }
  if (picker && event.target.closest('summary') && !picker.open) { event.preventDefault(); open(picker); }

  const variable = event.target.closest?.('[data-insert]');
  if (variable) {
    const group = variable.closest('[data-inserts]');
    (group.editor ?? group.querySelector('skein-editor'))?.insert(variable.dataset.insert);
  }
});

document.addEventListener('mousedown', event => { if (event.target.closest?.('[data-insert]')) event.preventDefault(); });
document.addEventListener('focusin', event => {
  const group = event.target.closest?.('[data-inserts]'), editor = event.target.closest?.('skein-editor');
  if (group && editor) group.editor = editor;
});
document.addEventListener('input', event => { if (event.target.matches?.('[data-template-search]')) find(event.target.closest('details'), event.target.value); });

document.addEventListener('keydown', event => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const area = event.target.closest?.('.editor-area'), search = event.target.matches?.('[data-template-search]');
  const picker = area ? pickerOf(area.closest('skein-editor')) : event.target.closest?.('details[data-templates]');
  if (!picker) return;
  const rows = [...picker.querySelectorAll('[data-template-list] button')];
  const stop = () => { event.preventDefault(); event.stopImmediatePropagation(); };
  if (area && event.key === '/' && atLineStart(area)) { stop(); open(picker); }
  else if (search && event.key === '/' && !event.target.value) { stop(); close(picker); editorOf(picker).insert('/'); }
  else if (search && event.key === 'Enter') { stop(); rows[0]?.click(); }
  else if (search && event.key === 'ArrowDown') { stop(); rows[0]?.focus(); }
  else if (!area && event.key === 'Escape') { stop(); close(picker); }
}, true);
