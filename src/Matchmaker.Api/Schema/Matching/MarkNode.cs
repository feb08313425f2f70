using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema.Matching;

[Name("Mark")]
[Implements(typeof(INode))]
[Description(
    "What you think of a candidate on a list. It is your account's own: nobody else sees it, or what it "
        + "does to a list."
)]
public sealed class MarkNode(Mark mark) : INode
{
    [Id, Description("The global id.")]
    public string Id => mark.Id;

    [Description("Counts its changes; name it when you write, so that nothing newer is overwritten.")]
    public int Version => mark.Version;

    [Id, Description("The project on whose list it was made; null for a firm's list or a text.")]
    public string? Project => mark.Question.Project;

    [Id, Description("The firm on whose list it was made; null for a project's list or a text.")]
    public string? Firm => mark.Question.Firm;

    [Description("The words in which it was asked, as they read then.")]
    public string Text => mark.Question.Text;

    [Description("What stood in the list.")]
    public Seeking Seeking => mark.Question.Seeking;

    [Id, Description("The firm or the project that was judged.")]
    public string Candidate => mark.Candidate;

    [Description("Whether it fits.")]
    public bool Fits => mark.Fits;

    [Description("Why.")]
    public string? Reason => mark.Reason;

    [Description("When it was made or last changed.")]
    public DateTimeOffset At => mark.At;
}

[Description("The mark as it is now, or why it was not made.")]
public sealed class MarkPayload(Result<Mark> result) : PayloadOf(result.Errors)
{
    [Description("The mark; null when errors is not empty.")]
    public MarkNode? Mark => result.Ok ? new MarkNode(result.Value) : null;
}

[Description("What was taken out, or why it was not.")]
public sealed class RemovedPayload(Result<RemovedRecord> result) : PayloadOf(result.Errors)
{
    [Id, Description("The id of what is no more; null when errors is not empty.")]
    public string? Id => result.Value?.Id;
}
