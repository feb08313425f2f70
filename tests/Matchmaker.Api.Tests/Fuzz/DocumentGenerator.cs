using System.Text;
using GraphQL.Types;

namespace Matchmaker.Api.Tests.Fuzz;

/// <summary>
/// Writes a document that fits the schema in its form and often not in its values; one in twelve does not fit in its
/// form, either.
/// </summary>
internal sealed class DocumentGenerator(ISchema schema, NastyValues values, Random random)
{
    private const int DeepestField = 5;

    private readonly StringBuilder _text = new();
    private readonly List<(string Name, string Type, Written Value)> _variables = [];

    /// <summary>The JSON body of a request.</summary>
    public string Body()
    {
        var kind = random.Next(20) switch
        {
            < 13 => "query",
            < 19 => "mutation",
            _ => "subscription",
        };
        var root = kind switch
        {
            "mutation" => schema.Mutation,
            "subscription" => schema.Subscription,
            _ => schema.Query,
        };
        Select(root!, 1);
        var selection = _text.ToString();
        var declared = string.Concat(_variables.Select(v => $"${v.Name}:{v.Type} "));
        var document = $"{kind} F{(declared.Length == 0 ? "" : $"({declared})")} {selection}";
        var body = new StringBuilder("{\"query\":");
        new Written.Text(random.Next(12) == 0 ? Broken(document) : document).Json(body);
        body.Append(",\"variables\":");
        new Written.Map([.. _variables.Where(_ => random.Next(80) > 0).Select(v => (v.Name, v.Value))]).Json(body);
        return body.Append('}').ToString();
    }

    private void Select(IGraphType type, int depth)
    {
        _text.Append('{');
        if (schema.AllTypes.FirstOrDefault(t => t == type) is IAbstractGraphType abstracted)
        {
            _text.Append("__typename ");
            foreach (var possible in abstracted.PossibleTypes.Where(_ => random.Next(3) == 0).Take(2))
            {
                _text.Append("... on ").Append(possible.Name);
                Select(possible, depth + 1);
            }
        }

        var fields = type is IComplexGraphType complex
            ? complex
                .Fields.Where(f => depth < DeepestField || Named(f.ResolvedType!) is ScalarGraphType)
                .Where(MayBeTried)
                .ToList()
            : [];
        var wanted = depth == 1 ? random.Next(1, 3) : random.Next(1, 5);
        for (var i = 0; i < wanted && fields.Count > 0; i++)
            Field(fields[random.Next(fields.Count)], depth, i);
        _text.Append("__typename}");
    }

    // Signed out, a client would be refused whatever else it sends.
    private static bool MayBeTried(FieldType field) => field.Name != "signOut";

    private void Field(FieldType field, int depth, int at)
    {
        _text.Append('f').Append(depth).Append('_').Append(at).Append(':').Append(field.Name);
        var arguments =
            field
                .Arguments?.Where(a => a.ResolvedType is NonNullGraphType ? random.Next(120) > 0 : random.Next(3) > 0)
                .ToList()
            ?? [];
        if (arguments.Count > 0)
        {
            _text.Append('(');
            foreach (var argument in arguments)
                Argument(argument);
            _text.Append(')');
        }

        if (random.Next(150) == 0)
            _text.Append(random.Next(2) == 0 ? "@skip(if:false)" : "@include(if:\"x\")");
        if (Named(field.ResolvedType!) is not ScalarGraphType)
            Select(Named(field.ResolvedType!), depth + 1);
        _text.Append(' ');
    }

    private void Argument(QueryArgument argument)
    {
        var value = argument.Name == "first" ? new Written.Bare(values.PageSize()) : Value(argument.ResolvedType!, 0);
        _text.Append(argument.Name).Append(':');
        if (random.Next(3) == 0)
        {
            var name = $"v{_variables.Count}";
            _variables.Add((name, argument.ResolvedType!.ToString()!, value));
            _text.Append('$').Append(name);
        }
        else
        {
            value.Literal(_text);
        }

        _text.Append(' ');
    }

