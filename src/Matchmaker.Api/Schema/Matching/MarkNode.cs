using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain;
using Matchmaker.Domain.Feedback;

namespace Matchmaker.Api.Schema.Matching;

[Name("Mark")]
[Implements(typeof(INode))]
[Description(
    "What you think of a candidate on a list. It is your account's own: nobody else sees it, or what it "
        + "does to a list."
)]
public sealed class MarkNode(Mark mark) : INode
{
    private static readonly LoadedValue<ProjectNode?> NoProject = new(null);
    private static readonly LoadedValue<FirmNode?> NoFirm = new(null);

    [Id, Description("The global id, for removeMark and node(id).")]
    public string Id => mark.Id;

    [Description(
        "Goes up by one with each change. Pass it as version when you change the mark: if somebody was "
            + "faster, the answer is CONFLICT and nothing is overwritten."
    )]
    public int Version => mark.Version;

    [Description("The project on whose list it was made; null for a firm's list or a text.")]
    public IDataLoaderResult<ProjectNode?> Project([FromServices] ProjectById projects) =>
        mark.Question.Project is { } id ? projects.Load(id) : NoProject;

    [Description("The firm on whose list it was made; null for a project's list or a text.")]
    public IDataLoaderResult<FirmNode?> Firm([FromServices] FirmById firms) =>
        mark.Question.Firm is { } id ? firms.Load(id) : NoFirm;

    [Description("The text for which the list was made; null for a project's or a firm's list.")]
    public string? Text => IsOfText ? mark.Question.Text : null;

    [Description("What the text was matched with; null for a project's or a firm's list.")]
    public Seeking? Seeking => IsOfText ? mark.Question.Seeking : null;

    [OutputType(typeof(NonNullGraphType<CandidateUnion>))]
    [Description("The firm or the project that was judged.")]
    public IDataLoaderResult<object> Candidate([FromServices] CandidateById candidates) =>
        candidates.Load(mark.Candidate);

    [Description("Whether you think that the candidate fits.")]
    public bool Fits => mark.Fits;

    [Description("Why you think so; null where you gave no reason.")]
    public string? Reason => mark.Reason;

    [Description("When it was made or last changed.")]
    public DateTimeOffset At => mark.At;

    private bool IsOfText => mark.Question is { Project: null, Firm: null };
}

[Description("A page of your marks, the last marked first.")]
public sealed class MarkConnection(Page<Mark> page, PageRequest asked)
    : ConnectionOf<MarkEdge, MarkNode>(
        [.. page.Edges.Select(e => new MarkEdge(e.Cursor, new MarkNode(e.Node)))],
        PageInfo.Of(page, asked),
        page.Total
    );

[Description("A mark and its place in a list.")]
public sealed class MarkEdge(string cursor, MarkNode node) : EdgeOf<MarkNode>(cursor, node);
