// Choosing what a field refers to, without leaving the editor. Without JavaScript the same buttons lead to a page.
const editor = document.querySelector('[data-cms-editor]');
const [searchWords, nothing, clear, close] = editor.dataset.cmsReferenceWords.split('|');

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

document.addEventListener('click', e => {
  const button = e.target.closest?.('[data-cms-choose]');
  if (!button) return;
  e.preventDefault();
  open(button);
});

function open(button) {
  const kinds = button.dataset.cmsChoose.split(' ');
  const labels = button.dataset.cmsLabels.split('|');
  const words = element('input', { type: 'search', className: 'ck-input', placeholder: searchWords });
  words.setAttribute('aria-label', searchWords);
  const kind = element('select', { className: 'ck-input', hidden: kinds.length < 2 }, ...kinds.map((name, i) => element('option', { value: name }, labels[i])));
  kind.setAttribute('aria-label', button.textContent);
  const list = element('ul', { className: 'cms-found' });
  const state = element('p', { className: 'ck-muted' });
  state.setAttribute('role', 'status');
  const none = element('button', { type: 'button', className: 'ck-btn' }, clear);
  const leave = element('button', { type: 'button', className: 'ck-btn' }, close);
  const dialog = element('dialog', { className: 'ck-dialog' },
    element('div', { className: 'ck-stack' }, element('div', { className: 'ck-row' }, kind, words), list, state, element('div', { className: 'ck-row' }, none, leave)));
  dialog.setAttribute('aria-label', button.textContent);
  document.body.append(dialog);
  let timer;
  let asked = 0;

  const load = async () => {
    const turn = ++asked;
    const url = new URL(editor.dataset.cmsFind, location.href);
    url.searchParams.set('kind', kind.value);
    url.searchParams.set('q', words.value.trim());
    const answer = await fetch(url, { credentials: 'same-origin' }).catch(() => null);
    const found = answer?.ok ? await answer.json() : [];
    if (turn !== asked) return;
    list.replaceChildren(...found.map(target => {
      const note = element('span', { className: 'ck-muted ck-small' }, target.note);
      const one = element('button', { type: 'button', className: 'cms-found__one' },
        ...(target.picture ? [element('img', { src: target.picture, alt: '', width: 48, height: 48, loading: 'lazy' })] : []),
        element('span', {}, target.title, ' ', note));
      one.addEventListener('click', () => take(target.key, [target.title, ' ', note]));
      return element('li', {}, one);
    }));
    state.textContent = found.length ? '' : nothing;
  };

  const take = (key, shown) => {
    const field = button.closest('[data-cms-reference]');
    const input = field.querySelector('input[type="hidden"]');
    input.value = key && field.dataset.cmsKeyOnly === undefined ? `${kind.value}:${key}` : key;
    field.querySelector('[data-cms-chosen]').replaceChildren(...shown);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    dialog.close();
  };

  words.addEventListener('input', e => { if (!e.isComposing) { clearTimeout(timer); timer = setTimeout(load, 200); } });
  kind.addEventListener('change', load);
  none.addEventListener('click', () => take('', ['—']));
  leave.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => { dialog.remove(); button.focus(); });
  dialog.showModal();
  words.focus();
  load();
}
