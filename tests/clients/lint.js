// Holds the printed schema to the schema and Relay rules of graphql-eslint: node lint.js
const path = require('node:path');
const { ESLint } = require('eslint');
const graphql = require('@graphql-eslint/eslint-plugin').default;

const root = path.join(__dirname, '..', '..');
const file = 'src/Matchmaker.Api/schema.graphql';

// Values: they have no life of their own, nobody refers to them, and a store keeps them within what holds them.
const values = [
  'Absence',
  'Amendment',
  'Capability',
  'Change',
  'ChangedRecord',
  'ComparedTexts',
  'Credential',
  'DataFreshness',
  'DividingTerm',
  'ExplainedFirm',
  'FactorDifference',
  'FieldChange',
  'Figure',
  'FirmPosition',
  'GapLack',
  'InputError',
  'Leadership',
  'LikelyMaker',
  'LinkCoverage',
  'Match',
  'MatchExplanation',
  'MatchGap',
  'MatchReason',
  'MissingKind',
  'Mover',
  'NeedAdvice',
  'Neighbour',
  'Origin',
  'OutcomeRow',
  'OutcomeTable',
  'PageInfo',
  'ProgressMonth',
  'ProgressRow',
  'ProgressTable',
  'ProgressWeek',
  'RateLimit',
  'RecognisedRequirement',
  'Requirement',
  'RequirementCheck',
  'StageChange',
  'StageCount',
  'SupplyPath',
  'TextSpan',
  'TierHolding',
  'Understood',
  'Viewer',
];

const off = {
  // The order of values and inputs means something: stages follow each other, the most needed comes first.
  alphabetize: 'off',
  // It forbids mutations and subscriptions, for schemas that only read.
  'no-root-type': 'off',
  // It wants an argument of @deprecated that the specification does not know. docs/api.md says how long a field stays.
  'require-deprecation-date': 'off',
  // A payload is never null by the contract: what was refused stands in its errors. Nor is what anyone may read.
  'require-nullable-result-in-root': 'off',
  // A pattern for answers of operations ("ok" or "error"). Ours is a payload with errors.
  'require-type-pattern-with-oneof': 'off',
};

const set = {
  'description-style': ['error', { style: 'inline' }],
  'require-description': [
    'error',
    {
      types: true,
      rootField: true,
      DirectiveDefinition: true,
      FieldDefinition: true,
      EnumValueDefinition: true,
      InputValueDefinition: true,
    },
  ],
  'strict-id-in-types': ['error', { exceptions: { suffixes: ['Connection', 'Edge', 'Payload'], types: values } }],
  // Lists are paged forwards: a cursor holds the place in an order that is read once.
  'relay-arguments': ['error', { includeBoth: false }],
  // Lists that cannot grow (ListLengthTests) come whole; matches and changes are no nodes.
  'relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
};

const prefixed = rules =>
  Object.fromEntries(Object.entries(rules).map(([name, value]) => [`@graphql-eslint/${name}`, value]));

async function main() {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: [file],
        plugins: { '@graphql-eslint': graphql },
        languageOptions: {
          parser: graphql.parser,
          parserOptions: { graphQLConfig: { schema: path.join(root, file) } },
        },
        rules: {
          ...graphql.configs['flat/schema-all'].rules,
          ...graphql.configs['flat/schema-relay'].rules,
          ...prefixed(set),
          ...prefixed(off),
        },
      },
    ],
  });
  const [{ messages }] = await eslint.lintFiles([file]);
  for (const { line, ruleId, message } of messages) console.log(`schema.graphql:${line} ${ruleId}: ${message}`);
  console.log(`${messages.length} faults of graphql-eslint`);
  process.exitCode = messages.length === 0 ? 0 : 1;
}

main();
