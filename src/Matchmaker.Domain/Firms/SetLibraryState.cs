using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Firms;

/// <summary>The input of <see cref="SetLibraryState"/>.</summary>
public sealed record SetLibraryStateInput(
    string? IdempotencyKey,
    string Firm,
    int? Version,
    LibraryState State,
    string? Reason
) : IMutationInput;

/// <summary>
/// Staff admit a firm to the key-firm library (重点企业库), suspend or remove it, with a reason for the latter two.
/// </summary>
public sealed class SetLibraryState(IFirms firms, ILedger ledger)
{
    private static readonly SetLibraryStateValidator Validator = new();

    public async Task<Result<Firm>> RunAsync(SetLibraryStateInput input, Caller caller, CancellationToken ct)
    {
        if (caller.ToBeStaff() is { } notStaff)
            return notStaff;
        return await ledger.OnceAsync(
            new(caller, "setLibraryState", input),
            firms.OneAsync,
            attempt => SetAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<Firm>> SetAsync(
        SetLibraryStateInput input,
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

        var kept = read with { Version = read.Version + 1, Library = input.State };
        return await attempt.PutAsync(AuditNote.Reason("setLibraryState", input.Reason), kept, ct);
    }
}

/// <summary>The rules of a library decision's input.</summary>
internal sealed class SetLibraryStateValidator : AbstractValidator<SetLibraryStateInput>
{
    public SetLibraryStateValidator()
    {
        RuleFor(i => i.Reason).Text("理由", "The reason", 500, lines: true);
        RuleFor(i => i.Reason)
            .Needed("暂停或移出请说明理由。", "Give a reason for a suspension or a removal.")
            .When(i => LibraryMoves.NeedsReason(i.State));
    }
}
