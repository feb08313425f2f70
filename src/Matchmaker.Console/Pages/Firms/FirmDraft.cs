using Matchmaker.Domain;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Text;

namespace Matchmaker.Console.Pages.Firms;

/// <summary>The editable draft behind a firm's form.</summary>
public sealed class FirmDraft
{
    public string NameZh { get; set; } = "";
    public string? NameEn { get; set; }
    public string? Uscc { get; set; }
    public string? District { get; set; }
    public IReadOnlyList<string> Links { get; set; } = [];
    public string? Capabilities { get; set; }
    public List<CredentialDraft> Credentials { get; } = [];

    public static FirmDraft Of(Firm firm)
    {
        var draft = new FirmDraft
        {
            NameZh = firm.NameZh,
            NameEn = firm.NameEn,
            Uscc = firm.Uscc,
            District = firm.District,
            Links = [.. firm.Positions.Select(p => p.Link)],
            Capabilities = string.Join('\n', firm.Capabilities.Select(c => c.Text)),
        };
        draft.Credentials.AddRange(firm.Credentials.Select(c => new CredentialDraft(c)));
        return draft;
    }

    /// <summary>
    /// Puts in what would answer a question to the firm, unless it stands there already; the firm sees it and saves it,
    /// or not.
    /// </summary>
    /// <param name="capability">At most 300 characters count.</param>
    /// <param name="credential">The name of a certificate, at most 100 characters.</param>
    /// <returns>Whether anything was put in.</returns>
    public bool Prefill(string? capability, string? credential)
    {
        var (said, held) = (Cut(capability, 300), Cut(credential, 100));
        if (said.Length > 0 && !(Capabilities ?? "").Split('\n').Contains(said))
            Capabilities = string.IsNullOrWhiteSpace(Capabilities) ? said : $"{Capabilities.TrimEnd()}\n{said}";
        if (held.Length > 0 && Credentials.TrueForAll(c => c.Name != held))
            Credentials.Add(new CredentialDraft { Name = held });
        return said.Length > 0 || held.Length > 0;
    }

    private static string Cut(string? text, int most) =>
        PlainText.Cut(PlainText.Tidy((text ?? "").ReplaceLineEndings(" ")), most);

    public CreateFirmInput ToCreate(string mutationId) =>
        new(
            mutationId,
            NameZh,
            NameEn,
            Uscc,
            DistrictOrNull,
            Links: Links,
            Capabilities: CapabilityLines,
            Credentials: FilledCredentials
        );

    public UpdateFirmInput ToUpdate(Firm read, string mutationId) =>
        new(
            mutationId,
            read.Id,
            read.Version,
            NameZh,
            NameEn,
            Uscc,
            DistrictOrNull,
            Links: Optional.Of(Links),
            Capabilities: Optional.Of(CapabilityLines),
            Credentials: Optional.Of(FilledCredentials)
        );

    private string? DistrictOrNull => string.IsNullOrEmpty(District) ? null : District;

    private IReadOnlyList<string> CapabilityLines =>
        [.. (Capabilities ?? "").Split('\n').Select(PlainText.TidyOrNull).OfType<string>()];

    private IReadOnlyList<Credential> FilledCredentials =>
        [.. Credentials.Where(c => PlainText.IsVisible(c.Name)).Select(c => c.Filled)];
}

/// <summary>The editable draft of a credential; what the form does not show stays as it was read.</summary>
public sealed class CredentialDraft(Credential read)
{
    public CredentialDraft()
        : this(new Credential("", null, null, null, null)) { }

    public string Name { get; set; } = read.Name;
    public string? Number { get; set; } = read.Number;
    public DateOnly? ValidUntil { get; set; } = read.ValidUntil;

    internal Credential Filled => read with { Name = Name, Number = Number, ValidUntil = ValidUntil };
}
