// Asks for the schema as graphql-js does with all its options, and holds what a client builds of the answer against
// the printed schema: node introspection.js http://127.0.0.1:5000/graphql path/to/schema.graphql
const assert = require('node:assert');
const { readFileSync } = require('node:fs');
const {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
} = require('graphql');

const print = schema => printSchema(lexicographicSortSchema(schema));

async function main(url, file) {
  const query = getIntrospectionQuery({
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  const told = buildClientSchema(data);
  assert.deepEqual(validateSchema(told), []);
  const printed = buildSchema(readFileSync(file, 'utf8'));
  assert.equal(print(told), print(printed));
  for (const directive of printed.getDirectives()) {
    const { locations, isRepeatable, args } = told.getDirective(directive.name) ?? {};
    assert.deepEqual(
      { locations: [...(locations ?? [])].sort(), isRepeatable, args: args?.map(a => `${a.name}: ${a.type}`) },
      {
        locations: [...directive.locations].sort(),
        isRepeatable: directive.isRepeatable,
        args: directive.args.map(a => `${a.name}: ${a.type}`),
      },
      directive.name,
    );
  }
  console.log(`${Object.keys(told.getTypeMap()).length} types, as printed`);
}

main(...process.argv.slice(2)).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
