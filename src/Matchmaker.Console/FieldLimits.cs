namespace Matchmaker.Console;

/// <summary>Limits of a form's fields, as HTML counts them.</summary>
public static class FieldLimits
{
    /// <summary>
    /// The maxlength of a field for so many characters. Browsers count UTF-16 units, of which a character beyond the
    /// first 65,536 has two: what is within the limit must fit, and what is beyond it is told by the use case.
    /// </summary>
    public static int MaxLength(int characters) => 2 * characters;
}
