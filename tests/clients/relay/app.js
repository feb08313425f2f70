// What an application on Relay does with the API. Each part has a store of its own.
const assert = require('node:assert');
const { createClient } = require('graphql-sse');
const {
  Environment,
  Network,
  Observable,
  RecordSource,
  Store,
  commitMutation,
  createOperationDescriptor,
  fetchQuery,
  getRequest,
  graphql,
  requestSubscription,
} = require('relay-runtime');

function environment(url, token) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const sse = createClient({ url, headers, retryAttempts: 0 });
  const store = new Store(new RecordSource());
  const network = Network.create(
    async ({ text }, variables) =>
      (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: text, variables }) })).json(),
    ({ text }, variables) =>
      Observable.create(sink => sse.subscribe({ query: text, variables }, sink)),
  );
  return new Environment({ network, store });
}

// What a component that shows the query would be given by the store.
const shown = (env, query, variables) =>
  env.lookup(createOperationDescriptor(getRequest(query), variables).fragment).data;

// The query's data stays in the store as long as somebody shows it.
async function show(env, query, variables) {
  env.retain(createOperationDescriptor(getRequest(query), variables));
  await fetchQuery(env, query, variables).toPromise();
  return shown(env, query, variables);
}

const mutate = (env, config) =>
  new Promise((resolve, reject) => {
    commitMutation(env, { ...config, onCompleted: resolve, onError: reject });
  });

const FirmsQuery = graphql`
  query appFirmsQuery($count: Int!, $cursor: String) {
    firms(first: $count, after: $cursor) @connection(key: "app_firms") {
      totalCount
      edges {
        node {
          id
          nameZh
          version
        }
      }
    }
  }
`;

async function pages(env) {
  const firms = () => shown(env, FirmsQuery, { count: 5 }).firms;
  await show(env, FirmsQuery, { count: 5 });
  for (let page = 0; page < 3; page++)
    await fetchQuery(env, FirmsQuery, { count: 5, cursor: firms().pageInfo.endCursor }).toPromise();
  const ids = firms().edges.map(edge => edge.node.id);
  assert.strictEqual(ids.length, 20, 'four pages are one list in the store');
  assert.strictEqual(new Set(ids).size, 20, 'without a repeat');
  assert.ok(firms().pageInfo.hasNextPage && firms().totalCount > 20);
  return ids[7];
}

// @refetchable is refused by the compiler where a type cannot be read again by its id.
graphql`
  fragment app_firm on Firm @refetchable(queryName: "appFirmRefetchQuery") {
    id
    nameZh
    tiers {
      tier
    }
  }
`;

async function refetch(env, id) {
  const RefetchQuery = require('./__generated__/appFirmRefetchQuery.graphql');
  await fetchQuery(env, RefetchQuery, { id }).toPromise();
  const record = env.getStore().getSource().get(id);
  assert.strictEqual(record.__typename, 'Firm', 'what is read by node(id) is the record of the list');
  assert.ok(record.version > 0 && record.tiers, 'with what both have read of it');
}

const OwnFirmQuery = graphql`
  query appOwnFirmQuery {
    viewer {
      firm {
        id
        nameEn
        version
      }
    }
  }
`;

const RenameMutation = graphql`
  mutation appRenameMutation($input: UpdateFirmInput!) {
    updateFirm(input: $input) {
      firm {
        id
        nameEn
        version
      }
      errors {
        code
        reason
        currentVersion
      }
    }
  }
`;

async function rollsBack(env) {
  const { id, version } = (await show(env, OwnFirmQuery, {})).viewer.firm;
  const rename = (name, read) => {
    const answer = mutate(env, {
      mutation: RenameMutation,
      variables: { input: { firm: id, version: read, nameEn: name } },
      optimisticResponse: { updateFirm: { firm: { id, nameEn: name, version: read }, errors: [] } },
    });
    assert.strictEqual(shown(env, OwnFirmQuery, {}).viewer.firm.nameEn, name, 'the name is shown before the answer');
    return answer;
  };

  const { updateFirm: done } = await rename('Renamed by Relay', version);
  assert.deepStrictEqual(done.errors, []);
  assert.strictEqual(shown(env, OwnFirmQuery, {}).viewer.firm.version, version + 1);

  const { updateFirm: refused } = await rename('Too late', version);
  const [error] = refused.errors;
  assert.deepStrictEqual([error.code, error.reason], ['CONFLICT', 'STALE_VERSION']);
  assert.strictEqual(error.currentVersion, version + 1);
  const kept = shown(env, OwnFirmQuery, {}).viewer.firm;
  assert.strictEqual(kept.nameEn, 'Renamed by Relay', 'the refused name is taken back');
  assert.strictEqual(kept.version, version + 1);
}

const RulingsQuery = graphql`
  query appRulingsQuery($project: ID!) {
    project(id: $project) {
      rulings {
        id
        kind
      }
      matches(first: 20) @connection(key: "app_matches") {
        edges {
          node {
            candidate {
              ... on Firm {
                id
              }
            }
            ruling {
              id
            }
          }
        }
      }
    }
  }
`;

