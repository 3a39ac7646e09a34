// The editor of content: blocks, a live preview, saving by itself. Without it the same form works by its buttons.
const kit = [...document.scripts].find(script => /\/ck\.js(\?|$)/.test(script.src));
const { announce, make, toast } = await import(kit.src);

const editor = document.querySelector('[data-cms-editor]');
const form = document.getElementById('edit');
const words = editor.dataset;
const url = words.cmsEditor;
const rowOf = id => document.getElementById(`row-${id}`);
const listOf = element => element.closest('[data-cms-list]');

// A theme's style element carries the nonce of its own answer: parsed here it would break this page's policy, and nothing here needs it.
const parse = html => new DOMParser().parseFromString(html.replace(/<style\b[^>]*>[^]*?<\/style>/gi, ''), 'text/html');

// Saving by itself. What the form began with and its token travel with it; the answer says what it goes on from. Nothing here touches what
// somebody types.
const QUIET = 1000;
const LONGEST = 3000;
const AGAIN = 5000;
const state = document.querySelector('[data-cms-state]');
const conflict = document.querySelector('[data-cms-conflict]');
let changes = form.dataset.cmsDirty === undefined ? 0 : 1;
let written = 0;
let timer;
let since;
let saving;
let isLeaving = false;
// A save whose answer was lost: whether it was written nobody knows, so it is sent again as it was before anything newer. The server finds
// that both say the same, and nobody is asked to choose between himself and himself.
let lost;

function show(message, isWrong = false) {
  state.textContent = message;
  if (isWrong) state.dataset.state = 'failed'; else delete state.dataset.state;
}

function changed() {
  changes++;
  show(words.cmsUnsaved, true);
  stale(true);
  since ??= Date.now();
  clearTimeout(timer);
  timer = setTimeout(save, Math.max(0, Math.min(QUIET, since + LONGEST - Date.now())));
}

function save() {
  clearTimeout(timer);
  if (saving) return saving.then(() => (changes > written ? save() : undefined));
  if ((changes === written && !lost) || isLeaving) return Promise.resolve();
  saving = write().finally(() => { saving = undefined; });
  return saving;
}

function filled() {
  sync();
  const body = new FormData(form);
  for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
  return body;
}

