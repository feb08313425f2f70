using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema.Firms;

public sealed class FirmFilterGraph : InputOf<FirmFilter>
{
    public FirmFilterGraph()
        : base("What a list of firms is narrowed to.")
    {
        Says(
            "text",
            "Words in the name, the capabilities or the credit code, in either script, any width and case; "
                + "at most 200 characters."
        );
        Id("chains", "Firms with a position in, or leading, any of these chains.");
        Id("links", "Firms that hold any of these links.");
        Id("districts", "Firms in any of these districts.");
        Says("roles", "Firms with any of these roles.");
        Says("tiers", "Firms that hold or held any of these recognitions; one that is yet to come does not count.");
        Says("library", "Firms in any of these states of the library.");
        Says("updatedSince", $"Firms {UpdatedSince}");
    }
}

public sealed class SaveFirmInputGraph : InputOf<SaveFirmInput>
{
    public SaveFirmInputGraph()
        : base(
            "What a firm, or staff for it, keep on file. Of a firm that exists, an absent part stays as it is.",
            like: typeof(FirmNode)
        )
    {
        Says("clientMutationId", MutationId);
        Id("id", "Null makes a new firm.");
        Says("version", ReadVersion);
        Says("nameZh", "The Chinese name, at most 100 characters.");
        Says("nameEn", "The English name, at most 200 characters; an empty text takes it away.");
        Says(
            "uscc",
            "The unified social credit code (GB 32100-2015), in any case and width, with or without blanks; "
                + "an empty text takes it away."
        );
        Id("district", "The district it is in.");
        Says("roles", "What it is to the programme; set by staff.");
        Id("links", "The links it holds, at most 30.");
        Says("capabilities", "What it can make or do, in its own words; at most 100 of 300 characters.");
        Says("credentials", "The certificates and standards it holds, at most 50.");
    }
}

public sealed class CredentialInputGraph : InputOf<Credential>
{
    public CredentialInputGraph()
        : base("A certificate or standard that a firm holds.", "CredentialInput")
    {
        Says("name", "Its name and edition, as \"IATF 16949:2016\".");
        Says("number", "The number of the certificate, at most 100 characters.");
        Says("issuer", "Who issued it, at most 100 characters.");
        Says("issuedOn", "The day of issue.");
        Says("validUntil", "The last day on which it is valid.");
    }
}

public sealed class KeepLibraryInputGraph : InputOf<KeepLibraryInput>
{
    public KeepLibraryInputGraph()
        : base("A decision of staff on a firm's place in the key-firm library (重点企业库).")
    {
        Says("clientMutationId", MutationId);
        Id("firm", "The firm.");
        Says("version", ReadVersion);
        Says("library", "Its new state.");
        Says("note", "The reason; required for a suspension or a removal.");
    }
}
