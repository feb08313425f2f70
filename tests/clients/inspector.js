// Compares the printed schema with that of the last release: node inspector.js
// node inspector.js renew makes the printed schema the one to compare with; done at each release.
const fs = require('node:fs');
const path = require('node:path');
const { ChangeType, diff } = require('@graphql-inspector/core');
const { buildSchema, parse, print, visit } = require('graphql');

const read = file => fs.readFileSync(path.join(__dirname, file), 'utf8');
const printed = read('../../src/Matchmaker.Api/schema.graphql');

// Descriptions break nobody.
const bare = print(
  visit(parse(printed), { enter: node => (node.description ? { ...node, description: undefined } : node) }),
);

function renew() {
  fs.writeFileSync(path.join(__dirname, 'released.graphql'), `${bare}\n`);
  fs.writeFileSync(path.join(__dirname, 'breaking.txt'), '');
}

// Another default is another answer to a client that said nothing, although every document stays valid.
const breaks = ({ criticality, type }) =>
  criticality.level === 'BREAKING' ||
  type === ChangeType.FieldArgumentDefaultChanged ||
  type === ChangeType.InputFieldDefaultValueChanged;

async function compare() {
  const changes = await diff(buildSchema(read('released.graphql')), buildSchema(bare));
  const breaking = changes.filter(breaks).map(c => c.message);
  const announced = read('breaking.txt').split('\n').filter(Boolean);
  const silent = breaking.filter(message => !announced.includes(message));
  const stale = announced.filter(message => !breaking.includes(message));
  if (silent.length > 0)
    console.log(
      `These changes break clients of the last release:\n${silent.join('\n')}\n` +
        'Keep the old beside the new and deprecate it (docs/api.md, "Versions"). Where that cannot be, say it in ' +
        'CHANGELOG.md under "Changed" or "Removed", and add the lines above to tests/clients/breaking.txt.',
    );
  if (stale.length > 0) console.log(`tests/clients/breaking.txt has lines that are no longer so:\n${stale.join('\n')}`);
  console.log(`${changes.length} changes since the last release, ${breaking.length} of them breaking`);
  process.exitCode = silent.length + stale.length === 0 ? 0 : 1;
}

process.argv[2] === 'renew' ? renew() : compare();
