namespace Matchmaker.Domain;

/// <summary>What the product says to a person, in both of its languages.</summary>
public sealed record Sentence(string Zh, string En)
{
    public string In(Language language) => language == Language.En ? En : Zh;
}

public enum Language { Zh, En }
