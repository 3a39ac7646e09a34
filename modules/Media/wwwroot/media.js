// The library in the browser: files go up in pieces, with progress, and go on after a break; the focus is set by a click.
const announce = message => document.dispatchEvent(new CustomEvent('ck-toast', { detail: { message } }));

function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element) element[key] = value; else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

const form = document.querySelector('form[data-med-upload]');
if (form) setUpUploads(form);

function setUpUploads(form) {
  const input = form.querySelector('input[type="file"]');
  const list = form.querySelector('[data-med-list]');
  const say = form.dataset;
  const url = say.medUpload;
  const refusals = JSON.parse(say.textRefusals);
  const queue = [];
  let running = false;

  const enqueue = files => {
    for (const file of files) {
      const bar = make('progress', { max: file.size, value: 0, 'aria-label': file.name });
      const state = make('span', {}, say.textWaiting);
      const again = make('button', { type: 'button', className: 'ck-btn ck-btn--sm', hidden: true }, say.textRetry);
      list.append(make('li', {}, bar, make('span', {}, file.name, make('br'), state), again));
      const job = { file, bar, state, again };
      again.addEventListener('click', () => { again.hidden = true; queue.push(job); run(); });
      queue.push(job);
    }
    list.hidden = list.childElementCount === 0;
    run();
  };

  async function run() {
    if (running) return;
    running = true;
    let sent = 0;
    try {
      for (let job = queue.shift(); job; job = queue.shift()) if (await send(job)) sent++;
    } finally {
      running = false;
    }
    const open = [...list.querySelectorAll('button')].some(button => !button.hidden);
    const refused = list.querySelector('[data-refused]');
    if (sent) announce(say.textAll.replace('{0}', sent));
    // The list shows what is wrong; when nothing is, the library shows what is new.
    if (sent && !open && !refused) location.reload();
  }

  async function send(job) {
    const { file, bar, state, again } = job;
    // The same file chosen again goes on where it stopped, after a reload too.
    const key = `med-upload:${file.name}:${file.size}:${file.lastModified}`;
    try {
      state.textContent = say.textSending;
      let upload = await resume(key) ?? await begin(file);
      sessionStorage.setItem(key, upload.id);
      while (!upload.asset) {
        bar.value = upload.offset;
        upload = await piece(file, upload);
      }
      sessionStorage.removeItem(key);
      bar.value = file.size;
      state.textContent = upload.twin ? say.textTwin : say.textSent;
      return true;
    } catch (problem) {
      state.textContent = problem.final ? problem.message : say.textPaused;
      if (problem.final) {
        sessionStorage.removeItem(key);
        state.parentElement.parentElement.dataset.refused = '';
      }
      again.hidden = !!problem.final;
      announce(`${file.name}: ${state.textContent}`);
      return false;
    }
  }

  async function resume(key) {
    const id = sessionStorage.getItem(key);
    if (!id) return null;
    const answer = await fetch(`${url}/${id}`, { headers: { Accept: 'application/json' } });
    return answer.ok ? answer.json() : null;
  }

  // The host lets one address ask so often a minute; many small files reach that.
  async function call(address, options) {
    for (;;) {
      const answer = await fetch(address, options);
      if (answer.status !== 429) return answer;
      await new Promise(go => setTimeout(go, 1000 * (Number(answer.headers.get('Retry-After')) || 5)));
    }
  }

  const begin = async file => ask(await call(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: file.name, length: file.size, folderId: say.medFolder || null }),
  }));

  async function piece(file, upload) {
    const answer = await call(`${url}/${upload.id}/content?offset=${upload.offset}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file.slice(upload.offset, upload.offset + upload.pieceBytes),
    });
    return ask(answer);
  }

  async function ask(answer) {
    const body = await answer.json().catch(() => ({}));
    if (answer.ok) return body;
    throw Object.assign(new Error(refusals[body.code] ?? body.detail ?? answer.statusText), { final: answer.status === 422 });
  }

  form.addEventListener('submit', e => {
    if (!input.files.length) return;
    e.preventDefault();
    const chosen = [...input.files];
    input.value = '';
    enqueue(chosen);
  });
  input.addEventListener('change', () => form.requestSubmit());
  form.addEventListener('dragover', e => e.preventDefault());
  form.addEventListener('drop', e => { e.preventDefault(); enqueue(e.dataTransfer.files); });
  addEventListener('paste', e => { if (e.clipboardData?.files.length) enqueue(e.clipboardData.files); });
}

const area = document.querySelector('[data-med-focus]');
if (area) {
  const [x, y] = ['FocusX', 'FocusY'].map(name => document.querySelector(`[name="Form.${name}"]`));
  const mark = area.appendChild(make('span', { className: 'med-focus__mark', 'aria-hidden': 'true' }));
  const place = () => {
    mark.style.setProperty('left', `${x.value}%`);
    mark.style.setProperty('top', `${y.value}%`);
  };
  area.addEventListener('click', e => {
    const box = area.querySelector('img').getBoundingClientRect();
    x.value = Math.round(Math.min(100, Math.max(0, ((e.clientX - box.left) / box.width) * 100)));
    y.value = Math.round(Math.min(100, Math.max(0, ((e.clientY - box.top) / box.height) * 100)));
    x.dispatchEvent(new Event('input', { bubbles: true }));
    place();
  });
  for (const field of [x, y]) field.addEventListener('input', place);
  place();
}
