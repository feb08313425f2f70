using System.Text.Json;
using Matchmaker.Domain;

namespace Matchmaker.Api.Http.Documents;

/// <summary>
/// Reads a manifest of persisted documents as the tools of client developers write it: an object of texts by their ids
/// (graphql-codegen's <c>persisted-documents.json</c>, the file of Relay's <c>persistConfig</c>, gql.tada's), or
/// Apollo's list of operations with <c>format</c>, <c>version</c>, and of each its <c>id</c> and <c>body</c>.
/// </summary>
public static class DocumentManifest
{
    private const string ApolloFormat = "apollo-persisted-query-manifest";

    /// <summary>Each entry of the file, or what is wrong with it.</summary>
    /// <param name="file">The file's name, by which entries and problems are told apart.</param>
    public static IEnumerable<(TrustedDocument? Document, LocalizedText? Problem)> Read(string file, string json)
    {
        JsonDocument manifest;
        try
        {
            manifest = JsonDocument.Parse(json);
        }
        catch (JsonException error)
        {
            return [(null, NotJson(file, (error.LineNumber ?? 0) + 1))];
        }

        using (manifest)
        {
            // All of it now: the texts are gone when the document is disposed.
            return [.. Entries(file, manifest.RootElement)];
        }
    }

    private static IEnumerable<(TrustedDocument?, LocalizedText?)> Entries(string file, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return [(null, NoManifest(file))];
        // An id may be any text, "format" too, but no document is a name of a format.
        if (root.TryGetProperty("operations"u8, out var operations) && operations.ValueKind == JsonValueKind.Array)
            return IsApollo(root) ? operations.EnumerateArray().Select(Operation) : [(null, UnknownFormat(file))];
        return root.EnumerateObject().Select(entry => Entry(file, entry.Name, entry.Value));

        (TrustedDocument?, LocalizedText?) Operation(JsonElement operation, int index) =>
            operation.ValueKind == JsonValueKind.Object
            && operation.TryGetProperty("id"u8, out var id)
            && id.ValueKind == JsonValueKind.String
            && operation.TryGetProperty("body"u8, out var body)
                ? Entry(file, id.GetString()!, body)
                : (null, NoOperation(file, index));
    }

    private static bool IsApollo(JsonElement root) =>
        root.TryGetProperty("format"u8, out var format)
        && format.ValueKind == JsonValueKind.String
        && format.ValueEquals(ApolloFormat)
        && root.TryGetProperty("version"u8, out var version)
        && version.ValueKind == JsonValueKind.Number
        && version.TryGetInt32(out var number)
        && number == 1;

    private static (TrustedDocument?, LocalizedText?) Entry(string file, string id, JsonElement text)
    {
        var place = new LocalizedText(
            $"{file} 中的条目 {TrustedDocument.Shown(id)}",
            $"{file}, entry {TrustedDocument.Shown(id)}"
        );
        if (string.IsNullOrWhiteSpace(id))
            return (null, new($"{place.Zh}：编号为空。", $"{place.En}: the id is empty."));
        return text.ValueKind == JsonValueKind.String
            ? (new TrustedDocument(id, text.GetString()!, place), null)
            : (null, new($"{place.Zh}：文档应为字符串。", $"{place.En}: the document must be a string."));
    }

    private static LocalizedText NotJson(string file, long line) =>
        new(
            $"受信任文档清单 {file} 不是有效的 JSON（第 {line} 行）。",
            $"The manifest of trusted documents {file} is not valid JSON (line {line})."
        );

    private static LocalizedText NoManifest(string file) =>
        new(
            $"受信任文档清单 {file} 应为 JSON 对象：编号与文档文本，或 Apollo 的清单。",
            $"The manifest of trusted documents {file} must be a JSON object: texts by their ids, or Apollo's manifest."
        );

    private static LocalizedText UnknownFormat(string file) =>
        new(
            $"受信任文档清单 {file} 的格式未知：应为 format “{ApolloFormat}”、version 1。",
            $"The format of the manifest {file} is not known: it must be format “{ApolloFormat}”, version 1."
        );

    private static LocalizedText NoOperation(string file, int index) =>
        new(
            $"{file} 中的第 {index + 1} 个 operation：应有 id 和 body。",
            $"{file}, operation {index + 1}: it must have an id and a body."
        );
}
