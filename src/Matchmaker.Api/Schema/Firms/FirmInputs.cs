using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema.Firms;

public sealed class FirmFilterGraph : InputOf<FirmFilter>
{
    public FirmFilterGraph()
        : base("What a list of firms is narrowed to; parts that are absent or empty narrow nothing.")
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

public sealed class CreateFirmInputGraph : InputOf<CreateFirmInput>
{
    public CreateFirmInputGraph()
        : base("What staff know of a firm that is not on file yet.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Says("nameZh", "The Chinese name as registered, at most 100 characters.");
        Says("nameEn", "The English name, at most 200 characters; may be left out.");
        Says("uscc", "The unified social credit code (GB 32100-2015), in any case and width, with or without blanks.");
        Id("district", "The id of the district it is in, whose staff act for it.");
        Says("roles", "What it is to the programme; SUPPLIER when absent.");
        Id("links", "The ids of the links that it holds, at most 30.");
        Says(
            "capabilities",
            "What it can make or do, in its own words: at most 100 statements of 300 characters each."
        );
        Says("credentials", "The certificates and standards it holds, at most 50.");
    }
}

public sealed class UpdateFirmInputGraph : InputOf<UpdateFirmInput>
{
    public UpdateFirmInputGraph()
        : base("A change of a firm's profile: what is absent stays, null clears.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("firm", "The id of the firm to change.");
        Says("version", ReadVersion);
        Says("nameZh", "The Chinese name, at most 100 characters; it cannot be cleared.");
        Says("nameEn", "The English name, at most 200 characters; null clears it.");
        Says(
            "uscc",
            "The unified social credit code (GB 32100-2015), in any case and width, with or without blanks; null "
                + "clears it."
        );
        Id("district", "The id of the district it is in; null clears it.");
        Says("roles", "What it is to the programme: the whole list anew. Staff alone change it, others get FORBIDDEN.");
        Id("links", "The ids of the links that it holds, at most 30: the whole list anew, [] clears it.");
        Says(
            "capabilities",
            "What it can make or do, in its own words, at most 100 statements of 300 characters each: the "
                + "whole list anew, [] clears it."
        );
        Says("credentials", "The certificates and standards it holds, at most 50; the whole list anew, [] clears it.");
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
        Says("issuedOn", "The day of issue; may be left out.");
        Says("validUntil", "The last day on which it is valid; without it the certificate counts as valid.");
    }
}

public sealed class SetLibraryStateInputGraph : InputOf<SetLibraryStateInput>
{
    public SetLibraryStateInputGraph()
        : base("A decision of staff on a firm's place in the key-firm library (重点企业库).")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("firm", "The id of the firm that staff decide on.");
        Says("version", ReadVersion);
        Says("state", "The state it is to have in the library; any may follow any.");
        Says("reason", "Why, at most 500 characters, for the audit trail; required for a suspension or a removal.");
    }
}
