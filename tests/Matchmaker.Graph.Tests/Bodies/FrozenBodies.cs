using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Matchmaker.Domain.Text;

namespace Matchmaker.Graph.Tests.Bodies;

/// <summary>
/// The frozen bodies: a folder for each day on which they were frozen, in it a file for each kind, a body a line. Files
/// whose name ends in ".sparse" leave out all that this kind's readers did without on that day.
/// </summary>
internal static class FrozenBodies
{
    private static readonly JsonSerializerOptions AsItIs = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Read => Path.Combine(AppContext.BaseDirectory, "Bodies", "Frozen");

    public static IReadOnlyList<(RecordKind Kind, string Body)> All =>
        [
            .. Directory
                .EnumerateFiles(Read, "*.jsonl", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .SelectMany(file => File.ReadLines(file).Select(body => (KindOf(file), body))),
        ];

    /// <summary>The kinds that were frozen on a day.</summary>
    public static HashSet<RecordKind> KindsOf(string day) =>
        [.. Directory.EnumerateFiles(Path.Combine(Read, day)).Select(KindOf)];

    public static void Write(string day, IEnumerable<IRecord> records)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Source(), "Frozen", day)).FullName;
        foreach (var kind in records.GroupBy(r => r.RecordKind))
        {
            string[] bodies = [.. kind.Select(RecordJson.Write)];
            string[] sparse = [.. bodies.Select(body => WithoutOptional(kind.Key, body)).Distinct().Except(bodies)];
            File.WriteAllLines(Path.Combine(folder, ConstantCase.Of(kind.Key) + ".jsonl"), bodies);
            if (sparse.Length > 0)
                File.WriteAllLines(Path.Combine(folder, ConstantCase.Of(kind.Key) + ".sparse.jsonl"), sparse);
        }
    }

    private static RecordKind KindOf(string file) =>
        ConstantCase.Read<RecordKind>(Path.GetFileName(file).Split('.')[0]);

    private static string Source([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    private static string WithoutOptional(RecordKind kind, string body)
    {
        var root = JsonNode.Parse(body)!;
        foreach (var (parent, name) in Parts(root).ToList())
        {
            var value = parent[name];
            parent.Remove(name);
            using var without = JsonDocument.Parse(root.ToJsonString(AsItIs));
            if (RecordShape.Faults(kind, without.RootElement).Count > 0)
                parent[name] = value;
        }
        return root.ToJsonString(AsItIs);
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Parts(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.SelectMany(p => Parts(p.Value).Append((o, p.Key))),
            JsonArray a => a.SelectMany(Parts),
            _ => [],
        };
}
