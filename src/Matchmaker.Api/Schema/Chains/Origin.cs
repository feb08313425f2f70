using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema.Chains;

[Description("Where a statement comes from.")]
public sealed record Origin(
    [property: Description("The published documents it rests on."), ListOf(10)] IReadOnlyList<SourceNode> Sources,
    [property: Description("Written by the programme's editors from general knowledge, not found in a source.")]
        bool Authored,
    [property: Description("What the editors add.")] string? Note
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
    [Id, Description("The global id.")]
    public string Id => source.Id;

    [Description("Its title.")]
    public string Title => source.Title;

    [Description("Its address, where it is published on the web.")]
    public string? Url => source.Url;

    [Description("Its date as it gives it: a day, a month or a year.")]
    public string? Date => source.Date;
}
