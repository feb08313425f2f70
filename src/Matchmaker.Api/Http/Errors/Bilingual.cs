namespace Matchmaker.Api.Http.Errors;

/// <summary>One sentence for people, in both languages of the product.</summary>
public readonly record struct Bilingual(string Zh, string En)
{
    public string In(AnswerLanguage language) => language == AnswerLanguage.English ? En : Zh;
}
