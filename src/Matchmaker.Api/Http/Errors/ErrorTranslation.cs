using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http.Errors;

/// <summary>
/// Turns every error of an execution into one with a code of the contract and both languages. What is not known to be
/// meant for people is masked: it is logged whole, and the client gets a trace id instead of a type name or a message.
/// </summary>
public sealed class ErrorTranslation(ILogger<ErrorTranslation> log, IOptions<GraphQLOptions> options)
{
    private static readonly LocalizedText StoreUnavailable = new(
        "数据存储暂时无法访问，请稍后重试。",
        "The store cannot be reached right now. Please try again shortly."
    );

    private static readonly LocalizedText TooSlow = new(
        "处理超时，请缩小查询范围后重试。",
        "The request took too long. Please ask for less and try again."
    );

    private static readonly LocalizedText Masked = new(
        "服务器内部错误，已记录。请稍后重试；若再次出现，请提供 traceId。",
        "An internal error was logged. Please try again; if it happens again, tell us the traceId."
    );

    /// <summary>
    /// Faults of one document that are told; nobody reads thousands, and each costs a search for the nearest name. Set
    /// by hand. Doubled, the answer to a wrong document may be twice as long.
    /// </summary>
    private const int MostFaults = 10;

    public void TranslateAll(ExecutionResult result, Language language, string traceId)
    {
        if (result.Errors is null)
            return;
        var translated = new ExecutionErrors();
        // The errors of an executed operation stand for null fields of its answer, and are all told.
        foreach (var error in result.Executed ? result.Errors : result.Errors.Take(MostFaults))
            translated.Add(Translate(error, language, traceId));
        result.Errors = translated;
    }

    public Refusal Translate(ExecutionError error, Language language, string? traceId)
    {
        var refusal =
            error as Refusal
            ?? error.InnerException as Refusal
            ?? error switch
            {
                _ when Cause<StoreUnavailableException>(error) is { } cause => Unavailable(cause, traceId),
                TimeoutError => new Refusal(ErrorCodes.Unavailable, TooSlow) { TraceId = traceId },
                ValidationError invalid => new Refusal(ErrorCodes.Invalid, Explain(invalid)),
                UnhandledError => Mask(error, traceId),
                DocumentError or RequestError => new Refusal(ErrorCodes.Invalid, Explain(error)),
                { InnerException: not null } => Mask(error, traceId),
                _ => new Refusal(ErrorCodes.Invalid, new LocalizedText(error.Message, error.Message)),
            };
        return refusal.Said(language, error);
    }

    private LocalizedText Explain(ExecutionError error) =>
        DocumentErrors.Explain(error, options.Value.Suggestions == true);

    private Refusal Unavailable(StoreUnavailableException cause, string? traceId)
    {
        if (cause.Passing)
            log.LogWarning(cause, "The store was unavailable (trace {TraceId})", traceId);
        else
            log.LogError("The store is broken (trace {TraceId}): {Reason}", traceId, cause.Message);
        return new Refusal(ErrorCodes.Unavailable, StoreUnavailable) { TraceId = traceId };
    }

    private Refusal Mask(ExecutionError error, string? traceId)
    {
        log.LogError(
            error.InnerException ?? error,
            "A field failed at {Path} (trace {TraceId})",
            string.Join('.', error.Path ?? []),
            traceId
        );
        return new Refusal(ErrorCodes.Internal, Masked) { TraceId = traceId };
    }

    private static T? Cause<T>(Exception? error)
        where T : Exception
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is T cause)
                return cause;
        }

        return null;
    }
}
