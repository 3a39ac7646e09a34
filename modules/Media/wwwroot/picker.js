// Beside every picture field of the back office: choose from the library. Without JavaScript the address is copied from there.
const source = document.querySelector('[data-med-picker]');
const say = source?.dataset;
let dialog;

for (const field of source ? document.querySelectorAll('input[data-ck-upload]:not([readonly]):not([disabled])') : []) offer(field);
// Rows that are added later bring fields of their own.
if (source) {
  new MutationObserver(changes => {
    for (const node of changes.flatMap(change => [...change.addedNodes])) {
      if (node.nodeType === 1) for (const field of node.querySelectorAll('input[data-ck-upload]')) offer(field);
    }
  }).observe(document.body, { childList: true, subtree: true });
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function offer(field) {
  if (field.dataset.medOffered) return;
  field.dataset.medOffered = 'yes';
  const button = element('button', { type: 'button', className: 'ck-btn ck-btn--sm' }, say.textOpen);
  button.addEventListener('click', () => open(field));
  field.after(button);
}

function open(field) {
  dialog?.remove();
  const list = element('ul', { className: 'ck-grid' });
  const state = element('p', { className: 'ck-muted' });
  state.setAttribute('role', 'status');
  const words = element('input', { type: 'search', className: 'ck-input', placeholder: say.textSearch });
  words.setAttribute('aria-label', say.textSearch);
  const more = element('button', { type: 'button', className: 'ck-btn', hidden: true }, say.textMore);
  const close = element('button', { type: 'button', className: 'ck-btn' }, say.textClose);
  dialog = element('dialog', { className: 'ck-dialog med-picker' }, element('div', { className: 'ck-stack' }, words, list, state, element('div', { className: 'ck-row' }, more, close)));
  dialog.setAttribute('aria-label', say.textOpen);
  document.body.append(dialog);
  let next;
  let timer;
  let asked = 0;

  const load = async isMore => {
    const turn = ++asked;
    const url = new URL(say.medPicker, location.href);
    url.searchParams.set('limit', 24);
    if (words.value.trim()) url.searchParams.set('q', words.value.trim());
    if (isMore) url.searchParams.set('cursor', next);
    const answer = await fetch(url).catch(() => null);
    if (turn !== asked) return;
    if (!answer?.ok) { state.textContent = say.textFailed; return; }
    const page = await answer.json();
    next = page.next;
    more.hidden = !next;
    const tiles = page.items.map(asset => {
      const tile = element('button', { type: 'button' }, element('img', { src: say.medRoot + asset.thumbnail, alt: '', width: 160, height: 160, loading: 'lazy' }), asset.name);
      tile.addEventListener('click', () => choose(field, asset));
      return element('li', {}, tile);
    });
    if (isMore) list.append(...tiles); else list.replaceChildren(...tiles);
    state.textContent = list.childElementCount ? '' : say.textNone;
  };

  words.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(load, 200); });
  more.addEventListener('click', () => load(true));
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => field.focus());
  dialog.showModal();
  load();
}

function choose(field, asset) {
  field.value = asset.path;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  dialog.close();
}
