using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Firms;

/// <summary>The input of <see cref="KeepLibrary"/>.</summary>
public sealed record KeepLibraryInput(
    string? ClientMutationId,
    string Firm,
    int? Version,
    LibraryState Library,
    string? Note
) : IMutationInput;

/// <summary>
/// Staff admit a firm to the key-firm library (重点企业库), suspend or remove it, with a reason for the latter two.
/// </summary>
public sealed class KeepLibrary(IFirms firms, ILedger ledger)
{
    private static readonly KeepLibraryValidator Validator = new();

    public async Task<Result<Firm>> RunAsync(KeepLibraryInput input, Caller caller, CancellationToken ct)
    {
        if (caller.ToBeStaff() is { } notStaff)
            return notStaff;
        return await ledger.OnceAsync(
            new(caller, "keepLibrary", input),
            firms.OneAsync,
            attempt => KeepAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<Firm>> KeepAsync(
        KeepLibraryInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (Validator.Errors(input) is { Count: > 0 } invalid)
            return invalid.ToList();
        var begun = await Attempt.BeginAsync(
            new Target(input.Firm, "firm", input.Version),
            id => firms.OneAsync(id, ct),
            firm => Task.FromResult(caller.ToServe(firm.District))
        );
        if (begun.Value is not { } read)
            return begun;

        var kept = read with { Version = read.Version + 1, Library = input.Library };
        return await attempt.PutAsync(Reason(input), kept, ct);
    }

    private static string Reason(KeepLibraryInput input) =>
        PlainText.TidyOrNull(input.Note) is { } note ? $"keepLibrary: {note}" : "keepLibrary";
}

/// <summary>The rules of a library decision's input.</summary>
internal sealed class KeepLibraryValidator : AbstractValidator<KeepLibraryInput>
{
    public KeepLibraryValidator()
    {
        RuleFor(i => i.Note).Text("说明", "The note", 500, lines: true);
        RuleFor(i => i.Note)
            .Needed("暂停或移出请说明理由。", "Give a reason for a suspension or a removal.")
            .When(i => LibraryMoves.NeedsReason(i.Library));
    }
}
