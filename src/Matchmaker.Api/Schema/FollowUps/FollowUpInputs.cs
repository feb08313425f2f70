using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.FollowUps;

namespace Matchmaker.Api.Schema.FollowUps;

public sealed class RecordFollowUpInputGraph : InputOf<RecordFollowUpInput>
{
    public RecordFollowUpInputGraph()
        : base("A dated task on an engagement (跟踪指导).", like: typeof(FollowUpNode))
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("engagement", "The id of the engagement, of which you are a party or staff.");
        Says("text", "What is to be done, or was; at most 1,000 characters.");
        Says("done", "True records something that has been done already; false or absent sets a task.");
    }
}

public sealed class RecordFollowUpAboutInputGraph : InputOf<RecordFollowUpAboutInput>
{
    public RecordFollowUpAboutInputGraph()
        : base("A dated task about an engagement, a firm or an event (跟踪指导).", like: typeof(FollowUpNode))
    {
        Says("idempotencyKey", IdempotencyKey);
        Id(
            "about",
            "What it is about: an engagement, for its parties and staff; a firm or an event, for staff of "
                + "its district."
        );
        Says("text", "What is to be done, or was; at most 1,000 characters.");
        Says("done", "True records something that has been done already; false or absent sets a task.");
    }
}

public sealed class CompleteFollowUpInputGraph : InputOf<CompleteFollowUpInput>
{
    public CompleteFollowUpInputGraph()
        : base("A follow-up that is done, and how it went.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("followUp", "The id of the follow-up that is done.");
        Says("note", "How it went, at most 500 characters; for the audit trail.");
    }
}
