namespace Matchmaker.Domain.Firms;

/// <summary>Reading one firm by its id.</summary>
public static class OneFirm
{
    public static async Task<Firm?> OneAsync(this IFirms firms, string id, CancellationToken ct) =>
        (await firms.ByIdsAsync([id], ct)).SingleOrDefault();
}
