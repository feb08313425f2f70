using GraphQL;
using GraphQL.Execution;
using Matchmaker.Domain;

namespace Matchmaker.Api.Http.Errors;

/// <summary>
/// Writes an error's extensions: <c>code</c>, <c>message {zh en}</c>, where a client acts on it <c>reason</c> and, for
/// masked ones, <c>traceId</c>.
/// </summary>
public sealed class ErrorPrinter(ErrorTranslation translation) : IErrorInfoProvider
{
    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var refusal = executionError as Refusal ?? translation.Translate(executionError, Language.Zh, null);
        var extensions = new Dictionary<string, object?>
        {
            ["code"] = refusal.Code,
            ["message"] = new Dictionary<string, object?> { ["zh"] = refusal.Text.Zh, ["en"] = refusal.Text.En },
        };
        if (refusal.Reason is not null)
            extensions["reason"] = refusal.Reason;
        if (refusal.TraceId is not null)
            extensions["traceId"] = refusal.TraceId;
        return new ErrorInfo { Message = refusal.Message, Extensions = extensions };
    }
}
