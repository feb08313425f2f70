using Matchmaker.Domain.Access;

namespace Matchmaker.Domain.Firms;

/// <summary>What a firm's district and its state in the library say about who may act for it and who sees it.</summary>
public static class FirmPermission
{
    /// <summary>The accounts of the firm itself, and staff on its behalf.</summary>
    /// <param name="firm">Null for the programme office, for which the city's staff act.</param>
    public static UserError? ToActFor(this Caller caller, Firm? firm) => caller.ToActFor(firm?.Id, firm?.District);

    /// <summary>
    /// The same for a firm that is known by its id alone; it is looked up only where its district decides.
    /// </summary>
    public static async Task<UserError?> ToActForAsync(
        this Caller caller,
        string? firm,
        IFirms firms,
        CancellationToken ct
    ) => (await caller.ToActForEachAsync([firm], firms, ct))(firm);

    /// <summary>The same for several, by one call for all.</summary>
    public static async Task<Func<string?, UserError?>> ToActForEachAsync(
        this Caller caller,
        IReadOnlyCollection<string?> asked,
        IFirms firms,
        CancellationToken ct
    )
    {
        if (caller is not { IsStaff: true, District: not null })
            return firm => caller.ToActFor(firm, null);
        var districts = (await firms.ByIdsAsync([.. asked.OfType<string>().Distinct()], ct)).ToDictionary(
            f => f.Id,
            f => f.District,
            StringComparer.Ordinal
        );
        return firm => caller.ToActFor(firm, firm is null ? null : districts.GetValueOrDefault(firm));
    }

    /// <summary>A firm struck from the library or suspended takes no new steps until staff restore it.</summary>
    public static UserError? ToStepOut(this Firm firm) =>
        firm.Library is LibraryState.Candidate or LibraryState.Admitted
            ? null
            : UserError.Forbidden(
                "该企业已被暂停或移出重点企业库，请联系工作人员。",
                "The firm is suspended or removed from the library; ask the programme's staff."
            );

    /// <summary>Who acts for the firm posts for it, as long as it may take new steps.</summary>
    public static UserError? ToPostFor(this Caller caller, Firm firm) => caller.ToActFor(firm) ?? firm.ToStepOut();

    /// <summary>A firm struck from the library is shown to itself and to staff.</summary>
    public static bool ShownTo(this Firm firm, Caller caller) =>
        firm.Library is not LibraryState.Removed || caller.SeesAll || caller.ActsFor(firm.Id);
}
