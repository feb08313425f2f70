using Matchmaker.Domain.Firms;

namespace Matchmaker.Console.Parts;

/// <summary>What stands in a firm's form while it is being written.</summary>
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

    public SaveFirmInput ToSave(Firm read) => new(
        null, read.Id, read.Version, NameZh, NameEn ?? "", Uscc?.Trim().ToUpperInvariant() ?? "", string.IsNullOrEmpty(District) ? null : District, null, Links,
        [.. (Capabilities ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        [.. Credentials.Where(c => !string.IsNullOrWhiteSpace(c.Name)).Select(c => c.Filled)]);
}

/// <summary>A credential in the form; what the form does not show stays as it was read.</summary>
public sealed class CredentialDraft(Credential read)
{
    public CredentialDraft() : this(new Credential("", null, null, null, null)) { }

    public string Name { get; set; } = read.Name;
    public string? Number { get; set; } = read.Number;
    public DateOnly? ValidUntil { get; set; } = read.ValidUntil;

    internal Credential Filled => read with { Name = Name.Trim(), Number = string.IsNullOrWhiteSpace(Number) ? null : Number.Trim(), ValidUntil = ValidUntil };
}
