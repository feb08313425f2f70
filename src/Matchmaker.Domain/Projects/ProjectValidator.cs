using FluentValidation;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Projects;

public sealed class ProjectValidator : RecordValidator<Project>
{
    // Characters of a note: some sentences. Set by hand; doubled, a record is at most a kilobyte larger.
    internal const int LongestNote = 500;

    public ProjectValidator()
    {
        Include(new ProjectWordingValidator());
        RuleFor(p => p.Title).IsTidy();
        RuleFor(p => p.PostedBy).IsId("firm");
        RuleFor(p => p.Links).AreIds("link", ProjectWordingValidator.MostLinks);
        RuleFor(p => p.Deadline).IsSaneDay();
        RuleFor(p => p.CreatedAt).IsSaneTime();
        RuleFor(p => p.OpenedAt).IsSaneTime();
        RuleFor(p => p.ReviewedBy).IsId("account");
        RuleFor(p => p.PostedOnBehalfBy).IsId("account");
        RuleFor(p => p.Note).Text("说明", "The note", LongestNote, lines: true);
        RuleFor(p => p.Provenance).SetValidator(new ProvenanceValidator());
        RuleFor(p => p.Amendment).SetValidator(new ProjectAmendmentValidator()!);
    }

    protected override IEnumerable<(string Path, DateTimeOffset? At)> TimesOf(Project record) =>
        [("createdAt", record.CreatedAt), ("openedAt", record.OpenedAt), ("amendment.at", record.Amendment?.At)];
}

internal sealed class ProjectAmendmentValidator : AbstractValidator<ProjectAmendment>
{
    public ProjectAmendmentValidator()
    {
        RuleFor(a => a.Content).SetValidator(new ProjectWordingValidator());
        RuleFor(a => a.Content.Title).IsTidy();
        RuleFor(a => a.Content.Links).AreIds("link", ProjectWordingValidator.MostLinks);
        RuleFor(a => a.Content.Deadline).IsSaneDay();
        RuleFor(a => a.At).IsSaneTime();
        RuleFor(a => a.By).IsId("account");
        RuleFor(a => a.Reason).Text("退回理由", "The reason", ProjectValidator.LongestNote, lines: true);
    }
}
