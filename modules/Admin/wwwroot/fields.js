// Fields of generated forms: pictures go up when they are chosen, Markdown is shown as readers will see it.
const token = form => form.querySelector('input[name="__form"]')?.value ?? '';

async function send(form, url, values) {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.set(name, value);
  body.set('__form', token(form));
  return fetch(url, { method: 'POST', body, credentials: 'same-origin' });
}

// A picture is stored at once; without JavaScript the same file input travels with the form.
document.addEventListener('change', async e => {
  const input = e.target.closest?.('input[type="file"][name$=".upload"]');
  const field = input && document.getElementById(input.id.slice(0, -'-upload'.length));
  const [file] = input?.files ?? [];
  if (!field?.dataset.ckUpload || !file) return;
  input.setAttribute('aria-busy', 'true');
  try {
    const answer = await send(input.form, input.form.dataset.ckUploads, { file });
    const stored = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(stored.message ?? answer.statusText);
    field.value = stored[field.dataset.ckUpload];
    input.value = '';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  } catch (problem) {
    // The file stays chosen: saving the form sends it once more, and says what is wrong.
    document.dispatchEvent(new CustomEvent('ck-toast', { detail: { message: problem.message } }));
  } finally {
    input.removeAttribute('aria-busy');
  }
});

document.addEventListener('click', async e => {
  const button = e.target.closest?.('[data-ck-md] button[name="ck-preview"]');
  if (!button) return;
  e.preventDefault();
  const area = button.closest('[data-ck-md]');
  const shown = area.querySelector('.ck-preview');
  const texts = [...area.querySelectorAll('textarea')].filter(text => text.value.trim());
  button.setAttribute('aria-busy', 'true');
  try {
    const parts = await Promise.all(texts.map(async text => {
      const answer = await send(button.form, area.dataset.ckMd, { text: text.value });
      if (!answer.ok) throw new Error(answer.statusText);
      const part = document.createElement('div');
      part.className = 'ck-prose';
      part.lang = text.lang || document.documentElement.lang;
      part.innerHTML = await answer.text();
      return part;
    }));
    shown.replaceChildren(...parts);
    shown.hidden = false;
  } catch {
    button.form.requestSubmit(button);
  } finally {
    button.removeAttribute('aria-busy');
  }
});
