import { onPage } from './page.js';

/** What survives every refresh by itself is not counted. */
const fields = form => [...form.elements].filter(field => field.name && field.matches('input:not([type=file]), select, textarea') && !field.closest('[data-permanent]'));

function isChanged(field) {
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  if (field.options) return field.selectedOptions[0] !== ([...field.options].findLast(option => option.defaultSelected) ?? field.options[0]);
  return field.type !== 'hidden' && field.value !== field.defaultValue;
}

/** What was typed stands in it as if the server had always had it. */
const isSentBack = form => !!form.querySelector('[role=alert], [aria-invalid=true]');

const forms = () => [...document.querySelectorAll('form[method=post]')];
const changed = () => forms().filter(form => isSentBack(form) || fields(form).some(isChanged));

/** Somebody has changed something in a form that is not on its way yet. */
export const isUnsent = () => changed().length > 0;

const namesIn = form => fields(form).map(field => field.name).join();
const isSame = (form, held) => form.getAttribute('action') === held.action && form.elements.namedItem('_handler')?.value === held.handler && namesIn(form) === held.names;
let kept = [];

/** The page is about to be drawn anew at the same address. */
export function keepUnsent() {
  kept = changed().map(form => ({
    at: location.pathname + location.search,
    action: form.getAttribute('action'),
    handler: form.elements.namedItem('_handler')?.value,
    names: namesIn(form),
    fields: fields(form).map(({ value, checked }) => ({ value, checked })),
  }));
}

/** Its hidden fields come back with it: they say what the change was made from, and the server compares. */
function bringBack() {
  for (const held of kept.splice(0)) {
    const form = held.at === location.pathname + location.search && forms().find(form => isSame(form, held));
    if (form) fields(form).forEach((field, at) => { if (!field.name.startsWith('__')) Object.assign(field, held.fields[at]); });
  }
}

onPage(bringBack);
