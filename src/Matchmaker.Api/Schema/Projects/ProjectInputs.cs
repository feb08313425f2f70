using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Schema.Projects;

public sealed class ProjectFilterGraph : InputOf<ProjectFilter>
{
    public ProjectFilterGraph()
        : base("What a list of projects is narrowed to; parts that are absent or empty narrow nothing.")
    {
        Says(
            "text",
            "Words in the title or the description, in either script, any width and case; at most 200 characters."
        );
        Says("kinds", "Projects of any of these kinds.");
        Says("types", "Projects of any of these types.");
        Id("chains", "Projects at a link of any of these chains.");
        Id("links", "Projects at any of these links.");
        Id("districts", "Projects whose poster is in any of these districts.");
        Says("states", "Projects in any of these states.");
        Id("postedBy", "Projects of this firm; anonymous ones are left out unless you may know their poster.");
        Says("deadlineAfter", "Projects whose deadline is after this day; those without a deadline are left out.");
        Says("updatedSince", $"Projects {UpdatedSince}");
        Says(
            "awaitingReview",
            "True: projects in review, and those with an amendment in review of which you may know. False: the others."
        );
    }
}

public sealed class PostProjectInputGraph : InputOf<PostProjectInput>
{
    public PostProjectInputGraph()
        : base("A demand or an offer that a firm posts.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("firm", "The id of the firm that posts it, for which you act.");
        Says("kind", "Whether it asks for something or offers something.");
        Says("type", "What it is about, in one of the programme's types.");
        Says("title", "The title, at most 100 characters.");
        Says("description", "What is asked for or offered, at most 5,000 characters.");
        Id("links", "The ids of the links at which it stands, 1 to 10.");
        Says(
            "requirements",
            "What a candidate must or should bring, at most 30; requirementProposals reads them out of a text."
        );
        Says("visibility", "Who may know of it once staff have approved it.", Visibility.Programme);
        Says("budgetFen", "The budget, in fen (1/100 CNY); absent where you give none.");
        Says(
            "deadline",
            "The last day on which it is open, today at the earliest and at most five years away; absent "
                + "where it stays open."
        );
        Says(
            "anonymous",
            "True keeps the poster's name from each firm until the poster has agreed to talk with it.",
            false
        );
        Says("draft", "True keeps it as a DRAFT to be submitted later; else it goes IN_REVIEW at once.", false);
    }
}

public sealed class UpdateProjectInputGraph : InputOf<UpdateProjectInput>
{
    public UpdateProjectInputGraph()
        : base(
            "A change of a project by its poster: what is absent stays, null clears. It goes on from the amendment "
                + "where there is one."
        )
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("project", "The id of the project to change.");
        Says("version", ReadVersion);
        Says("type", "What it is about, in one of the programme's types; it cannot be cleared.");
        Says("title", "The title, at most 100 characters; it cannot be cleared.");
        Says("description", "What is asked for or offered, at most 5,000 characters; it cannot be cleared.");
        Id("links", "The ids of the links at which it stands, 1 to 10: the whole list anew.");
        Says("requirements", "What a candidate must or should bring, at most 30: the whole list anew; [] clears it.");
        Says("visibility", "Who may know of it once staff have approved it; it cannot be cleared.");
        Says("budgetFen", "The budget, in fen (1/100 CNY); null clears it.");
        Says("deadline", "The last day on which it is open, at most five years away; null clears it.");
        Says(
            "anonymous",
            "True keeps the poster's name from each firm until the poster has agreed to talk with it; it "
                + "cannot be cleared."
        );
    }
}

public sealed class RequirementInputGraph : InputOf<Requirement>
{
    public RequirementInputGraph()
        : base("What a candidate must or should bring.", "RequirementInput")
    {
        Says("text", "The requirement in words, at most 300 characters.");
        Says("hard", "True: a candidate that what is on file contradicts is excluded. False: it only stands lower.");
        Says("kind", "What it is about, and so what it is checked against.");
    }
}

public sealed class ProjectStepInputGraph : InputOf<ProjectStepInput>
{
    public ProjectStepInputGraph()
        : base(
            "A project that takes one step, which the mutation names: it is submitted, approved, returned, "
                + "paused, resumed or closed, or its amendment is decided."
        )
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("project", "The id of the project that takes the step.");
        Says("version", ReadVersion);
        Says("reason", "Why, at most 500 characters; required to return something, and told to the poster and staff.");
    }
}
