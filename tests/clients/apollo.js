// What an application on Apollo Client does with the API:
// node apollo.js http://127.0.0.1:5000/graphql '{"staff": "token", "sme": "token", …}'
const assert = require('node:assert');
const { createHash } = require('node:crypto');
const { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } = require('@apollo/client');
const { PersistedQueryLink } = require('@apollo/client/link/persisted-queries');
const { relayStylePagination } = require('@apollo/client/utilities');
const { filter, firstValueFrom, from } = require('rxjs');

const sha256 = text => createHash('sha256').update(text).digest('hex');

// The link sends hashes first, as applications do that save bytes by automatic persisted queries.
function application(url, token, requests = []) {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const recorded = (uri, options) => {
    requests.push(JSON.parse(options.body));
    return fetch(uri, options);
  };
  return new ApolloClient({
    link: new PersistedQueryLink({ sha256 }).concat(new HttpLink({ uri: url, headers, fetch: recorded })),
    cache: new InMemoryCache({
      possibleTypes: { Candidate: ['Firm', 'Project'] },
      typePolicies: { Query: { fields: { firms: relayStylePagination(['filter', 'orderBy']) } } },
    }),
  });
}

const loaded = query => firstValueFrom(from(query).pipe(filter(result => !result.loading)));

const Firms = gql`
  query Firms($filter: FirmFilter, $first: Int!, $after: String) {
    firms(filter: $filter, first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          nameZh
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

async function pages(url) {
  const requests = [];
  const client = application(url, undefined, requests);
  const firms = client.watchQuery({ query: Firms, variables: { first: 5 } });
  const watching = firms.subscribe(() => {});
  await loaded(firms);
  for (let page = 1; page < 4; page++) {
    const { endCursor } = firms.getCurrentResult().data.firms.pageInfo;
    await firms.fetchMore({ variables: { after: endCursor } });
    await firstValueFrom(from(firms).pipe(filter(result => result.data.firms.edges.length > 5 * page)));
  }
  const ids = firms.getCurrentResult().data.firms.edges.map(edge => edge.node.id);
  watching.unsubscribe();
  assert.strictEqual(ids.length, 20, 'four pages are one list in the cache');
  assert.strictEqual(new Set(ids).size, 20, 'without a repeat');

  assert.deepStrictEqual(
    requests.map(request => (request.query === undefined ? 'hash' : 'text')),
    ['hash', 'text', 'text', 'text', 'text'],
    'one hash is tried, and after the answer PersistedQueryNotSupported texts alone are sent',
  );
}

const Own = gql`
  query Own {
    viewer {
      firm {
        id
        nameZh
      }
    }
  }
`;

const Rename = gql`
  mutation Rename($input: UpdateFirmInput!) {
    updateFirm(input: $input) {
      firm {
        id
        nameEn
        version
      }
      errors {
        code
        reason
        path
        message
        currentVersion
      }
    }
  }
`;

async function normalises(url, token) {
  const client = application(url, token);
  const { id, nameZh } = (await client.query({ query: Own })).data.viewer.firm;
  const firms = client.watchQuery({ query: Firms, variables: { filter: { text: nameZh }, first: 5 } });
  const watching = firms.subscribe(() => {});
  await loaded(firms);
  const listed = () => firms.getCurrentResult().data.firms.edges.find(edge => edge.node.id === id).node;
  const { version } = listed();
  const rename = async (read, nameEn) => {
    const input = { firm: id, version: read, nameEn };
    return (await client.mutate({ mutation: Rename, variables: { input } })).data.updateFirm;
  };

  assert.deepStrictEqual((await rename(version, 'Renamed by Apollo')).errors, []);
  assert.strictEqual(listed().nameEn, 'Renamed by Apollo', 'the payload of a mutation updates the list');
  assert.strictEqual(listed().version, version + 1);

  const [error] = (await rename(version, 'Too late')).errors;
  assert.deepStrictEqual(
    [error.code, error.reason, error.currentVersion],
    ['CONFLICT', 'STALE_VERSION', version + 1],
    'an expected refusal is data, and throws nothing',
  );
  const [invalid] = (await rename(version + 1, 'x'.repeat(201))).errors;
  assert.deepStrictEqual([invalid.code, invalid.path], ['INVALID', ['nameEn']]);
  assert.strictEqual(listed().nameEn, 'Renamed by Apollo', 'and changes nothing in the cache');
  watching.unsubscribe();
}

async function showsErrors(url) {
  const query = gql`
    query Page {
      chains {
        id
        nameZh
      }
      engagements {
        totalCount
      }
    }
  `;
  const { data, error } = await application(url).query({ query, errorPolicy: 'all' });
  assert.ok(data.chains.length > 0, 'what anyone may read is there');
  assert.strictEqual(data.engagements, null, 'what is refused is null');
  assert.ok(CombinedGraphQLErrors.is(error));
  assert.deepStrictEqual(
    error.errors.map(({ path, extensions }) => [path, extensions.code]),
    [[['engagements'], 'UNAUTHENTICATED']],
  );
}

async function main(url, { sme }) {
  await pages(url);
  await normalises(url, sme);
  await showsErrors(url);
  console.log('apollo ok');
}

main(process.argv[2], JSON.parse(process.argv[3])).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
