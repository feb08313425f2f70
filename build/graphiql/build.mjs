import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const target = new URL('../../src/Matchmaker.Api/wwwroot/graphiql/', import.meta.url).pathname;
const result = await build({
  entryPoints: ['entry.jsx'],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  legalComments: 'none',
  metafile: true,
  loader: { '.ttf': 'dataurl', '.woff2': 'dataurl' },
  define: { 'process.env.NODE_ENV': '"production"' },
  outfile: target + 'graphiql.js',
});

// Every package whose code is in the bundle, with the text of its licence, in a stable order.
const packages = new Set(
  Object.keys(result.metafile.inputs)
    .map(path => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1])
    .filter(Boolean),
);
const licences = [...packages].sort().map(name => {
  const facts = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'license.md', 'License', 'LICENCE'].find(candidate => {
    try {
      readFileSync(`node_modules/${name}/${candidate}`);
      return true;
    } catch {
      return false;
    }
  });
  const text = file ? readFileSync(`node_modules/${name}/${file}`, 'utf8').trim() : `Licence: ${facts.license} (the package carries no text).`;
  return `${name} ${facts.version} (${facts.license})\n\n${text}\n`;
});
writeFileSync(target + 'LICENSES.txt', licences.join('\n' + '-'.repeat(80) + '\n\n'));
