// CommunityKit admin in the browser: command palette, row selection, unsaved changes, saving by key, repeating rows.
import { announce, icon, make, on, text, toast } from './ck.js';

// Command palette. The opener is a link, so that it leads somewhere without JavaScript too.
let palette;
on('click', '[data-ck-palette]', (e, opener) => {
  if (e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  openPalette(opener.dataset.ckPalette);
});
addEventListener('keydown', e => {
  const opener = document.querySelector('[data-ck-palette]');
  if (!opener || e.key.toLowerCase() !== 'k' || !(e.ctrlKey || e.metaKey) || e.isComposing) return;
  e.preventDefault();
  openPalette(opener.dataset.ckPalette);
});

function openPalette(source) {
  palette ??= buildPalette(source);
  if (palette.dialog.open) return;
  palette.input.value = '';
  palette.dialog.showModal();
  palette.input.focus();
  palette.search('');
}

function buildPalette(source) {
  const list = make('ul', { id: 'ck-palette-list', className: 'ck-palette__list', role: 'listbox', 'aria-label': text('js.palette') });
  const input = make('input', {
    type: 'text', role: 'combobox', autocomplete: 'off', placeholder: text('js.paletteHint'), 'aria-label': text('js.palette'),
    'aria-controls': 'ck-palette-list', 'aria-expanded': 'true', 'aria-autocomplete': 'list', enterKeyHint: 'go',
  });
  const none = make('p', { className: 'ck-palette__none', hidden: true });
  const dialog = document.body.appendChild(make('dialog', { className: 'ck-dialog ck-palette', 'aria-label': text('js.palette') },
    make('div', { className: 'ck-palette__in' }, icon('search'), input, make('kbd', { className: 'ck-kbd' }, 'Esc')), list, none));
  let request;
  let timer;

  const choose = option => {
    for (const each of list.children) each.setAttribute('aria-selected', each === option);
    input.setAttribute('aria-activedescendant', option?.id ?? '');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const chosen = () => list.querySelector('[aria-selected="true"]');
  const go = option => { if (option) location.assign(option.dataset.url); };
  const say = message => { none.textContent = message; none.hidden = !message; if (message) announce(message); };

  async function search(words) {
    request?.abort();
    request = new AbortController();
    try {
      const url = new URL(source, location.href);
      if (words) url.searchParams.set('q', words);
      const response = await fetch(url, { headers: { Accept: 'application/json' }, signal: request.signal });
      if (!response.ok) throw new Error(response.status);
      const hits = await response.json();
      list.replaceChildren(...hits.map((hit, i) => make('li', { id: `ck-hit-${i}`, role: 'option', 'data-url': hit.url, 'aria-selected': 'false' },
        icon(hit.icon || 'arrow-right'), make('span', {}, hit.title), make('small', {}, hit.detail ?? ''))));
      list.hidden = hits.length === 0;
      choose(list.firstElementChild);
      say(hits.length ? '' : text('js.paletteNone', words));
    } catch (problem) {
      if (problem.name !== 'AbortError') say(text('js.loadFailed'));
    }
  }

  // The guard in ck.js lets only finished words through.
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(() => search(input.value.trim()), 120); });
  input.addEventListener('keydown', e => {
    if (e.isComposing) return;
    const options = [...list.children];
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (step && options.length) {
      e.preventDefault();
      choose(options[(options.indexOf(chosen()) + step + options.length) % options.length]);
    } else if (e.key === 'Enter') {
      e.preventDefault();
      go(chosen());
    }
  });
  list.addEventListener('click', e => go(e.target.closest('[role="option"]')));
  return { dialog, input, search };
}

// What the previous request has to say stands on the page already, so screen readers would not notice it.
const said = document.querySelector('[data-ck-say]');
if (said) announce(said.textContent.trim());

// Rows of a list: choose one, a range with Shift, or all; the bulk bar says how many.
let anchor;
on('click', '[data-ck-select]', (e, box) => {
  const form = box.form ?? document;
  const boxes = [...form.querySelectorAll('[data-ck-select="row"]')];
  if (box.dataset.ckSelect === 'all') {
    for (const each of boxes) each.checked = box.checked;
  } else {
    if (e.shiftKey && anchor) {
      const [from, to] = [boxes.indexOf(anchor), boxes.indexOf(box)].sort((a, b) => a - b);
      for (const each of boxes.slice(Math.max(0, from), to + 1)) each.checked = box.checked;
    }
    anchor = box;
  }
  showSelection(form, boxes);
});

