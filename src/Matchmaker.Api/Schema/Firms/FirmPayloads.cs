using System.ComponentModel;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema.Firms;

/// <summary>What each mutation of a firm answers; each closes it under its own name.</summary>
public abstract class FirmPayloadOf(Result<Firm> result) : PayloadOf(result.Errors)
{
    [Description("The firm as it is now; null when errors is not empty.")]
    public FirmNode? Firm => result.Ok ? new FirmNode(result.Value) : null;
}

[Description("The firm that was put on file, or why it was not.")]
public sealed class CreateFirmPayload(Result<Firm> result) : FirmPayloadOf(result);

[Description("The firm as it is now, or why it was not changed.")]
public sealed class UpdateFirmPayload(Result<Firm> result) : FirmPayloadOf(result);

[Description("The firm with its new state in the library, or why it was not changed.")]
public sealed class SetLibraryStatePayload(Result<Firm> result) : FirmPayloadOf(result);
