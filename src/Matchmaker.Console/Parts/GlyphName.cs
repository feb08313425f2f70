namespace Matchmaker.Console.Parts;

/// <summary>The signs that <see cref="Glyph"/> draws, by what they show.</summary>
public enum GlyphName
{
    Board,
    Check,
    Clock,
    Columns,
    Cross,
    Document,
    Firm,
    Flag,
    Lock,
    Mail,
    Message,
    More,
    Pencil,
    Person,
    Phone,
    Swap,
    Undo,
}
