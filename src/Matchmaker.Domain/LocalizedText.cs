namespace Matchmaker.Domain;

/// <summary>A localized text: what the product says to a person, in both of its languages.</summary>
public sealed record LocalizedText(string Zh, string En)
{
    public string In(Language language) => language == Language.En ? En : Zh;
}

/// <summary>A language of the product.</summary>
public enum Language
{
    Zh,
    En,
}
