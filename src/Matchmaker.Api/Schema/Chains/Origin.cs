using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema.Chains;

[Description("Where a statement of the reference data comes from: published sources, or the programme's editors.")]
public sealed record Origin(
    [property: Description("The published documents it rests on; empty for what people typed in."), ListOf(10)]
        IReadOnlyList<SourceNode> Sources,
    [property: Description("Written by the programme's editors from general knowledge, not found in a source.")]
        bool Authored,
    [property: Description("What the editors add to the sources, in Chinese; null when there is nothing to add.")]
        string? Note
)
{
    internal static Origin Of(Provenance provenance, CatalogueCache catalogue) =>
        new(
            [.. provenance.Sources.Select(catalogue.Current.Source).OfType<Source>().Select(s => new SourceNode(s))],
            provenance.Authored,
            provenance.Note
        );
}

[Name("Source")]
[Implements(typeof(INode))]
[Description("A published document that statements of the reference data rest on.")]
public sealed class SourceNode(Source source) : INode
{
    [Id, Description("The global id of the document, for node(id).")]
    public string Id => source.Id;

    [Description("The title under which it was published.")]
    public string Title => source.Title;

    [Description("Its address on the web; null where it is not published there.")]
    public string? Url => source.Url;

    [Description("Its date as it gives it: a day, a month or a year. Null where it has none.")]
    public string? Date => source.Date;
}
