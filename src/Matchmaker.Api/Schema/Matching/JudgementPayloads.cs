using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Ledger;
using Matchmaker.Matching;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema.Matching;

/// <summary>What each mutation that judges a candidate answers: the candidate where it stands now.</summary>
public abstract class JudgementPayloadOf(IReadOnlyList<UserError> errors) : PayloadOf(errors)
{
    [Cost(FieldCosts.MatchListOfRecord)]
    [Description("The candidate as the list ranks it now; null where it is not on the list, or errors is not empty.")]
    public async Task<MatchNode?> Match(
        [FromServices] FindMatches find,
        [FromServices] Caller caller,
        CancellationToken ct
    ) => await OnListAsync(find, caller, ct) is { } match ? new(match) : null;

    protected abstract Task<Match?> OnListAsync(FindMatches find, Caller caller, CancellationToken ct);
}

/// <summary>What a mark on a list answers, with the list's subject.</summary>
/// <param name="mark">Null where nothing was changed, or it is not known any more.</param>
public abstract class MarkPayloadOf(IReadOnlyList<UserError> errors, Mark? mark) : JudgementPayloadOf(errors)
{
    private static readonly LoadedValue<ProjectNode?> NoProject = new(null);
    private static readonly LoadedValue<FirmNode?> NoFirm = new(null);

    [Description("The project on whose list the candidate stands; null for a firm's list or a text.")]
    public IDataLoaderResult<ProjectNode?> Project([FromServices] ProjectById projects) =>
        mark?.Question.Project is { } id ? projects.Load(id) : NoProject;

    [Description("The firm on whose list the candidate stands; null for a project's list or a text.")]
    public IDataLoaderResult<FirmNode?> Firm([FromServices] FirmById firms) =>
        mark?.Question.Firm is { } id ? firms.Load(id) : NoFirm;

    protected override async Task<Match?> OnListAsync(FindMatches find, Caller caller, CancellationToken ct) =>
        mark is null ? null : await find.OnListAsync(mark.Question, mark.Candidate, caller, ct);
}

[Description("The mark as it is now with its match ranked anew, or why it was not made.")]
public sealed class MarkMatchPayload(Result<Mark> result) : MarkPayloadOf(result.Errors, result.Value)
{
    [Description("The mark; null when errors is not empty.")]
    public MarkNode? Mark => result.Ok ? new MarkNode(result.Value) : null;
}

[Description("Which mark was removed, with the match ranked anew, or why it was not.")]
public sealed class RemoveMarkPayload(Result<RemovedRecord> result)
    : MarkPayloadOf(result.Errors, result.Value?.Record as Mark)
{
    [Id, Description("The id of the mark that is no more, for a client's store; null when errors is not empty.")]
    public string? RemovedMarkId => result.Value?.Id;
}

/// <summary>What a ruling on a project's list answers.</summary>
public abstract class RulingPayloadOf(IReadOnlyList<UserError> errors, Ruling? ruling) : JudgementPayloadOf(errors)
{
    private static readonly LoadedValue<ProjectNode?> NoProject = new(null);

    [Description("The project on whose list the candidate stands.")]
    public IDataLoaderResult<ProjectNode?> Project([FromServices] ProjectById projects) =>
        ruling is null ? NoProject : projects.Load(ruling.Project);

    protected override async Task<Match?> OnListAsync(FindMatches find, Caller caller, CancellationToken ct) =>
        ruling is null ? null : await find.OnListAsync(ruling.Project, ruling.Candidate, caller, ct);
}

[Description("The pin as it is now, or why it was not made.")]
public sealed class PinMatchPayload(Result<Ruling> result) : RulingPayloadOf(result.Errors, result.Value)
{
    [Description("The ruling; null when errors is not empty.")]
    public RulingNode? Ruling => result.Ok ? new RulingNode(result.Value) : null;
}

[Description("The veto as it is now, or why it was not made.")]
public sealed class VetoMatchPayload(Result<Ruling> result) : RulingPayloadOf(result.Errors, result.Value)
{
    [Description("The ruling; null when errors is not empty.")]
    public RulingNode? Ruling => result.Ok ? new RulingNode(result.Value) : null;
}

[Description("Which ruling was removed, or why it was not.")]
public sealed class RemoveRulingPayload(Result<RemovedRecord> result)
    : RulingPayloadOf(result.Errors, result.Value?.Record as Ruling)
{
    [Id, Description("The id of the ruling that is no more, for a client's store; null when errors is not empty.")]
    public string? RemovedRulingId => result.Value?.Id;
}
