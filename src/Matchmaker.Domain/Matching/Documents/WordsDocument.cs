using Matchmaker.Domain.Matching.Comparing;
using Matchmaker.Domain.Matching.Index;
using Matchmaker.Domain.Matching.Text;

namespace Matchmaker.Domain.Matching.Documents;

/// <summary>An ability in free text, clause by clause.</summary>
public sealed class WordsDocument : StatedDocument
{
    private const int MostCharacters = 800;

    private readonly IReadOnlyList<string> _clauses;

    private WordsDocument(IReadOnlyList<string> clauses, Statements said) : base("", said) => _clauses = clauses;

    public static WordsDocument Of(string text, TermTable terms)
    {
        string[] clauses = [.. Clauses.Of(text, MostCharacters).DefaultIfEmpty(text)];
        return new(clauses, Statements.Asked(clauses, terms));
    }

    public override Statement Text(int text) => new(_clauses[text], SupplySource.Words);
}
