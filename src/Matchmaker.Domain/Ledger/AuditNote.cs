using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Ledger;

/// <summary>What somebody says of a change that no record keeps: it stands in the audit trail alone.</summary>
internal static class AuditNote
{
    private const int Longest = 500;

    /// <summary>What is wrong with the field <c>note</c> of an input; null when nothing is.</summary>
    public static UserError? Fault(string? note) =>
        note is not null && Validation.Fault(note, "备注", "The note", Longest, lines: true) is { } wrong
            ? new UserError(ErrorCode.Invalid, wrong, ["note"])
            : null;

    /// <summary>The reason of a commit: the mutation, and what was said where anything was.</summary>
    public static string Reason(string mutation, string? note) =>
        PlainText.TidyOrNull(note) is { } said ? $"{mutation}: {said}" : mutation;
}
