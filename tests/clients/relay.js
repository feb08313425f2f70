// Compiles relay/app.js with Relay's own compiler and Babel plugin, and runs it against an address:
// node relay.js http://127.0.0.1:5000/graphql '{"staff": "token", "sme": "token", "project": "id", …}'
const { execFileSync } = require('node:child_process');
const { mkdirSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformFileSync } = require('@babel/core');

mkdirSync(path.join(__dirname, 'relay', '__generated__'), { recursive: true });
execFileSync(process.execPath, [require.resolve('relay-compiler/cli.js'), 'relay.config.json'], {
  cwd: __dirname,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const file = path.join(__dirname, 'relay', 'app.js');
const app = new Module(file);
app.filename = file;
app.paths = module.paths;
app._compile(transformFileSync(file, { plugins: ['relay'], cwd: __dirname }).code, file);

app.exports(process.argv[2], JSON.parse(process.argv[3])).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
