using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Matchmaker.Api.Http.Limits;

namespace Matchmaker.Api.Http.Documents;

/// <summary>
/// Parses the text of a document within the limits that the text alone decides, or says what is wrong with it.
/// </summary>
public sealed class DocumentReader(DocumentLimits limits, IDocumentBuilder parser)
{
    public (GraphQLDocument? Document, ExecutionError? Fault) Read(string text)
    {
        try
        {
            if (DocumentLimits.LinesOf(text) is { } line)
                return (null, line);
            var readable = DocumentText.Of(text);
            if (limits.TokensOf(readable) is { } tooLong)
                return (null, tooLong);
            var document = parser.Build(readable);
            return limits.Check(document) is { } refusal ? (null, refusal) : (document, null);
        }
        catch (GraphQLSyntaxErrorException error)
        {
            return (null, new SyntaxError(error));
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return (null, DocumentLimits.NestedTooDeeply);
        }
        catch (ExecutionError error)
        {
            return (null, error);
        }
    }
}
