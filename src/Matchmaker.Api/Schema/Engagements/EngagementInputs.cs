using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema.Engagements;

public sealed class EngagementFilterGraph : InputOf<EngagementFilter>
{
    public EngagementFilterGraph()
        : base("What a list of engagements is narrowed to; parts that are absent or empty narrow nothing.")
    {
        Says("stages", "Engagements at any of these stages.");
        Id("chains", "Engagements on projects at a link of any of these chains.");
        Id(
            "districts",
            "Engagements whose counterpart firm is in any of these districts, as far as you are told who it is."
        );
        Id("project", "Engagements on the project of this id.");
        Id("firm", "Engagements with this firm as the counterpart, as far as you are told so.");
        Id("owner", "Engagements that this staff account looks after, as far as you are told so.");
        Says(
            "stalled",
            "True: only those without activity for longer than their stage allows; false: only the others."
        );
        Says("dueBefore", "Engagements on which something is due before this day.");
        Says("updatedSince", $"Engagements {UpdatedSince}");
    }
}

public sealed class InviteFirmInputGraph : InputOf<InviteFirmInput>
{
    public InviteFirmInputGraph()
        : base("An invitation of a candidate to a project.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("project", "The id of the project, which has to be OPEN.");
        Id("candidate", "A candidate of the project: a firm, or an offer whose poster is asked.");
        Says("message", "What to tell it, at most 2,000 characters.");
    }
}

public sealed class ExpressInterestInputGraph : InputOf<ExpressInterestInput>
{
    public ExpressInterestInputGraph()
        : base("The interest of a firm in a project.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("project", "The id of the project, which has to be OPEN.");
        Id("firm", "The id of the firm that is interested, for which you act.");
        Says("message", "What to tell the poster, at most 2,000 characters.");
    }
}

public sealed class AdvanceEngagementInputGraph : InputOf<AdvanceEngagementInput>
{
    public AdvanceEngagementInputGraph()
        : base("An engagement, and the stage to which it goes.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("engagement", "The id of the engagement to move.");
        Says("version", ReadVersion);
        Says(
            "to",
            "The stage it goes to. Only the side that was asked accepts or declines; only staff correct a "
                + "stage, with a reason. The stage at which it is: the poster agrees, where its yes is "
                + "awaited, or the counterpart likewise; staff for either, with a reason."
        );
        Says("reason", "Why, at most 500 characters; required for a correction, and told to both sides.");
    }
}

public sealed class AssignEngagementInputGraph : InputOf<AssignEngagementInput>
{
    public AssignEngagementInputGraph()
        : base("An engagement handed to a colleague.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("engagement", "The id of the engagement to hand over.");
        Says("version", ReadVersion);
        Id("owner", "The staff account that shall look after it.");
    }
}