function showSelection(form, boxes) {
  const chosen = boxes.filter(each => each.checked).length;
  const head = form.querySelector('[data-ck-select="all"]');
  if (head) {
    head.checked = chosen > 0 && chosen === boxes.length;
    head.indeterminate = chosen > 0 && chosen < boxes.length;
  }
  for (const bar of form.querySelectorAll('[data-ck-bulk]')) {
    bar.hidden = chosen === 0;
    const label = bar.querySelector('[data-ck-chosen]');
    if (label) label.textContent = text('js.selected', chosen);
    // A question that names the number comes in two forms, for one and for several.
    for (const button of bar.querySelectorAll('[data-ck-confirm-other]')) {
      button.dataset.ckConfirm = (chosen === 1 ? button.dataset.ckConfirmOne : button.dataset.ckConfirmOther).replaceAll('{0}', chosen);
    }
  }
}
function showSelections() {
  for (const form of document.forms) {
    const boxes = [...form.querySelectorAll('[data-ck-select="row"]')];
    if (boxes.length) showSelection(form, boxes);
  }
}
showSelections();
document.addEventListener('htmx:after:settle', showSelections);

// Who agreed in a dialog is not asked again by a page.
addEventListener('submit', e => {
  const agreed = e.target.elements?.namedItem('ck-agreed');
  if (agreed) agreed.value = e.target.ckAgreed ? 'yes' : '';
});

// Unsaved changes: warn only when there are some.
const dirty = new Set();
function touch(form) {
  if (!form?.matches('form[data-ck-unsaved]')) return;
  dirty.add(form);
  for (const note of document.querySelectorAll('[data-ck-unsaved-note]')) {
    if (form.contains(note) || note.dataset.ckUnsavedNote === form.id) note.hidden = false;
  }
  for (const note of document.querySelectorAll('[data-ck-saved-note]')) if (note.dataset.ckSavedNote === form.id) note.hidden = true;
}
// A form that came back with problems is not saved either.
for (const form of document.querySelectorAll('form[data-ck-unsaved="now"]')) touch(form);
on('input', 'form[data-ck-unsaved]', (e, form) => touch(form));
on('change', 'form[data-ck-unsaved]', (e, form) => touch(form));
document.addEventListener('ck-sorted', e => touch(e.target.closest('form')));
addEventListener('submit', e => { if (!e.defaultPrevented) dirty.delete(e.target); });
addEventListener('beforeunload', e => { if (dirty.size) e.preventDefault(); });

// Ctrl+S saves where there is something to save.
addEventListener('keydown', e => {
  const form = e.key?.toLowerCase() === 's' && (e.ctrlKey || e.metaKey) && !e.isComposing && document.querySelector('form[data-ck-save]');
  if (!form || document.querySelector('dialog[open]')) return;
  e.preventDefault();
  form.requestSubmit();
});

// Repeating rows. Each row carries its own key, so rows can come and go without renumbering; the server does the same without JavaScript.
let serial = Date.now();
on('click', '[data-ck-row]', (e, button) => {
  const rows = button.closest('.ck-rows');
  const list = rows.querySelector('[data-ck-list]');
  const sortable = rows.querySelector('ck-sortable');
  e.preventDefault();
  if (button.dataset.ckRow === 'add') {
    const key = `n${serial++}`;
    const template = rows.querySelector('template');
    const holder = make('div');
    holder.innerHTML = template.innerHTML.replaceAll('__row__', key);
    const row = list.appendChild(holder.firstElementChild);
    row.querySelector('input:not([type="hidden"]), select, textarea')?.focus();
    announce(text('js.added', list.children.length));
  } else {
    const row = [...list.children].find(child => child.contains(button));
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    (next?.querySelector('input:not([type="hidden"]), select, textarea') ?? rows.querySelector('[data-ck-row="add"]')).focus();
    toast(text('js.removed'));
  }
  sortable?.mark();
  touch(rows.closest('form'));
});
