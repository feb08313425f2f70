import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const target = new URL('../../src/Matchmaker.Console/wwwroot/lib/', import.meta.url).pathname;
const result = await build({
  entryPoints: ['echarts.js', 'flow.js'],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  metafile: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  outdir: target,
});

// Every package whose code is in a bundle, with its version and the text of its licence, in a stable order.
const packages = new Set(
  Object.keys(result.metafile.inputs)
    .map(path => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1])
    .filter(Boolean),
);
const licences = [...packages].sort().map(name => {
  const facts = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  const files = readdirSync(`node_modules/${name}`, { withFileTypes: true })
    .filter(file => file.isFile() && /^(licen[cs]e|notice)/i.test(file.name))
    .map(file => file.name)
    .sort();
  const text = files.map(file => readFileSync(`node_modules/${name}/${file}`, 'utf8').trim()).join('\n\n');
  return `${name} ${facts.version} (${facts.license})\n\n${text || 'The package carries no text of its licence.'}\n`;
});
writeFileSync(`${target}LICENSES.txt`, licences.join(`\n${'-'.repeat(80)}\n\n`));

for (const name of ['echarts.js', 'flow.js']) {
  const bytes = readFileSync(target + name);
  console.log(`${name}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} with gzip`);
}
