using GraphQL;

namespace Matchmaker.Api.Http;

/// <summary>
/// What a client asks to be carried out: a document, by its text, its id or its hash, and what goes with it.
/// </summary>
public sealed record GraphQLRequest(
    string? Query,
    string? DocumentId,
    string? OperationName,
    Inputs? Variables,
    RequestExtensions Extensions
);
