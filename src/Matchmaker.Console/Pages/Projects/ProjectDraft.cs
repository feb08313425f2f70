using Matchmaker.Domain;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;

namespace Matchmaker.Console.Pages.Projects;

/// <summary>The editable draft behind a project's form.</summary>
public sealed class ProjectDraft
{
    public ProjectKind Kind { get; set; }
    public ProjectType Type { get; set; }
    public string Title { get; set; } = "";
    public string Description { get; set; } = "";
    public IReadOnlyList<string> Links { get; set; } = [];
    public List<RequirementDraft> Requirements { get; } = [];

    /// <summary>In fen, 1/100 CNY.</summary>
    public long? BudgetFen { get; set; }
    public DateOnly? Deadline { get; set; }
    public Visibility Visibility { get; set; } = Visibility.Programme;
    public bool Anonymous { get; set; }

    /// <summary>Makes one id for the form, so that a second click posts nothing twice.</summary>
    public string IdempotencyKey { get; } = Guid.NewGuid().ToString("N");

    private IReadOnlyList<Requirement> Filled =>
        [.. Requirements.Where(r => PlainText.IsVisible(r.Text)).Select(r => new Requirement(r.Text, r.Hard, r.Kind))];

    public static ProjectDraft Of(DisclosedProject project)
    {
        var content = project.LatestContent;
        var draft = new ProjectDraft
        {
            Kind = project.Kind,
            Type = content.Type,
            Title = content.Title,
            Description = content.Description,
            Links = content.Links,
            BudgetFen = content.BudgetFen,
            Deadline = content.Deadline,
            Visibility = content.Visibility,
            Anonymous = content.Anonymous,
        };
        draft.Requirements.AddRange(content.Requirements.Select(RequirementDraft.Of));
        return draft;
    }

    /// <summary>
    /// What a firm has posted before, to be posted anew: a deadline that has passed does not come along.
    /// </summary>
    public static ProjectDraft CopyOf(DisclosedProject own, DateOnly today)
    {
        var draft = Of(own);
        if (draft.Deadline < today)
            draft.Deadline = null;
        return draft;
    }

    public PostProjectInput ToPost(string firm, bool draft) =>
        new(
            IdempotencyKey,
            firm,
            Kind,
            Type,
            Title,
            Description,
            Links,
            Filled,
            Visibility,
            BudgetFen,
            Deadline,
            Anonymous,
            draft
        );

    public UpdateProjectInput ToEdit(DisclosedProject read) =>
        new(
            IdempotencyKey,
            read.Id,
            read.Version,
            Type,
            Title,
            Description,
            Optional.Of(Links),
            Optional.Of(Filled),
            Visibility,
            BudgetFen,
            Deadline,
            Anonymous
        );
}

/// <summary>The editable draft of a requirement.</summary>
public sealed class RequirementDraft
{
    public static RequirementDraft Of(Requirement requirement) =>
        new()
        {
            Text = requirement.Text,
            Hard = requirement.Hard,
            Kind = requirement.Kind,
        };

    public string Text { get; set; } = "";
    public bool Hard { get; set; }
    public RequirementKind Kind { get; set; }
}
