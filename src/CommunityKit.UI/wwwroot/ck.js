// CommunityKit in the browser. An ES module without a build step. Pages work without it; everything here is comfort.

// Chinese input: while a word is being composed nobody else sees `input`; the finished word arrives as one `input`.
addEventListener('input', e => { if (e.isComposing) e.stopImmediatePropagation(); }, true);
addEventListener('compositionend', e => e.target.dispatchEvent(new InputEvent('input', { bubbles: true })), true);
addEventListener('keydown', e => { if (e.key === 'Enter' && (e.isComposing || e.keyCode === 229)) e.stopImmediatePropagation(); }, true);

const html = document.documentElement;
const byId = id => document.getElementById(id);
const all = (selector, root = document) => root.querySelectorAll(selector);
const texts = JSON.parse(byId('ck-texts')?.textContent || '{}');

/** A text of the kit in the page's language, with {0}, {1} filled in. */
export const text = (key, ...values) => (texts[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i] ?? '');

/** Makes an element: name, properties (those with a dash, aria and class as attributes), children. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element) element[key] = value; else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** An icon of the kit's sprite. */
export function icon(name) {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  svg.setAttribute('class', 'ck-icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = svg.appendChild(document.createElementNS(ns, 'use'));
  use.setAttribute('href', new URL(`icons.svg#${name}`, import.meta.url));
  return svg;
}

/** Runs a handler for events on elements that match, wherever and whenever they are added. */
export function on(type, selector, handler) {
  document.addEventListener(type, e => {
    const element = e.target.closest?.(selector);
    if (element) handler(e, element);
  });
}

// Messages. The regions must exist before the first message, or screen readers miss it.
const spoken = document.body.appendChild(make('div', { className: 'ck-sr', role: 'status', 'aria-live': 'polite' }));
const toasts = document.body.appendChild(make('div', { className: 'ck-toasts', role: 'status', 'aria-live': 'polite' }));

/** Says something to screen readers only. */
export function announce(message) {
  spoken.textContent = '';
  setTimeout(() => { spoken.textContent = message; }, 60);
}

/** Shows and says a short message. */
export function toast(message) {
  const element = toasts.appendChild(make('p', { className: 'ck-toast' }, message));
  setTimeout(() => element.remove(), 6000);
}
document.addEventListener('ck-toast', e => toast(e.detail?.message ?? e.detail?.value ?? ''));

// Dialogs and drawers: focus is moved, kept and given back by <dialog> itself.
on('click', '[data-ck-open]', (e, opener) => {
  const dialog = byId(opener.dataset.ckOpen);
  if (!dialog || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  dialog.showModal();
});
on('click', '[data-ck-close]', (e, closer) => { e.preventDefault(); closer.closest('dialog')?.close(); });
document.addEventListener('click', e => {
  if (e.target.matches?.('dialog.ck-dialog')) {
    const box = e.target.getBoundingClientRect();
    if (e.clientX < box.left || e.clientX > box.right || e.clientY < box.top || e.clientY > box.bottom) e.target.close();
  }
  for (const menu of all('details.ck-menu[open]')) if (!menu.contains(e.target)) menu.open = false;
});
document.addEventListener('keydown', e => {
  const menu = e.key === 'Escape' && e.target.closest?.('details.ck-menu[open]');
  if (menu) { menu.open = false; menu.querySelector('summary').focus(); }
});

/** Asks before something dangerous. Resolves to true when the user agrees. */
export function ask(question, yes = text('js.confirm'), dangerous = true) {
  return new Promise(resolve => {
    const agree = make('button', { className: `ck-btn ck-btn--primary${dangerous ? ' ck-btn--danger' : ''}`, value: 'yes' }, yes);
    const refuse = make('button', { className: 'ck-btn', value: '', autofocus: true }, text('js.cancel'));
    const form = make('form', { method: 'dialog', className: 'ck-dialog__body' },
      make('p', { id: 'ck-ask' }, question), make('div', { className: 'ck-dialog__foot' }, refuse, agree));
    const dialog = document.body.appendChild(make('dialog', { className: 'ck-dialog', role: 'alertdialog', 'aria-labelledby': 'ck-ask' }, form));
    dialog.addEventListener('close', () => { dialog.remove(); resolve(dialog.returnValue === 'yes'); });
    dialog.showModal();
  });
}

// Forms: ask first, send once.
document.addEventListener('submit', e => {
  const form = e.target;
  const question = e.submitter?.dataset.ckConfirm ?? form.dataset.ckConfirm;
  if (!question || form.ckAgreed) return;
  e.preventDefault();
  e.stopImmediatePropagation();
  const { submitter } = e;
  ask(question, submitter?.textContent.trim() || undefined, submitter?.classList.contains('ck-btn--danger') ?? true).then(agreed => {
    submitter?.focus();
    if (!agreed) return;
    form.ckAgreed = true;
    form.requestSubmit(submitter);
    form.ckAgreed = false;
  });
}, true);
addEventListener('submit', e => {
  const form = e.target;
  if (e.defaultPrevented || form.getAttribute('method')?.toLowerCase() !== 'post') return;
  if (form.ckBusy) { e.preventDefault(); return; }
  form.ckBusy = true;
  e.submitter?.setAttribute('aria-busy', 'true');
  setTimeout(() => release(form), 8000);
});
function release(form) {
  form.ckBusy = false;
  for (const button of all('[aria-busy]', form)) button.removeAttribute('aria-busy');
}
addEventListener('pageshow', () => { for (const form of document.forms) release(form); });

// Filters that apply at once; the focus survives the reload.
on('change', 'form[data-ck-auto] :is(select, [type="checkbox"], [type="radio"], [type="date"])', (e, field) => {
  if (field.id) sessionStorage.setItem('ck-focus', field.id);
  field.form.requestSubmit();
});
byId(sessionStorage.getItem('ck-focus') ?? '')?.focus();
sessionStorage.removeItem('ck-focus');
all('[data-ck-focus]')[0]?.focus();

// Counters count what a reader calls a character: 👩‍🍼 is one.
const segmenter = Intl.Segmenter && new Intl.Segmenter();
export const count = value => (segmenter ? [...segmenter.segment(value)] : [...value]).length;
let speaking;
function showCount(e, field) {
  const output = byId(`${field.id}-count`);
  const left = field.dataset.ckCount - count(field.value);
  if (!output) return;
  output.textContent = left < 0 ? text('js.over', -left) : text('js.left', left);
  output.classList.toggle('ck-count--over', left < 0);
  clearTimeout(speaking);
  if (left <= 10 && e.type === 'input') speaking = setTimeout(() => announce(output.textContent), 800);
}
on('input', '[data-ck-count]', showCount);
on('focusin', '[data-ck-count]', showCount);

on('click', '[data-ck-step]', (e, button) => {
  const field = button.parentElement.querySelector('input');
  button.dataset.ckStep > 0 ? field.stepUp() : field.stepDown();
  field.dispatchEvent(new Event('change', { bubbles: true }));
});
on('click', '[data-ck-reveal]', (e, button) => {
  const field = byId(button.dataset.ckReveal);
  const shown = field.type === 'password';
  field.type = shown ? 'text' : 'password';
  button.setAttribute('aria-pressed', shown);
});
on('change', '[data-ck-preview]', (e, field) => {
  const image = byId(field.dataset.ckPreview);
  const address = (field.dataset.ckRoot ?? '') + (field.value[0] === '/' ? '' : field.dataset.ckFiles ?? '') + field.value;
  image.hidden = !field.value || !/^\/(?!\/)/.test(address);
  if (!image.hidden) image.src = address;
});
on('input', '[data-ck-colour]', (e, picker) => { byId(picker.dataset.ckColour).value = picker.value; });

// Copy and share.
on('click', '[data-ck-copy]', async (e, button) => {
  const value = button.dataset.ckCopy.startsWith('#') ? (byId(button.dataset.ckCopy.slice(1)).value ?? byId(button.dataset.ckCopy.slice(1)).textContent) : button.dataset.ckCopy;
  toast(text(await copy(value) ? 'js.copied' : 'js.copyFailed'));
});
on('click', '[data-ck-share]', async (e, button) => {
  const url = new URL(button.dataset.ckShare || location.href, location.href).href;
  if (navigator.share) await navigator.share({ title: document.title, url }).catch(() => {});
  else toast(text(await copy(url) ? 'js.copied' : 'js.copyFailed'));
});
async function copy(value) {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    // Plain http has no clipboard object; the old way still works there.
    const area = document.body.appendChild(make('textarea', { value, className: 'ck-sr' }));
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

// Light, dark, or as the device says. The cookie lets the server send the right page next time.
on('click', '[data-ck-theme]', (e, button) => {
  const theme = button.dataset.ckTheme;
  if (theme === 'auto') delete html.dataset.theme; else html.dataset.theme = theme;
  document.cookie = `ck-theme=${theme}; path=/; max-age=${theme === 'auto' ? 0 : 31536000}; samesite=lax`;
  showTheme();
});
function showTheme() {
  for (const button of all('[data-ck-theme]')) button.setAttribute('aria-pressed', button.dataset.ckTheme === (html.dataset.theme ?? 'auto'));
}
showTheme();

// "Load more" is a link to the next page; here its rows are fetched and added below. Nothing that stands moves.
on('click', 'a[data-ck-more]', async (e, link) => {
  if (e.ctrlKey || e.metaKey || e.shiftKey || link.ckLoading) return;
  e.preventDefault();
  link.ckLoading = true;
  link.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(link.href, { headers: { Accept: 'text/html' } });
    if (!response.ok) throw new Error(response.status);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const target = byId(link.dataset.ckMore);
    const added = [...page.getElementById(link.dataset.ckMore).children].map(child => target.appendChild(document.adoptNode(child)));
    const next = page.querySelector(`a[data-ck-more="${link.dataset.ckMore}"]`);
    const first = added[0]?.querySelector('a, button');
    announce(text('js.loaded', added.length));
    if (next) link.href = next.getAttribute('href'); else link.remove();
    first?.focus({ preventScroll: true });
  } catch {
    toast(text('js.loadFailed'));
  }
  link.ckLoading = false;
  link.removeAttribute('aria-busy');
});

// A deadline of the server. The browser's clock may be wrong: only the time that passes here is measured.
const running = new Set();
const steps = [[3600, 'js.leftHour'], [600, 'js.leftTen'], [60, 'js.leftMinute']];
let ticking;
customElements.define('ck-countdown', class extends HTMLElement {
  connectedCallback() {
    const serverNow = Date.parse(this.getAttribute('now'));
    this.total = Date.parse(this.getAttribute('deadline')) - serverNow;
    // The page is as old as its answer; what is inserted later is as old as its insertion.
    const sent = performance.getEntriesByType('navigation')[0]?.responseStart ?? 0;
    this.origin = document.readyState === 'complete' ? performance.now() : sent;
    this.wall = Date.now() - (performance.now() - this.origin);
    this.out = this.querySelector('.ck-countdown__left');
    this.last = Infinity;
    if (!this.out || Number.isNaN(this.total)) return;
    running.add(this);
    ticking ??= setInterval(() => { for (const each of running) each.show(); }, 1000);
    this.show();
  }

  disconnectedCallback() { running.delete(this); }

  show() {
    // A sleeping device stops one clock but not the other.
    const passed = Math.max(performance.now() - this.origin, Date.now() - this.wall);
    const left = Math.max(0, Math.ceil((this.total - passed) / 1000));
    const two = value => String(value).padStart(2, '0');
    const days = Math.floor(left / 86400);
    this.out.textContent = (days ? text('js.days', days) + ' ' : '')
      + `${two(Math.floor(left / 3600) % 24)}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
    for (const [at, key] of steps) if (this.last > at && left <= at && this.last !== Infinity) announce(text(key, this.getAttribute('label') ?? ''));
    this.last = left;
    if (left > 0) return;
    running.delete(this);
    this.out.textContent = this.getAttribute('ended') || text('js.ended');
    if (this.total <= 0) return;
    this.dispatchEvent(new CustomEvent('ck-ended', { bubbles: true }));
    // The server has the last word; a little chance keeps a thousand waiting pages from asking at once.
    if (this.hasAttribute('reload')) setTimeout(() => location.reload(), 500 + Math.random() * 2000);
  }
});

// Sorting by buttons, with dragging on top. The order of the elements is what the form sends.
customElements.define('ck-sortable', class extends HTMLElement {
  connectedCallback() {
    if (this.list) return;
    this.list = this.querySelector('[data-ck-list]') ?? this.firstElementChild;
    this.addEventListener('click', e => {
      const button = e.target.closest('[data-ck-move]');
      if (!button || button.closest('ck-sortable') !== this) return;
      e.preventDefault();
      const item = [...this.list.children].find(child => child.contains(button));
      if (button.getAttribute('aria-disabled') !== 'true') this.move(item, button.dataset.ckMove);
      button.focus();
    });
    this.mark();
    if (this.hasAttribute('drag')) this.allowDragging();
  }

  move(item, where) {
    const items = [...this.list.children];
    const at = items.indexOf(item);
    const to = Math.min(items.length - 1, Math.max(0, { up: at - 1, down: at + 1, first: 0, last: items.length - 1 }[where] ?? where - 1));
    if (to === at) return;
    this.list.insertBefore(item, to > at ? items[to].nextSibling : items[to]);
    this.moved(item);
  }

  moved(item) {
    this.mark();
    const items = [...this.list.children];
    announce(text('js.moved', item.dataset.ckName ?? '', items.indexOf(item) + 1, items.length));
    this.dispatchEvent(new CustomEvent('ck-sorted', { bubbles: true, detail: { item } }));
  }

  mark() {
    const items = [...this.list.children];
    items.forEach((item, i) => {
      for (const button of all('[data-ck-move]', item)) {
        if (button.closest('ck-sortable') !== this) continue;
        const end = /up|first/.test(button.dataset.ckMove) ? i === 0 : i === items.length - 1;
        button.setAttribute('aria-disabled', end);
      }
    });
  }

  async allowDragging() {
    await import('./lib/sortablejs/1.15.7/Sortable.min.js');
    // Lists of one group take items from each other; the list that gets one says so.
    globalThis.Sortable.create(this.list, { handle: '[data-ck-grip]', animation: 120, ghostClass: 'ck-ghost', group: this.getAttribute('group') || undefined, onEnd: e => {
      if (e.from === e.to && e.oldIndex === e.newIndex) return;
      this.mark();
      e.to.closest('ck-sortable').moved(e.item);
    } });
  }
});

// Pictures side by side: swiping is CSS; here come the buttons and the position.
customElements.define('ck-gallery', class extends HTMLElement {
  connectedCallback() {
    const track = this.querySelector('.ck-gallery__track');
    const total = track?.children.length ?? 0;
    if (total < 2 || this.at) return;
    const now = () => Math.min(total - 1, Math.round(Math.abs(track.scrollLeft) / track.clientWidth));
    const go = step => track.scrollTo({ left: (now() + step) * track.clientWidth });
    const button = (name, label, step) => {
      const made = make('button', { type: 'button', className: 'ck-btn ck-btn--icon', 'aria-label': label }, icon(name));
      made.addEventListener('click', () => go(step));
      return made;
    };
    this.at = make('span', { className: 'ck-gallery__at', 'aria-live': 'polite' });
    const back = button('chevron-left', text('js.previous'), -1);
    const on = button('chevron-right', text('js.next'), 1);
    this.append(make('div', { className: 'ck-gallery__bar' }, back, this.at, on));
    const show = () => {
      this.at.textContent = text('js.slide', now() + 1, total);
      back.setAttribute('aria-disabled', now() === 0);
      on.setAttribute('aria-disabled', now() === total - 1);
    };
    track.addEventListener('scroll', () => { clearTimeout(this.timer); this.timer = setTimeout(show, 80); }, { passive: true });
    show();
  }
});
