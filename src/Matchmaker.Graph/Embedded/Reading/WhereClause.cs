using System.Text.Json;
using Dapper;

namespace Matchmaker.Graph.Embedded.Reading;

/// <summary>
/// A builder of a WHERE clause and its parameters; a part of a filter that is absent or empty adds no condition.
/// </summary>
internal sealed class WhereClause
{
    private readonly List<string> _conditions = [];

    public DynamicParameters Values { get; } = new();
    public string Sql => _conditions.Count == 0 ? "true" : string.Join("\n  AND ", _conditions);

    public WhereClause And(string condition)
    {
        _conditions.Add(condition);
        return this;
    }

    public WhereClause With(string name, object? value)
    {
        Values.Add(name, value);
        return this;
    }

    /// <summary>The condition may use <c>@name</c>.</summary>
    public WhereClause If(string name, object? value, string condition) =>
        value is null ? this : With(name, value).And(condition);

    /// <summary>The condition may use <c>(SELECT value FROM json_each(@name))</c>.</summary>
    public WhereClause IfAny(string name, IReadOnlyList<string>? values, string condition) =>
        values is null or [] ? this : With(name, SqlJson.Of(values)).And(condition);

    /// <summary>The column is one of the values.</summary>
    public WhereClause In(string column, string name, IReadOnlyList<string>? values) =>
        IfAny(name, values, $"{column} IN (SELECT value FROM json_each(@{name}))");

    /// <summary>Every one of the folded words is somewhere in the column.</summary>
    public WhereClause Words(string column, IReadOnlyList<string> words) =>
        IfAny("words", words, $"NOT EXISTS (SELECT 1 FROM json_each(@words) w WHERE instr({column}, w.value) = 0)");
}

/// <summary>
/// Lists as JSON text, which SQLite's <c>json_each</c> turns into rows: one parameter however many values, and one
/// prepared statement.
/// </summary>
internal static class SqlJson
{
    /// <summary>For json_each: one parameter whatever the count, so the statement stays the same.</summary>
    public static string Of(IEnumerable<string> values) => JsonSerializer.Serialize(values);
}
