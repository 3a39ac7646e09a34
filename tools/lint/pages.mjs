// Reads a folder of answers that a shop gave (pages.json names them) and says what is wrong with them, one line each.
// Pages: html-validate; schema.org and Open Graph: structured-data-testing-tool; the site map: sitemap; feeds: rss-parser.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { HtmlValidate, FileSystemConfigLoader, esmResolver } from 'html-validate';
import RssParser from 'rss-parser';
import { parseSitemap } from 'sitemap';
import { structuredDataTest } from 'structured-data-testing-tool';
import presets from 'structured-data-testing-tool/presets.js';

const folder = process.argv[2];
const here = path.dirname(fileURLToPath(import.meta.url));
const entries = JSON.parse(await readFile(path.join(folder, 'pages.json'), 'utf8'));
const rules = JSON.parse(await readFile(path.join(here, 'htmlvalidate.json'), 'utf8'));
const html = new HtmlValidate(new FileSystemConfigLoader([esmResolver()], rules));
let faults = 0;
const fault = (entry, text) => { faults++; console.log(`${entry.address}: ${text}`); };

// The checker looks for things at the top of a block only; each thing of a graph becomes a block of its own.
const apart = text => text.replace(/(<script type="application\/ld[^"]*"[^>]*>)(.*?)<\/script>/gs, (_, open, json) => {
  const { '@graph': graph, ...rest } = JSON.parse(json);
  return (graph ?? [{}]).map(thing => `${open}${JSON.stringify({ ...rest, ...thing })}</script>`).join('');
});

async function page(entry, text) {
  const report = await html.validateString(text, path.join(here, entry.file));
  for (const message of report.results.flatMap(result => result.messages)) {
    fault(entry, `${message.line}:${message.column} ${message.message} (${message.ruleId})`);
  }
  if (!entry.types) return;
  const options = { presets: entry.isShared ? [presets.Facebook] : [], schemas: entry.types.map(type => `jsonld:${type}`) };
  const result = await structuredDataTest(apart(text), options).catch(error => error.res ?? Promise.reject(error));
  for (const test of [...result.failed, ...result.warnings]) {
    fault(entry, `${test.group ?? test.type}: ${test.description ?? test.test} ${test.error?.message ?? ''}`);
  }
}

async function feed(entry, text) {
  const read = await new RssParser().parseString(text);
  if (!read.title || !read.items.length) fault(entry, 'the feed has no title or no items');
  for (const item of read.items) {
    if (!item.title || !URL.canParse(item.link ?? '') || Number.isNaN(Date.parse(item.isoDate))) fault(entry, `item ${item.title} lacks a title, an address or a date`);
  }
}

async function siteMap(entry, text) {
  const items = await parseSitemap(Readable.from([text]));
  if (!items.length) fault(entry, 'the site map names nothing');
  for (const item of items) {
    if (!URL.canParse(item.url)) fault(entry, `${item.url} is no address`);
  }
}

for (const entry of entries) {
  const text = await readFile(path.join(folder, entry.file), 'utf8');
  try {
    await { page, feed, sitemap: siteMap }[entry.kind](entry, text);
  } catch (error) {
    fault(entry, error.message);
  }
}
console.log(`${entries.length} read, ${faults} faults`);
process.exit(faults ? 1 : 0);
