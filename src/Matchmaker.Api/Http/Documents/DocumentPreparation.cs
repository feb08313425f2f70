using GraphQL;
using GraphQL.DI;

namespace Matchmaker.Api.Http.Documents;

/// <summary>
/// Gives the executer a parsed document: a kept one, which is known to be valid, or a new one whose size was measured
/// first, because the validation of a document can take far longer than its length lets expect.
/// </summary>
public sealed class DocumentPreparation(DocumentCache cache, DocumentReader reader) : IConfigureExecution
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
        var (document, fault) = reader.Read(options.Query!);
        if (document is null)
            return new ExecutionResult().AddError(fault!);
        options.Document = document;
        var result = await next(options);
        if (result.Executed)
            cache.Keep(options.Query!, document);
        return result;
    }
}
