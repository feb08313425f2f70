using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Projects;

public sealed class ProjectValidator : RecordValidator<Project>
{
    // Characters of a note: some sentences. Set by hand; doubled, a record is at most a kilobyte larger.
    private const int LongestNote = 500;

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
        RuleFor(p => p.Note).Text("说明", "The note", LongestNote, lines: true);
        RuleFor(p => p.Provenance).SetValidator(new ProvenanceValidator());
    }

    protected override IEnumerable<(string Path, DateTimeOffset? At)> TimesOf(Project record) =>
        [("createdAt", record.CreatedAt), ("openedAt", record.OpenedAt)];
}
