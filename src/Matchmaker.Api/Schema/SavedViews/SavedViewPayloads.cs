using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.SavedViews;

namespace Matchmaker.Api.Schema.SavedViews;

/// <summary>What the mutations that put a view answer; each closes it under its own name.</summary>
public abstract class SavedViewPayloadOf(Result<SavedView> result) : PayloadOf(result.Errors)
{
    [Description("The view as it is now; null when errors is not empty.")]
    public SavedViewNode? SavedView => result.Ok ? new SavedViewNode(result.Value) : null;
}

[Description("The view that was kept, or why it was not.")]
public sealed class CreateSavedViewPayload(Result<SavedView> result) : SavedViewPayloadOf(result);

[Description("The view as it is now, or why it was not changed.")]
public sealed class UpdateSavedViewPayload(Result<SavedView> result) : SavedViewPayloadOf(result);

[Description("Which view was removed, or why it was not.")]
public sealed class RemoveSavedViewPayload(Result<RemovedRecord> result) : PayloadOf(result.Errors)
{
    [Id, Description("The id of the view that is no more, for a client's store; null when errors is not empty.")]
    public string? RemovedSavedViewId => result.Value?.Id;
}
