// Lets graphql-codegen write TypeScript for the whole schema, and TypeScript check it: node codegen.js
const { execFileSync } = require('node:child_process');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { generate } = require('@graphql-codegen/cli');

async function main() {
  const folder = mkdtempSync(path.join(tmpdir(), 'matchmaker-'));
  try {
    const types = path.join(folder, 'schema.ts');
    await generate({
      schema: path.join(__dirname, '../../src/Matchmaker.Api/schema.graphql'),
      generates: {
        [types]: {
          plugins: ['typescript'],
          config: { strictScalars: true, scalars: { Date: 'string', DateTime: 'string', Long: 'number' } },
        },
      },
      silent: true,
    });
    const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
    execFileSync(process.execPath, [tsc, '--noEmit', '--strict', types], { stdio: 'inherit' });
    console.log('graphql-codegen ok');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
