using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Matchmaker.Api.Http.Limits;

namespace Matchmaker.Api.Http.Documents;

/// <summary>
/// Gives the executer a parsed document: a kept one, which is known to be valid, or a new one whose size was measured
/// first, because the validation of a document can take far longer than its length lets expect.
/// </summary>
public sealed class DocumentPreparation(DocumentCache cache, DocumentLimits limits, IDocumentBuilder parser)
    : IConfigureExecution
{
    /// <summary>
    /// After the options are configured (100), so that the rules for kept documents are there to choose.
    /// </summary>
    public float SortOrder => 300;

    public Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Query is null || options.Document is not null)
            return next(options);
        if (cache.Find(options.Query) is not { } kept)
            return ExecuteNewAsync(options, next);
        options.Document = kept;
        options.ValidationRules = options.CachedDocumentValidationRules ?? [];
        return next(options);
    }

    private async Task<ExecutionResult> ExecuteNewAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        GraphQLDocument document;
        try
        {
            if (DocumentLimits.LinesOf(options.Query!) is { } line)
                return new ExecutionResult().AddError(line);
            var text = DocumentText.Of(options.Query!);
            if (limits.TokensOf(text) is { } tooLong)
                return new ExecutionResult().AddError(tooLong);
            document = parser.Build(text);
        }
        catch (GraphQLSyntaxErrorException error)
        {
            return new ExecutionResult().AddError(new SyntaxError(error));
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return new ExecutionResult().AddError(DocumentLimits.NestedTooDeeply);
        }
        catch (ExecutionError error)
        {
            return new ExecutionResult().AddError(error);
        }

        if (limits.Check(document) is { } refusal)
            return new ExecutionResult().AddError(refusal);
        options.Document = document;
        var result = await next(options);
        if (result.Executed)
            cache.Keep(options.Query!, document);
        return result;
    }
}
