using Matchmaker.Api.Http.Errors;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http.Documents;

/// <summary>
/// Reads the operator's folder of trusted documents: each <c>.graphql</c> file is one, asked for by
/// <c>x-name:</c> and its name, and each <c>.json</c> file is a manifest of many.
/// </summary>
public sealed class TrustedFolder(DocumentReader reader, ErrorTranslation translation, IOptions<GraphQLOptions> options)
{
    /// <summary>The documents, the files in the order of their names; none where no folder is set.</summary>
    /// <exception cref="StartupException">Entries are wrong, with a sentence for each.</exception>
    public IReadOnlyList<TrustedDocument> Read()
    {
        if (options.Value.TrustedDocuments is not { Length: > 0 } folder)
            return [];
        var documents = new Dictionary<string, TrustedDocument>(StringComparer.Ordinal);
        var problems = new ProblemList();
        foreach (var (document, problem) in Files(folder).SelectMany(Entries))
        {
            if ((problem ?? Fault(document!) ?? Clash(documents, document!)) is { } wrong)
                problems.Add(wrong);
            else
                documents.TryAdd(document!.Id, document);
        }

        problems.ThrowIfAny();
        return [.. documents.Values];
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file) is ".graphql" or ".json")
            .Order(StringComparer.Ordinal);

    private static IEnumerable<(TrustedDocument? Document, LocalizedText? Problem)> Entries(string file)
    {
        var name = Path.GetFileName(file);
        var text = File.ReadAllText(file);
        return Path.GetExtension(file) == ".json"
            ? DocumentManifest.Read(name, text)
            : [(new TrustedDocument("x-name:" + Path.GetFileNameWithoutExtension(file), text, new(name, name)), null)];
    }

    // What no request could ever be answered with is told now, instead of to the first client that asks for it.
    private LocalizedText? Fault(TrustedDocument document)
    {
        if (reader.Read(document.Text).Fault is not { } fault)
            return null;
        var words = translation.Translate(fault, Language.En, null).Text;
        return new($"{document.Place.Zh}：{words.Zh}", $"{document.Place.En}: {words.En}");
    }

    private static LocalizedText? Clash(Dictionary<string, TrustedDocument> documents, TrustedDocument document) =>
        documents.TryGetValue(document.Id, out var other) && other.Text != document.Text
            ? new(
                $"{document.Place.Zh}：与 {other.Place.Zh} 编号相同，文档不同。",
                $"{document.Place.En}: {other.Place.En} has the same id and another document."
            )
            : null;
}