const PinMutation = graphql`
  mutation appPinMutation($input: PinMatchInput!) {
    pinMatch(input: $input) {
      ruling {
        id
        kind
      }
      project {
        id
        rulings {
          id
          kind
        }
      }
      errors {
        message
      }
    }
  }
`;

const RemoveRulingMutation = graphql`
  mutation appRemoveRulingMutation($input: RemoveRulingInput!) {
    removeRuling(input: $input) {
      removedRulingId @deleteRecord
      project {
        rulings {
          id
        }
      }
      errors {
        message
      }
    }
  }
`;

async function removesRuling(env, project) {
  const rulings = () => shown(env, RulingsQuery, { project }).project.rulings;
  const { matches } = (await show(env, RulingsQuery, { project })).project;
  const candidate = matches.edges[0].node.candidate.id;
  const pinned = await mutate(env, { mutation: PinMutation, variables: { input: { project, candidate } } });
  assert.deepStrictEqual(pinned.pinMatch.errors, []);
  assert.strictEqual(rulings().length, 1, 'the payload of a mutation updates the list that shows it');

  const ruling = rulings()[0].id;
  await mutate(env, { mutation: RemoveRulingMutation, variables: { input: { ruling } } });
  assert.ok(!env.getStore().getSource().get(ruling), 'a removed ruling is no record any more');
  assert.deepStrictEqual(rulings(), []);
}

const MarksQuery = graphql`
  query appMarksQuery($project: ID!) {
    viewer {
      marks(first: 20) @connection(key: "app_marks") {
        __id
        edges {
          node {
            id
            fits
          }
        }
      }
    }
    project(id: $project) {
      matches(first: 1) {
        nodes {
          candidate {
            ... on Firm {
              id
            }
          }
        }
      }
    }
  }
`;

const MarkMutation = graphql`
  mutation appMarkMutation($input: MarkMatchInput!, $connections: [ID!]!) {
    markMatch(input: $input) {
      mark @prependNode(connections: $connections, edgeTypeName: "MarkEdge") {
        id
        fits
      }
      errors {
        message
      }
    }
  }
`;

const RemoveMarkMutation = graphql`
  mutation appRemoveMarkMutation($input: RemoveMarkInput!, $connections: [ID!]!) {
    removeMark(input: $input) {
      removedMarkId @deleteEdge(connections: $connections)
      errors {
        message
      }
    }
  }
`;

async function removesMark(env, project) {
  const marks = () => shown(env, MarksQuery, { project }).viewer.marks.edges.map(edge => edge.node.id);
  const { viewer, project: read } = await show(env, MarksQuery, { project });
  const connections = [viewer.marks.__id];
  const before = marks();
  const input = { project, candidate: read.matches.nodes[0].candidate.id, fits: true };
  const { markMatch } = await mutate(env, { mutation: MarkMutation, variables: { input, connections } });
  assert.deepStrictEqual(marks(), [markMatch.mark.id, ...before], 'a new mark stands first in the list');

  const variables = { input: { mark: markMatch.mark.id }, connections };
  await mutate(env, { mutation: RemoveMarkMutation, variables });
  assert.deepStrictEqual(marks(), before, 'and a removed one has left it');
}

const EngagementsQuery = graphql`
  query appEngagementsQuery($project: ID!) {
    dataFreshness {
      revision
    }
    engagements(filter: { project: $project }) {
      nodes {
        id
        stage
        version
      }
    }
  }
`;

const ChangedSubscription = graphql`
  subscription appChangedSubscription($after: Long) {
    engagementChanged(after: $after) {
      id
      stage
      version
    }
  }
`;

const AdvanceMutation = graphql`
  mutation appAdvanceMutation($input: AdvanceEngagementInput!) {
    advanceEngagement(input: $input) {
      errors {
        message
      }
    }
  }
`;

async function hears(env, project) {
  const { engagements, dataFreshness } = await show(env, EngagementsQuery, { project });
  const [before] = engagements.nodes;
  assert.strictEqual(before.stage, 'PROPOSED');
  let subscription;
  const heard = new Promise((resolve, reject) => {
    subscription = requestSubscription(env, {
      subscription: ChangedSubscription,
      variables: { after: dataFreshness.revision },
      onNext: resolve,
      onError: reject,
    });
  });
  // The payload names nothing but errors, so that what the store knows afterwards came by the subscription.
  const input = { engagement: before.id, version: before.version, to: 'ACCEPTED' };
  const moved = await mutate(env, { mutation: AdvanceMutation, variables: { input } });
  assert.deepStrictEqual(moved.advanceEngagement.errors, []);
  await heard;
  subscription.dispose();
  const [after] = shown(env, EngagementsQuery, { project }).engagements.nodes;
  assert.deepStrictEqual([after.stage, after.version], ['ACCEPTED', before.version + 1], 'an event updates the list');
}

module.exports = async (url, { staff, sme, project }) => {
  const browsing = environment(url, staff);
  await refetch(browsing, await pages(browsing));
  await rollsBack(environment(url, sme));
  await removesRuling(environment(url, staff), project);
  await removesMark(environment(url, staff), project);
  await hears(environment(url, sme), project);
  console.log('relay ok');
};
