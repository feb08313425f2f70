// Runs every server audit of graphql-http against an address: node audit.js http://127.0.0.1:5000/graphql
const { auditServer } = require('graphql-http');

async function main(url) {
  const results = await auditServer({ url });
  const failed = results.filter(result => result.status !== 'ok');
  for (const { id, name, status, reason } of failed) console.log(`${status} ${id} ${name}: ${reason}`);
  console.log(`${results.length - failed.length} of ${results.length} audits ok`);
  process.exitCode = failed.length === 0 && results.length > 0 ? 0 : 1;
}

main(process.argv[2]);
