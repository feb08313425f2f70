// The peer of the 20-firm query: @neo4j/graphql on Apollo Server over the same Neo4j, with the types that the query needs.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const { BOLT, USERNAME, PASSWORD, PORT } = process.env;

const typeDefs = `#graphql
  type Firm @node {
    id: ID!
    nameZh: String!
    district: [District!]! @relationship(type: "IN", direction: OUT)
    positions: [Link!]! @relationship(type: "OCCUPIES", direction: OUT, properties: "Occupies")
    tiers: [TierHolding!]! @relationship(type: "RECOGNISED_AS", direction: OUT)
    projects: [Project!]! @relationship(type: "POSTED", direction: OUT)
  }
  type Occupies @relationshipProperties { evidence: String }
  type District @node { id: ID! zh: String! }
  type Link @node { id: ID! zh: String! }
  type TierHolding @node { tier: String! }
  type Project @node { id: ID! title: String! links: [Link!]! @relationship(type: "AT", direction: OUT) }
`;

const driver = neo4j.driver(`bolt://127.0.0.1:${BOLT}`, neo4j.auth.basic(USERNAME, PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver, features: { filters: { String: { GT: true, GTE: true } } } }).getSchema();
const server = new ApolloServer({ schema, csrfPrevention: false });
await startStandaloneServer(server, {
  listen: { port: Number(PORT), host: '127.0.0.1' },
  context: async () => ({ sessionConfig: { database: 'neo4j' } }),
});
