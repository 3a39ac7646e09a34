// Runs inside the page under test. Each check gives a list of faults in plain words.
(() => {
  const name = element => {
    const text = (element.getAttribute('aria-label') || element.textContent || element.value || '').trim().replace(/\s+/g, ' ').slice(0, 40);
    const classes = typeof element.className === 'string' && element.className ? '.' + element.className.trim().split(/\s+/).join('.') : '';
    return `<${element.localName}${element.id ? '#' + element.id : ''}${classes}>${text ? ` "${text}"` : ''}`;
  };
  const isShown = element => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.bottom + scrollY > 0 && box.right > 0;
  };

  const structure = expectedLang => {
    const faults = [];
    const headings = [...document.querySelectorAll('h1')].filter(h => h.checkVisibility());
    if (headings.length !== 1) faults.push(`there must be one h1, there are ${headings.length}`);
    const mains = document.querySelectorAll('main, [role="main"]');
    if (mains.length !== 1) faults.push(`there must be one main landmark, there are ${mains.length}`);
    if (document.documentElement.lang.toLowerCase() !== expectedLang.toLowerCase()) faults.push(`lang must be "${expectedLang}", it is "${document.documentElement.lang}"`);
    if (!document.title.trim()) faults.push('the page has no title');
    return faults;
  };

  const targets = () => {
    const faults = [];
    const all = document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="link"], [tabindex]:not([tabindex="-1"])');
    for (const element of all) {
      if (!isShown(element) || element.disabled) continue;
      const inText = getComputedStyle(element).display === 'inline'
        && [...element.parentElement.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
      if (inText) continue;
      const boxes = [element, ...(element.labels ?? [])].map(each => each.getBoundingClientRect());
      const width = Math.max(...boxes.map(box => box.width));
      const height = Math.max(...boxes.map(box => box.height));
      if (width < 23.5 || height < 23.5) faults.push(`target smaller than 24 px: ${name(element)} is ${Math.round(width)}×${Math.round(height)}`);
    }
    return faults;
  };

  const words = allowed => {
    const faults = [];
    const language = document.documentElement.lang.slice(0, 2);
    const strip = text => allowed.reduce((rest, word) => rest.replaceAll(word, ''), text);
    const check = (text, element, what) => {
      text = text.trim();
      if (!text || element.closest('code, pre, kbd, samp, script, style, template, noscript')) return;
      const scope = element.closest('[lang]')?.lang.slice(0, 2) ?? language;
      const rest = strip(text);
      if (/^[A-Za-z][\w-]*(\.[A-Za-z][\w-]*)+$/.test(text) && !allowed.includes(text)) faults.push(`text looks like an untranslated key: ${what} "${text}"`);
      else if (scope === 'en' && /\p{Script=Han}/u.test(rest)) faults.push(`Chinese on an English page: ${what} "${text.slice(0, 60)}"`);
      else if (scope === 'zh' && !/\p{Script=Han}/u.test(text) && /(?:\b[A-Za-z]{2,}\b[\s,.]+){2,}[A-Za-z]{2,}/.test(rest)) faults.push(`English on a Chinese page: ${what} "${text.slice(0, 60)}"`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) check(node.textContent, node.parentElement, name(node.parentElement));
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
      for (const attribute of ['aria-label', 'placeholder', 'title', 'alt']) check(element.getAttribute(attribute) ?? '', element, `${attribute} of ${name(element)}`);
    }
    check(document.title, document.body, 'title');
    return faults;
  };

  const sideways = () => {
    const page = document.documentElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(element => {
      if (element.getBoundingClientRect().right <= page.clientWidth + 1 || !isShown(element)) return false;
      for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
        if (getComputedStyle(parent).overflowX !== 'visible') return false;
      }
      return true;
    });
    return [`scrolls sideways: ${page.scrollWidth} px wide in ${page.clientWidth} px, because of ${wide.slice(0, 3).map(name).join(', ') || 'an unknown element'}`];
  };

  let previous;
  const focus = first => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return { done: true, faults: [] };
    if (element === previous) return { done: false, faults: [] };
    previous = element;
    const faults = [];
    if (first) {
      const target = element.getAttribute('href')?.startsWith('#') && document.getElementById(element.getAttribute('href').slice(1));
      if (element.localName !== 'a' || !target) faults.push(`the first tab stop must be a link that skips to the content, it is ${name(element)}`);
    }
    let ring = false;
    for (let each = element, i = 0; each && i < 3; each = each.parentElement, i++) {
      const style = getComputedStyle(each);
      ring ||= style.outlineStyle === 'auto' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && !/, 0\)$|transparent/.test(style.outlineColor));
    }
    if (!ring) faults.push(`focus is not visible on ${name(element)}`);
    const box = element.getBoundingClientRect();
    const left = Math.max(0, box.left), right = Math.min(innerWidth, box.right);
    const top = Math.max(0, box.top), bottom = Math.min(innerHeight, box.bottom);
    if (right <= left || bottom <= top) faults.push(`focus went outside the screen: ${name(element)}`);
    else {
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isIt = hit && (element.contains(hit) || hit.contains(element) || [...(element.labels ?? [])].some(label => label.contains(hit)));
      if (!isIt) faults.push(`focus is covered: ${hit ? name(hit) : 'nothing'} lies over ${name(element)}`);
    }
    return { done: false, faults };
  };
  const resetFocus = () => {
    previous = undefined;
    scrollTo(0, 0);
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  };

  const layoutShift = () => new Promise(resolve => {
    let sum = 0;
    const add = list => { for (const entry of list) if (!entry.hadRecentInput) sum += entry.value; };
    const observer = new PerformanceObserver(list => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => { add(observer.takeRecords()); observer.disconnect(); resolve(sum); }, 50);
  });

  const axeFaults = async () => {
    const result = await axe.run(document, {
      // axe reads imported stylesheets (a theme's) into a document of its own, which the page's policy rightly blocks.
      preload: false,
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      resultTypes: ['violations'],
    });
    return result.violations.flatMap(rule => rule.nodes.map(node => `axe ${rule.id}: ${rule.help}: ${node.target.join(' ')} (${node.failureSummary.replace(/\s+/g, ' ').slice(0, 200)})`));
  };

  globalThis.ckChecks = { structure, targets, words, sideways, focus, resetFocus, layoutShift, axeFaults, elements: () => document.querySelectorAll('*').length };
})();
