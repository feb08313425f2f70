// What an application on urql with its normalised cache does with the API:
// node urql.js http://127.0.0.1:5000/graphql '{"sme": "token", …}'
const assert = require('node:assert');
const { Client, fetchExchange, gql } = require('@urql/core');
const { cacheExchange } = require('@urql/exchange-graphcache');
const { relayPagination } = require('@urql/exchange-graphcache/extras');
const { buildSchema, introspectionFromSchema } = require('graphql');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const sdl = readFileSync(path.join(__dirname, '../../src/Matchmaker.Api/schema.graphql'), 'utf8');

const application = (url, token) =>
  new Client({
    url,
    preferGetMethod: false,
    fetchOptions: token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
    exchanges: [
      cacheExchange({
        // With the schema the cache names whatever it cannot store, on the console.
        schema: introspectionFromSchema(buildSchema(sdl)),
        resolvers: { Query: { firms: relayPagination() } },
        keys: Object.fromEntries(['Viewer', 'PageInfo', 'InputError'].map(type => [type, () => null])),
      }),
      fetchExchange,
    ],
  });

const Firms = gql`
  query Firms($filter: FirmFilter, $first: Int!, $after: String) {
    firms(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          id
          nameEn
          version
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

async function answer(operation) {
  const { data, error } = await operation.toPromise();
  assert.strictEqual(error, undefined);
  return data;
}

async function pages(client) {
  let after;
  for (let page = 0; page < 4; page++) {
    const { firms } = await answer(client.query(Firms, { first: 5, after }));
    after = firms.pageInfo.endCursor;
    const ids = firms.edges.map(edge => edge.node.id);
    assert.strictEqual(ids.length, 5 * (page + 1), 'pages are one list in the cache');
    assert.strictEqual(new Set(ids).size, ids.length, 'without a repeat');
  }
}

async function normalises(client) {
  const { viewer } = await answer(client.query(gql`{ viewer { firm { id nameZh version } } }`, {}));
  const { id, nameZh, version } = viewer.firm;
  const variables = { filter: { text: nameZh }, first: 5 };
  await answer(client.query(Firms, variables));
  const Rename = gql`
    mutation Rename($input: UpdateFirmInput!) {
      updateFirm(input: $input) {
        firm {
          id
          nameEn
          version
        }
        errors {
          message
        }
      }
    }
  `;
  const nameEn = 'Renamed by urql';
  const { updateFirm } = await answer(client.mutation(Rename, { input: { firm: id, version, nameEn } }));
  assert.deepStrictEqual(updateFirm.errors, []);
  const { firms } = client.readQuery(Firms, variables).data;
  assert.strictEqual(firms.edges.find(edge => edge.node.id === id).node.nameEn, nameEn, 'a payload updates the list');
}

async function main(url, { sme }) {
  const warned = [];
  console.warn = console.error = (...words) => warned.push(words.join(' '));
  await pages(application(url));
  await normalises(application(url, sme));
  assert.deepStrictEqual(warned, [], 'the cache has nothing to complain of');
  console.log('urql ok');
}

main(process.argv[2], JSON.parse(process.argv[3])).catch(error => {
  console.log(error);
  process.exitCode = 1;
});
