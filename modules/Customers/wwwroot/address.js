// Fills the lists of divisions as soon as one is chosen. Without this script a button posts the form for it.
const cache = new Map();

function load(url) {
  if (!cache.has(url)) {
    cache.set(url, fetch(url, { headers: { accept: 'application/json' } }).then(answer => {
      if (!answer.ok) throw new Error(`${answer.status}`);
      return answer.json();
    }));
    cache.get(url).catch(() => cache.delete(url));
  }
  return cache.get(url);
}

function fill(select, items) {
  select.replaceChildren(select.options[0], ...items.map(({ code, name }) => new Option(name, code)));
  select.value = '';
}

// Each choice empties what lies below it; a level with one division only is chosen at once, except the street, which may stay open.
async function choose(root, lists, at) {
  const chosen = lists[at].value;
  for (const list of lists.slice(at + 1)) fill(list, []);
  const below = lists[at + 1];
  if (!below || !chosen) return;
  below.setAttribute('aria-busy', 'true');
  try {
    const { items } = await load(`${root.dataset.cusAddress}/${chosen}`);
    if (lists[at].value !== chosen) return;
    fill(below, items);
    if (items.length === 1 && at + 1 < lists.length - 1) {
      below.value = items[0].code;
      await choose(root, lists, at + 1);
    }
  } catch {
    // Offline or refused: the button posts the form instead.
    update(root).hidden = false;
  } finally {
    below.removeAttribute('aria-busy');
  }
}

const update = root => root.querySelector('[data-cus-update]');

for (const root of document.querySelectorAll('[data-cus-address]')) {
  update(root).hidden = true;
  root.addEventListener('change', e => {
    const lists = [...root.querySelectorAll('[data-cus-division]')];
    const at = lists.indexOf(e.target);
    if (at >= 0) choose(root, lists, at);
    if (e.target.matches('[data-cus-country]')) e.target.form.requestSubmit(update(root).querySelector('button'));
  });
}
