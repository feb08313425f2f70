namespace Matchmaker.Domain.Firms;

public static class OneFirm
{
    public static async Task<Firm?> OneAsync(this IFirms firms, string id, CancellationToken ct) =>
        (await firms.ByIdsAsync([id], ct)).SingleOrDefault();
}
