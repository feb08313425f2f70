using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Schema.Projects;

public sealed class ProjectFilterGraph : InputOf<ProjectFilter>
{
    public ProjectFilterGraph()
        : base("What a list of projects is narrowed to.")
    {
        Says(
            "text",
            "Words in the title or the description, in either script, any width and case; at most 200 " + "characters."
        );
        Says("kinds", "Projects of any of these kinds.");
        Says("types", "Projects of any of these types.");
        Id("chains", "Projects at a link of any of these chains.");
        Id("links", "Projects at any of these links.");
        Id("districts", "Projects whose poster is in any of these districts.");
        Says("states", "Projects in any of these states.");
        Id("postedBy", "Projects of this firm; anonymous ones are left out unless you may know their poster.");
        Says("deadlineAfter", "Projects whose deadline is after this day.");
        Says("updatedSince", $"Projects {UpdatedSince}");
    }
}

/// <summary>What a poster writes, when posting and when editing.</summary>
public abstract class ProjectContentGraph<T> : InputOf<T>
    where T : IProjectContent
{
    protected ProjectContentGraph(string description)
        : base(description)
    {
        Says("clientMutationId", MutationId);
        Says("type", "What it is about.");
        Says("title", "The title, at most 100 characters.");
        Says("description", "What is asked for or offered, at most 5,000 characters.");
        Id("links", "The links it is at, 1 to 10.");
        Says("requirements", "What a candidate must or should bring, at most 30.");
        Says("budgetFen", "The budget, in fen (1/100 CNY).");
        Says("deadline", "The last day on which it is open; at most five years away.");
        Says("anonymous", "Keep the poster's name from others until it agrees to talk with them.");
    }
}

public sealed class PostProjectInputGraph : ProjectContentGraph<PostProjectInput>
{
    public PostProjectInputGraph()
        : base("A demand or an offer of a firm.")
    {
        Id("firm", "The firm that posts it.");
        Says("kind", "Whether it asks or offers.");
        Says("visibility", "Who may know of it once staff have approved it; PROGRAMME when absent.");
        Says("draft", "Keep it as a draft; otherwise it goes to review at once.");
    }
}

public sealed class EditProjectInputGraph : ProjectContentGraph<EditProjectInput>
{
    public EditProjectInputGraph()
        : base("A project rewritten by its poster. What staff had approved goes back to review.")
    {
        Id("project", "The project.");
        Says("version", ReadVersion);
        Says("visibility", "Who may know of it once staff have approved it; as it was when absent.");
    }
}

public sealed class RequirementInputGraph : InputOf<Requirement>
{
    public RequirementInputGraph()
        : base("What a candidate must or should bring.", "RequirementInput")
    {
        Says("text", "The requirement in words, at most 300 characters.");
        Says("hard", "Whether a candidate that does not meet it is excluded.");
        Says("kind", "What it is about, and so what it is checked against.");
    }
}

public sealed class ReviewProjectInputGraph : InputOf<ReviewProjectInput>
{
    public ReviewProjectInputGraph()
        : base("A decision of staff on a project in review.")
    {
        Says("clientMutationId", MutationId);
        Id("project", "The project.");
        Says("version", ReadVersion);
        Says("approve", "True opens it; false sends it back to its poster as a draft.");
        Says("note", "What is to be changed; required when it is sent back.");
    }
}

public sealed class CloseProjectInputGraph : InputOf<CloseProjectInput>
{
    public CloseProjectInputGraph()
        : base("A project to close.")
    {
        Says("clientMutationId", MutationId);
        Id("project", "The project.");
        Says("version", ReadVersion);
        Says("reason", "Why, at most 500 characters.");
    }
}

public sealed class MoveProjectInputGraph : InputOf<MoveProjectInput>
{
    public MoveProjectInputGraph()
        : base("A step of a project that its poster or staff take.")
    {
        Says("clientMutationId", MutationId);
        Id("project", "The project.");
        Says("version", ReadVersion);
        Says("to", "IN_REVIEW submits a draft, PAUSED and OPEN pause and resume, CLOSED closes.");
        Says("reason", "Why, at most 500 characters.");
    }
}