    private Written Value(IGraphType type, int depth)
    {
        if (random.Next(150) == 0)
            return Anything(depth);
        if (type is NonNullGraphType required)
            return Value(required.ResolvedType!, depth);
        if (random.Next(15) == 0)
            return new Written.Bare("null");
        return type switch
        {
            ListGraphType list => new Written.List([
                .. Enumerable.Range(0, random.Next(4)).Select(_ => Value(list.ResolvedType!, depth + 1)),
            ]),
            EnumerationGraphType words when random.Next(80) > 0 => new Written.Name(
                words.Values.ElementAt(random.Next(words.Values.Count)).Name
            ),
            EnumerationGraphType => new Written.Name("NO_SUCH_WORD"),
            IInputObjectGraphType input => Map(input, depth),
            { Name: "Boolean" } => new Written.Bare(random.Next(2) == 0 ? "true" : "false"),
            { Name: "Int" or "Long" or "Float" } => new Written.Bare(values.Number()),
            { Name: "DateTime" } when random.Next(5) > 0 => new Written.Text(
                $"20{random.Next(10, 40)}-0{random.Next(1, 9)}-1{random.Next(9)}T10:30:00+08:00"
            ),
            { Name: "ID" } => new Written.Text(random.Next(8) > 0 ? values.Known() : values.Text()),
            { Name: "Date" } when random.Next(5) > 0 => new Written.Text(
                $"20{random.Next(10, 40)}-0{random.Next(1, 9)}-1{random.Next(9)}"
            ),
            _ => new Written.Text(values.Text()),
        };
    }

    private Written.Map Map(IInputObjectGraphType input, int depth)
    {
        var fields = input
            .Fields.Where(f =>
                f.ResolvedType is NonNullGraphType ? random.Next(120) > 0 : depth < 4 && random.Next(2) == 0
            )
            .Select(f => (f.Name, Value(f.ResolvedType!, depth + 1)))
            .ToList();
        if (fields.Count > 0 && random.Next(50) == 0)
            fields.Add(fields[0]);
        if (random.Next(50) == 0)
            fields.Add(("noSuchField", new Written.Bare("1")));
        return new Written.Map(fields);
    }

    private Written Anything(int depth) =>
        random.Next(7) switch
        {
            0 => new Written.Bare("null"),
            1 => new Written.Bare(values.Number()),
            2 => new Written.Bare("true"),
            3 => new Written.Name("WORD"),
            4 => new Written.Map(depth > 3 ? [] : [("a", Anything(depth + 1))]),
            5 => Enumerable
                .Range(0, random.Next(1, 80))
                .Aggregate((Written)new Written.List([]), (inner, _) => new Written.List([inner])),
            _ => new Written.Text(values.Text()),
        };

    private string Broken(string document)
    {
        var at = random.Next(document.Length);
        return random.Next(9) switch
        {
            0 => document[..at],
            1 => document.Remove(at, 1),
            2 => document.Insert(at, document.Substring(at, Math.Min(document.Length - at, random.Next(1, 30)))),
            3 => document.Insert(at, values.Text()),
            4 => document + " fragment A on Query { ...B } fragment B on Query { ...A } query G { ...A }",
            5 => string.Concat(Enumerable.Range(0, 2_000).Select(i => $"fragment F{i} on Query {{ __typename }} "))
                + document,
            6 => document.Insert(at, new string("[{(\""[random.Next(4)], random.Next(1, 3_000))),
            7 => document.Insert(at, new string('9', random.Next(1, 50_000))),
            _ => document + " # \\x \\u{zz}",
        };
    }

    private static IGraphType Named(IGraphType type) =>
        type switch
        {
            NonNullGraphType required => Named(required.ResolvedType!),
            ListGraphType list => Named(list.ResolvedType!),
            _ => type,
        };
}