async function write() {
  const { body, sent } = lost ?? { body: filled(), sent: changes };
  since = undefined;
  show(words.cmsSaving);
  try {
    const response = await fetch(`${url}/draft`, { method: 'POST', body, headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    if (response.status >= 500) throw new Error(response.statusText);
    const answer = await response.json().catch(() => ({ message: words.cmsFailed }));
    lost = undefined;
    if (!response.ok) {
      show(answer.message ?? words.cmsFailed, true);
      conflict.hidden = response.status !== 409;
      if (response.status === 409) conflict.querySelector('[data-cms-conflict-text]').textContent = answer.message;
      return;
    }
    form.elements['ck-token'].value = answer.token;
    form.elements['ck-base'].value = answer.base;
    for (const gone of form.querySelectorAll('input[name="removed"]:not(.cms-gone *)')) gone.remove();
    written = sent;
    conflict.hidden = true;
    if (changes === written) {
      show(answer.message);
      await refresh();
    }
    if (changes > written) timer = setTimeout(save, QUIET);
  } catch {
    lost = { body, sent };
    show(words.cmsFailed, true);
    timer = setTimeout(save, AGAIN);
  }
}

form.addEventListener('input', e => {
  if (e.target.form !== form) return;
  const row = e.target.closest('[data-cms-row]');
  const first = row?.querySelector(':scope > .ck-blockrow__body :is(textarea, input:not([type="hidden"], [type="number"], [type="file"]))');
  if (first && first === e.target) row.querySelector('[data-cms-summary]').textContent = first.value.slice(0, 80);
  changed();
});
form.addEventListener('change', e => { if (e.target.form === form && e.target.matches('select, [type="checkbox"], [type="radio"], [data-ck-upload]')) changed(); });
document.addEventListener('ck-sorted', e => { if (form.contains(e.target)) changed(); });

// A save under way is waited for, and a lost one is sent again: two at once would meet each other as if they were two people.
let isResent = false;
form.addEventListener('submit', e => {
  sync();
  if (saving || (lost && !isResent)) {
    e.preventDefault();
    const { submitter } = e;
    isResent = !saving;
    (saving ?? save()).finally(() => form.requestSubmit(submitter));
    return;
  }
  clearTimeout(timer);
  isLeaving = true;
}, true);
// A comment leaves the page: what was typed into the draft is saved before.
document.getElementById('talk')?.addEventListener('submit', e => {
  if (changes === written) return;
  e.preventDefault();
  const { submitter } = e;
  save().then(() => { if (changes === written) e.target.requestSubmit(submitter); });
});
addEventListener('pageshow', () => { isLeaving = false; });
addEventListener('beforeunload', e => { if (changes > written && !isLeaving) e.preventDefault(); });

// Blocks. Where a row stands is where its block stands; the hidden fields are filled in before anything is sent.
function sync() {
  for (const row of form.querySelectorAll('[data-cms-row]')) {
    row.querySelector(':scope > [data-cms-parent]').value = listOf(row).dataset.cmsList;
  }
}

function fold(row, isOpen) {
  row.toggleAttribute('data-cms-open', isOpen);
  row.querySelector(':scope > .ck-blockrow__head [data-cms-fold]').setAttribute('aria-expanded', isOpen);
}

function reveal(row) {
  for (let at = row; at; at = at.parentElement.closest('[data-cms-row]')) fold(at, true);
}

function select(id) {
  for (const row of form.querySelectorAll('[data-cms-selected]')) row.removeAttribute('data-cms-selected');
  rowOf(id)?.setAttribute('data-cms-selected', '');
  mark(id);
}

form.addEventListener('focusin', e => {
  const row = e.target.closest('[data-cms-row]');
  if (row) select(row.dataset.cmsRow);
});

const act = (selector, run) => form.addEventListener('click', e => {
  const button = e.target.closest(selector);
  if (!button) return;
  e.preventDefault();
  const menu = button.closest('details.ck-menu');
  if (menu) menu.open = false;
  run(button.closest('[data-cms-row]'), button);
});

// A finding leads to its place, unfolded.
document.addEventListener('click', e => {
  const link = e.target.closest('a[href^="#"]');
  const row = link && document.getElementById(link.hash.slice(1))?.closest('[data-cms-row]');
  if (row) reveal(row);
});

act('[data-cms-fold]', row => fold(row, !row.hasAttribute('data-cms-open')));
act('[data-cms-fold-all]', () => { for (const row of form.querySelectorAll('[data-cms-row]')) fold(row, false); });
act('[data-cms-copy]', (row, button) => tree(button.value, row));
act('[data-cms-in]', (row, button) => tree(button.value, row));
act('[data-cms-out]', (row, button) => tree(button.value, row));

// What the server does to the tree without JavaScript it does here too; only the list of blocks is taken from its answer.
async function tree(command, row) {
  if (saving) await saving;
  const body = filled();
  body.set('ck-do', command);
  const response = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin' });
  const page = parse(await response.text());
  const list = page.querySelector('[data-cms-list=""]');
  if (!response.ok || !list) {
    toast(words.cmsLimit);
    return;
  }
  const open = [...form.querySelectorAll('[data-cms-row][data-cms-open]')].map(each => each.dataset.cmsRow);
  const old = new Set([...form.querySelectorAll('[data-cms-row]')].map(each => each.dataset.cmsRow));
  form.querySelector('[data-cms-list=""]').replaceWith(document.adoptNode(list));
  for (const id of open) if (rowOf(id)) fold(rowOf(id), true);
  const added = [...form.querySelectorAll('[data-cms-row]')].find(each => !old.has(each.dataset.cmsRow));
  const target = added ?? rowOf(row.dataset.cmsRow);
  reveal(target);
  target.querySelector('[data-cms-fold]').focus();
  const siblings = [...target.parentElement.children];
  announce(`${target.dataset.ckName} ${siblings.indexOf(target) + 1}/${siblings.length}`);
  changed();
}

act('[data-cms-remove]', row => {
  const ids = [row, ...row.querySelectorAll('[data-cms-row]')].map(each => each.dataset.cmsRow);
  const undo = make('button', { type: 'button', className: 'ck-btn ck-btn--sm' }, words.cmsUndo);
  const message = words.cmsRemoved.replace('{0}', row.dataset.ckName);
  const gone = make('li', { className: 'cms-gone' }, make('span', {}, message), undo,
    ...ids.map(id => make('input', { type: 'hidden', name: 'removed', value: id })));
  undo.addEventListener('click', () => {
    gone.replaceWith(row);
    row.querySelector('[data-cms-fold]').focus();
    changed();
  });
  row.replaceWith(gone);
  undo.focus();
  announce(message);
  changed();
});

// The chooser: "+" or "/" opens it, words in Chinese, pinyin or English narrow it down.
const chooser = document.getElementById('cms-chooser');
const input = chooser.querySelector('input');
const options = [...chooser.querySelectorAll('[role="option"]')];
const none = chooser.querySelector('.ck-palette__none');
let place;

function choose(list, after) {
  if (form.querySelectorAll('[data-cms-row]').length >= Number(words.cmsMax)) {
    toast(words.cmsLimit);
    return;
  }
  place = { list, after };
  input.value = '';
  narrow();
  chooser.showModal();
  input.focus();
}

const shown = () => options.filter(option => !option.hidden);
function point(option) {
  for (const each of options) each.setAttribute('aria-selected', each === option);
  input.setAttribute('aria-activedescendant', option?.id ?? '');
  option?.scrollIntoView({ block: 'nearest' });
}
function narrow() {
  const asked = input.value.trim().toLowerCase().split(/\s+/);
  for (const option of options) option.hidden = !asked.every(word => option.dataset.cmsWords.includes(word));
  none.hidden = shown().length > 0;
  point(shown()[0]);
}
input.addEventListener('input', narrow);
input.addEventListener('keydown', e => {
  if (e.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
  const all = shown();
  if (step && all.length) {
    e.preventDefault();
    point(all[(all.findIndex(each => each.getAttribute('aria-selected') === 'true') + step + all.length) % all.length]);
  } else if (e.key === 'Enter') {
    e.preventDefault();
    const option = all.find(each => each.getAttribute('aria-selected') === 'true');
    if (option) insert(option.dataset.cmsKind);
  }
});
chooser.addEventListener('click', e => {
  const option = e.target.closest('[role="option"]');
  if (option) insert(option.dataset.cmsKind);
});

async function insert(kind) {
  chooser.close();
  const { list, after } = place;
  const body = new FormData();
  body.set('__form', form.elements.__form.value);
  body.set('kind', kind);
  body.set('parent', list.dataset.cmsList);
  body.set('depth', list.dataset.cmsDepth);
  const response = await fetch(`${url}/block`, { method: 'POST', body, credentials: 'same-origin' });
  if (!response.ok) {
    toast(words.cmsFailed);
    return;
  }
  const holder = parse(`<ol>${await response.text()}</ol>`);
  const row = document.adoptNode(holder.querySelector('[data-cms-row]'));
  if (after) after.after(row); else list.querySelector('[data-ck-list]').append(row);
  list.querySelector('ck-sortable').mark();
  const first = row.querySelector('.ck-blockrow__body :is(input:not([type="hidden"]), textarea, select)');
  (first ?? row.querySelector('[data-cms-fold]')).focus();
  announce(row.dataset.ckName);
  changed();
}

act('[data-cms-add]', (row, button) => choose(listOf(button)));
act('[data-cms-add-after]', row => choose(listOf(row), row));
document.addEventListener('keydown', e => {
  if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || e.isComposing || e.target.closest('input, textarea, select, [contenteditable], dialog')) return;
  const list = form.querySelector('[data-cms-list=""]');
  if (!list) return;
  e.preventDefault();
  const row = e.target.closest('[data-cms-row]');
  choose(row ? listOf(row) : list, row);
});

// The preview: the same page that visitors get, of the saved working copy. Only what changed is replaced.
const frame = document.querySelector('[data-cms-preview]');
const told = document.querySelector('[data-cms-preview-state]');
const stale = isStale => { told.textContent = isStale ? words.cmsStale : ''; };

async function refresh() {
  try {
    const response = await fetch(frame.src, { credentials: 'same-origin' });
    const fresh = parse(await response.text());
    if (response.ok && frame.contentDocument?.querySelector('[data-cms-part]')) {
      for (const part of frame.contentDocument.querySelectorAll('[data-cms-part]')) {
        const other = fresh.querySelector(`[data-cms-part="${part.dataset.cmsPart}"]`);
        if (part.dataset.cmsPart === 'blocks') replaceBlocks(part, other); else if (other && part.innerHTML !== other.innerHTML) part.replaceWith(frame.contentDocument.adoptNode(other));
      }
    } else {
      frame.contentWindow.location.reload();
    }
    stale(false);
    mark(form.querySelector('[data-cms-selected]')?.dataset.cmsRow);
  } catch {
    stale(true);
  }
}

function replaceBlocks(part, fresh) {
  if (!fresh) return;
  mark();
  const known = new Map([...part.children].map(block => [block.dataset.ckBlock, block]));
  part.replaceChildren(...[...fresh.children].map(block => {
    const old = known.get(block.dataset.ckBlock);
    return old?.outerHTML === block.outerHTML ? old : frame.contentDocument.adoptNode(block);
  }));
}

function mark(id) {
  const page = frame.contentDocument;
  for (const block of page?.querySelectorAll('[data-ck-selected]') ?? []) block.removeAttribute('data-ck-selected');
  if (!id || !page) return;
  const block = page.querySelector(`[data-ck-block="${CSS.escape(id)}"]`);
  if (!block) return;
  block.setAttribute('data-ck-selected', '');
  // Only the preview scrolls: scrollIntoView would take the editor's page along.
  const box = block.getBoundingClientRect();
  const view = frame.contentWindow;
  if (box.top < 0 || box.bottom > view.innerHeight) view.scrollTo({ top: view.scrollY + box.top - 24 });
}

function watch() {
  // The styles of this page do not see the focus within another document.
  frame.contentWindow.addEventListener('focus', () => frame.parentElement.toggleAttribute('data-focus', true));
  frame.contentWindow.addEventListener('blur', () => frame.parentElement.removeAttribute('data-focus'));
  frame.contentDocument?.addEventListener('click', e => {
    e.preventDefault();
    let block = e.target.closest('[data-ck-block]');
    while (block && !rowOf(block.dataset.ckBlock)) block = block.parentElement.closest('[data-ck-block]');
    if (!block) return;
    const row = rowOf(block.dataset.ckBlock);
    reveal(row);
    row.querySelector('[data-cms-fold]').focus();
    row.scrollIntoView({ block: 'nearest' });
  }, true);
}
frame.addEventListener('load', watch);
if (frame.contentDocument?.readyState === 'complete') watch();

let width = 390;
function fit() {
  const holder = frame.parentElement;
  holder.toggleAttribute('data-wide', width > 390);
  const scale = Math.min(1, holder.clientWidth / width);
  frame.style.width = `${width}px`;
  frame.style.height = `${holder.clientHeight / scale}px`;
  frame.style.transform = scale < 1 ? `scale(${scale})` : '';
}
for (const button of document.querySelectorAll('[data-cms-width]')) {
  button.addEventListener('click', () => {
    width = Number(button.dataset.cmsWidth);
    for (const each of document.querySelectorAll('[data-cms-width]')) each.setAttribute('aria-pressed', each === button);
    fit();
  });
}
addEventListener('resize', fit);
fit();
