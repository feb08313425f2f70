using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema.Engagements;

public sealed class EngagementFilterGraph : InputOf<EngagementFilter>
{
    public EngagementFilterGraph()
        : base("What a list of engagements is narrowed to.")
    {
        Says("stages", "Engagements at any of these stages.");
        Id("chains", "Engagements on projects at a link of any of these chains.");
        Id("districts", "Engagements whose counterpart firm is in any of these districts.");
        Id("project", "Engagements on this project.");
        Id("firm", "Engagements with this firm as the counterpart.");
        Id("owner", "Engagements that this staff account looks after.");
        Says(
            "stalled",
            "True: only those without activity for longer than their stage allows; false: only the others."
        );
        Says("dueBefore", "Engagements on which something is due before this day.");
        Says("updatedSince", $"Engagements {UpdatedSince}");
    }
}

public sealed class InviteInputGraph : InputOf<InviteInput>
{
    public InviteInputGraph()
        : base("An invitation of a firm to a project.")
    {
        Says("clientMutationId", MutationId);
        Id("project", "The project.");
        Id("firm", "The firm that is invited.");
        Says("message", "What to tell it, at most 2,000 characters.");
    }
}

public sealed class ExpressInterestInputGraph : InputOf<ExpressInterestInput>
{
    public ExpressInterestInputGraph()
        : base("The interest of a firm in a project.")
    {
        Says("clientMutationId", MutationId);
        Id("project", "The project.");
        Id("firm", "The firm that is interested.");
        Says("message", "What to tell the poster, at most 2,000 characters.");
    }
}

public sealed class AdvanceEngagementInputGraph : InputOf<AdvanceEngagementInput>
{
    public AdvanceEngagementInputGraph()
        : base("A change of stage.")
    {
        Says("clientMutationId", MutationId);
        Id("engagement", "The engagement.");
        Says("version", ReadVersion);
        Says(
            "to",
            "The stage it goes to. Only the side that was asked accepts or declines; only staff correct a "
                + "stage, with a reason. The stage at which it is: the poster agrees, where its yes is "
                + "awaited; staff for it, with a note."
        );
        Says("note", "Why; required for a correction.");
    }
}

public sealed class AssignEngagementInputGraph : InputOf<AssignEngagementInput>
{
    public AssignEngagementInputGraph()
        : base("An engagement handed to a colleague.")
    {
        Says("clientMutationId", MutationId);
        Id("engagement", "The engagement.");
        Says("version", ReadVersion);
        Id("owner", "The staff account that shall look after it.");
    }
}
