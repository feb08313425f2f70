// Lets graphql-sse consume the tests' schema in distinct connections mode: node sse.js http://127.0.0.1:5000/graphql
const assert = require('node:assert');
const { createClient } = require('graphql-sse');

const collect = (client, query) =>
  new Promise((resolve, reject) => {
    const results = [];
    client.subscribe({ query }, { next: result => results.push(result), error: reject, complete: () => resolve(results) });
  });

// As the guide has it: graphql-sse skips the ids of events, and sends the same request again when it has lost the connection.
const resumed = async url => {
  let last;
  const client = createClient({
    url,
    retryAttempts: 3,
    retry: () => Promise.resolve(),
    headers: () => (last === undefined ? {} : { 'last-event-id': String(last) }),
    onMessage: ({ data }) => (last = data?.extensions?.revision ?? last),
  });
  const results = await collect(client, 'subscription { numbered(to: 6, cut: true) }');
  client.dispose();
  return results.map(result => result.data.numbered);
};

async function main(url) {
  const client = createClient({ url, retryAttempts: 0 });

  const counted = await collect(client, 'subscription { count(to: 6) }');
  assert.deepStrictEqual(counted, [1, 2, 3, 4, 5, 6].map(count => ({ data: { count } })), 'all events, in order, then complete');

  const answered = await collect(client, '{ hello }');
  assert.deepStrictEqual(answered, [{ data: { hello: '你好，世界' } }], 'a query is one event');

  const [refused] = await collect(client, '{ nosuch }');
  assert.strictEqual(refused.errors[0].extensions.code, 'INVALID', 'a bad document is one event with its errors');

  const [first] = await new Promise((resolve, reject) => {
    const results = [];
    const cancel = client.subscribe(
      { query: 'subscription { count(to: 100000) }' },
      {
        next: result => {
          results.push(result);
          cancel();
        },
        error: reject,
        complete: () => resolve(results),
      },
    );
  });
  assert.strictEqual(first.data.count, 1, 'a subscription that is cancelled ends');

  const [gap, live] = await collect(client, 'subscription { numbered(to: 1, after: 99) }');
  assert.strictEqual(gap.errors[0].extensions.reason, 'REPLAY_INCOMPLETE', 'who was away too long is told so');
  assert.strictEqual(live.data.numbered, 1, 'and hears what follows');

  assert.deepStrictEqual(await resumed(url), [1, 2, 3, 4, 5, 6], 'a lost connection is taken up where it was');

  client.dispose();
  console.log('graphql-sse ok');
}

main(process.argv[2]).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
