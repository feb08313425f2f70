using System.Text.Json;
using Matchmaker.Console.Parts.Drafts;
using Matchmaker.Console.Parts.Fields;
using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Console.Pages.Firms;

/// <summary>The fields of a firm's draft, as they are kept on the device and compared after a conflict.</summary>
internal static class FirmDraftFields
{
    public static IReadOnlyList<DraftField> Of(FirmDraft draft, Catalogue catalogue) =>
        [
            new("nameZh", new("企业名称", "Name in Chinese"), () => draft.NameZh, n => draft.NameZh = n),
            new("nameEn", new("英文名称", "Name in English"), () => draft.NameEn ?? "", n => draft.NameEn = OrNull(n)),
            new(
                "uscc",
                new("统一社会信用代码", "Unified social credit code"),
                () => draft.Uscc ?? "",
                u => draft.Uscc = OrNull(u)
            ),
            new("district", new("所在区市", "District"), () => draft.District ?? "", d => draft.District = OrNull(d))
            {
                Shown = id =>
                    catalogue.Districts.FirstOrDefault(d => d.Id == id) is { } district
                        ? new(district.Zh, district.En)
                        : new("未登记", "not on file"),
            },
            new(
                "links",
                new("所在环节", "Links"),
                () => string.Join(',', draft.Links),
                l => draft.Links = LinkContent.Ids(l)
            )
            {
                Shown = links => LinkContent.Names(links, catalogue),
            },
            new(
                "capabilities",
                new("能力与产品", "Capabilities and products"),
                () => draft.Capabilities ?? "",
                c => draft.Capabilities = OrNull(c)
            ),
            new("credentials", new("资质证书", "Credentials"), () => Json(draft), c => Take(draft, c))
            {
                Shown = Lines,
            },
        ];

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string Json(FirmDraft draft) => JsonSerializer.Serialize(draft.Credentials.Select(c => c.Filled));

    private static void Take(FirmDraft draft, string json)
    {
        var credentials = JsonSerializer.Deserialize<Credential[]>(json) ?? [];
        draft.Credentials.Clear();
        draft.Credentials.AddRange(credentials.Select(c => new CredentialDraft(c)));
    }

    private static LocalizedText Lines(string json)
    {
        var credentials = JsonSerializer.Deserialize<Credential[]>(json) ?? [];
        return new(
            string.Join('\n', credentials.Select(c => $"{c.Name} {c.Number} {Until(c, "有效期至")}".TrimEnd())),
            string.Join('\n', credentials.Select(c => $"{c.Name} {c.Number} {Until(c, "valid until")}".TrimEnd()))
        );
    }

    private static string Until(Credential credential, string says) =>
        credential.ValidUntil is { } day ? $"{says} {DateText.Write(day)}" : "";
}
