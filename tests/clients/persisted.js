// Lets Apollo Client and urql send hashes instead of texts: node persisted.js http://127.0.0.1:5000/graphql
// The endpoint trusts the documents of the manifests in trusted/, and no others.
const assert = require('node:assert');
const { createHash } = require('node:crypto');
const { ApolloClient, HttpLink, InMemoryCache, gql } = require('@apollo/client');
const { PersistedQueryLink } = require('@apollo/client/link/persisted-queries');
const { Client, fetchExchange } = require('@urql/core');
const { generatePersistedQueryIdsFromManifest } = require('@apollo/persisted-query-lists');
const { persistedExchange } = require('@urql/exchange-persisted');

const [trusted] = Object.values(require('./trusted/persisted-documents.json'));
const other = 'query Other($name: String) {\n  hello(name: $name)\n}';
const sha256 = text => createHash('sha256').update(text).digest('hex');

// What goes over the wire: the method, and whether the text of the document was in it.
const recorded = requests => (url, options = {}) => {
  const method = options.method ?? 'GET';
  requests.push(`${method} ${(options.body ?? String(url)).includes('hello') ? 'text' : 'hash'}`);
  return fetch(url, options);
};

async function apollo(url) {
  const requests = [];
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new PersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(
      new HttpLink({ uri: url, fetch: recorded(requests) }),
    ),
  });
  const ask = async (query, name) => (await client.query({ query: gql(query), variables: { name } })).data.hello;

  assert.strictEqual(await ask(trusted, '市南'), '你好，市南');
  assert.deepStrictEqual(requests.splice(0), ['GET hash'], 'a trusted document is one request');

  assert.strictEqual(await ask(other, '市北'), '你好，市北');
  assert.deepStrictEqual(requests.splice(0), ['GET hash', 'POST text'], 'after the refusal of a hash the text is sent');

  assert.strictEqual(await ask(other, '李沧'), '你好，李沧');
  assert.deepStrictEqual(requests, ['POST text'], 'and from then on no hash is tried');
}

// As Apollo's guide has it for trusted documents: the ids are read from the manifest, and no text is ever hashed.
async function apolloManifest(url) {
  const requests = [];
  const manifest = require('./trusted/persisted-query-manifest.json');
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new PersistedQueryLink(generatePersistedQueryIdsFromManifest({ loadManifest: async () => manifest })).concat(
      new HttpLink({ uri: url, fetch: recorded(requests) }),
    ),
  });
  const query = gql`
    query GreetAll($name: String) {
      hello(name: $name)
    }
  `;
  assert.strictEqual((await client.query({ query, variables: { name: '市南' } })).data.hello, '你好，市南');
  assert.deepStrictEqual(requests, ['POST hash'], 'an operation of the manifest is one request');
}

async function urql(url) {
  const requests = [];
  const client = new Client({
    url,
    preferGetMethod: false,
    fetch: recorded(requests),
    exchanges: [persistedExchange({ preferGetForPersistedQueries: true }), fetchExchange],
  });
  const ask = async (query, name) => {
    const { data, error } = await client.query(query, { name }).toPromise();
    assert.strictEqual(error, undefined);
    return data.hello;
  };

  assert.strictEqual(await ask(trusted, '市南'), '你好，市南');
  assert.deepStrictEqual(requests.splice(0), ['GET hash'], 'a trusted document is one request');

  assert.strictEqual(await ask(other, '市北'), '你好，市北');
  assert.strictEqual(requests.splice(0).filter(request => request.endsWith('hash')).length, 1, 'one hash was tried');

  assert.strictEqual(await ask(other, '李沧'), '你好，李沧');
  assert.ok(!requests.some(request => request.endsWith('hash')), 'and from then on no hash is tried');
}

async function main(url) {
  await apollo(url);
  await apolloManifest(url);
  await urql(url);
  console.log('persisted queries ok');
}

main(process.argv[2]).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
