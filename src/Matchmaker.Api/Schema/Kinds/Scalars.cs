using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;
using Matchmaker.Api.Schema.Introspection;
using Matchmaker.Domain;

namespace Matchmaker.Api.Schema.Kinds;

/// <summary>A plain date, "2026-11-24".</summary>
public sealed class DateScalar : ScalarGraphType
{
    public DateScalar()
    {
        Name = "Date";
        Description = "A date without time, in the city's time zone: \"2026-11-24\".";
        SpecifiedByDirective.Apply(this, "https://scalars.graphql.org/andimarek/local-date.html");
    }

    public override object? ParseLiteral(GraphQLValue value) =>
        value switch
        {
            GraphQLStringValue text => ParseValue((string)text.Value),
            GraphQLNullValue => null,
            _ => ThrowLiteralConversionError(value),
        };

    public override object? ParseValue(object? value) =>
        value switch
        {
            null => null,
            DateOnly date => date,
            string text
                when DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                ) => date,
            _ => ThrowValueConversionError(value),
        };

    public override object? Serialize(object? value) =>
        value switch
        {
            null => null,
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => ThrowSerializationError(value),
        };
}

/// <summary>
/// A point in time with its offset, "2026-11-24T10:30:00.000+08:00"; answered with the city's offset and three digits
/// of the second throughout, so that times compare as texts. A time without offset would mean another moment elsewhere,
/// and is refused.
/// </summary>
public sealed class DateTimeScalar : ScalarGraphType
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm'Z'",
    ];

    private readonly TimeProvider _time;

    public DateTimeScalar(TimeProvider time)
    {
        _time = time;
        Name = "DateTime";
        Description =
            "A point in time as ISO 8601 with its offset: \"2026-11-24T10:30:00+08:00\". Answers have the city's "
            + "offset and three digits of the second: \"2026-11-24T10:30:00.000+08:00\".";
        SpecifiedByDirective.Apply(this, "https://scalars.graphql.org/chillicream/date-time.html");
    }

    public override object? ParseLiteral(GraphQLValue value) =>
        value switch
        {
            GraphQLStringValue text => ParseValue((string)text.Value),
            GraphQLNullValue => null,
            _ => ThrowLiteralConversionError(value),
        };

    public override object? ParseValue(object? value) =>
        value switch
        {
            null => null,
            DateTimeOffset time => time,
            string text
                when DateTimeOffset.TryParseExact(
                    // RFC 3339 lets the t and the z be small.
                    text.ToUpperInvariant(),
                    Forms,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var time
                ) => time,
            _ => ThrowValueConversionError(value),
        };

    public override object? Serialize(object? value) =>
        value switch
        {
            null => null,
            DateTimeOffset at => _time.Written(at),
            _ => ThrowSerializationError(value),
        };
}

/// <summary>A whole number of 64 bits.</summary>
public sealed class LongScalar : LongGraphType
{
    public LongScalar()
    {
        Name = "Long";
        Description =
            "A whole number of 64 bits, as sums of money in fen are; ours stay below 2^53, so that JavaScript reads "
            + "them exactly.";
        SpecifiedByDirective.Apply(this, "https://scalars.graphql.org/chillicream/long.html");
    }
}
