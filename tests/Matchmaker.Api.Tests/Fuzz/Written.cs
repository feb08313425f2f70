using System.Globalization;
using System.Text;

namespace Matchmaker.Api.Tests.Fuzz;

/// <summary>
/// A value that can be written as a literal of a document and as JSON: right or wrong, and not mended by a serializer.
/// </summary>
internal abstract record Written
{
    public abstract void Literal(StringBuilder to);

    public abstract void Json(StringBuilder to);

    public sealed record Bare(string Word) : Written
    {
        public override void Literal(StringBuilder to) => to.Append(Word);

        public override void Json(StringBuilder to) => to.Append(Word);
    }

    public sealed record Name(string Word) : Written
    {
        public override void Literal(StringBuilder to) => to.Append(Word);

        public override void Json(StringBuilder to) => Text.Quote(Word, to);
    }

    public sealed record Text(string Value) : Written
    {
        public override void Literal(StringBuilder to) => Quote(Value, to);

        public override void Json(StringBuilder to) => Quote(Value, to);

        public static void Quote(string value, StringBuilder to)
        {
            to.Append('"');
            for (var i = 0; i < value.Length; i++)
            {
                var c = value[i];
                if (c is '"' or '\\')
                    to.Append('\\').Append(c);
                else if (char.IsSurrogate(c) || c < ' ')
                    to.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                else
                    to.Append(c);
            }

            to.Append('"');
        }
    }

    public sealed record List(IReadOnlyList<Written> Items) : Written
    {
        public override void Literal(StringBuilder to) => Each(to, (item, text) => item.Literal(text));

        public override void Json(StringBuilder to) => Each(to, (item, text) => item.Json(text));

        private void Each(StringBuilder to, Action<Written, StringBuilder> write)
        {
            to.Append('[');
            for (var i = 0; i < Items.Count; i++)
            {
                if (i > 0)
                    to.Append(',');
                write(Items[i], to);
            }

            to.Append(']');
        }
    }

    public sealed record Map(IReadOnlyList<(string Name, Written Value)> Fields) : Written
    {
        public override void Literal(StringBuilder to)
        {
            to.Append('{');
            foreach (var (name, value) in Fields)
            {
                to.Append(name).Append(':');
                value.Literal(to);
                to.Append(' ');
            }

            to.Append('}');
        }

        public override void Json(StringBuilder to)
        {
            to.Append('{');
            for (var i = 0; i < Fields.Count; i++)
            {
                if (i > 0)
                    to.Append(',');
                Text.Quote(Fields[i].Name, to);
                to.Append(':');
                Fields[i].Value.Json(to);
            }

            to.Append('}');
        }
    }
}
