using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Tests.Text;

/// <summary>
/// Nothing that a text holds may stop who reads it: a text comes from anyone, and in a store it comes again at every
/// start.
/// </summary>
public sealed class ReaderTests
{
    // Ten thousand texts hold some twenty thousand odd characters, several hundred of each category: a reader that
    // stumbles over one kind stumbles over dozens of them. Ten times as many took a minute of a core and found nothing
    // more.
    private const int Texts = 10_000,
        Towns = 40;

    private static readonly RequirementKind?[] Kinds =
    [
        null,
        .. Enum.GetValues<RequirementKind>().Select(k => (RequirementKind?)k),
    ];
    private static readonly District[] Districts = [.. Town.CatalogueRecords.OfType<District>()];

    [Fact]
    public void Every_reader_takes_any_text()
    {
        Assert.Equal(30, AnyText.Categories);
        Parallel.For(0, Texts, number => Read(AnyText.Of(number), number));
    }

    [Theory]
    [InlineData("月产能 1٠ 件")]
    [InlineData("3.٥万件")]
    [InlineData("公差±0.٠١mm")]
    [InlineData("999999999亿km-5nm")]
    [InlineData("999,999,999 亿 GPa ~ 1 Pa，单价 999999999亿元/mg")]
    [InlineData("99999999999亿")]
    [InlineData("2026年13月45日 9999年0月 0/0")]
    [InlineData("ISO 9٠٠1:20١5")]
    [InlineData("\ud83d5万件\udc00")]
    public void Numbers_that_were_read_wrongly_are_read(string text) => Read(text, 0);

    [Fact]
    public async Task A_town_whose_texts_are_anything_answers_every_question()
    {
        for (var number = 0; number < Towns; number++)
        {
            var at = number * 50;
            var asked = Town.Demand("project_1", AnyText.Of(at), "firm_9", AnyText.Of(at + 1), "link_casting") with
            {
                Requirements =
                [
                    .. Enum.GetValues<RequirementKind>()
                        .Select((kind, i) => new Requirement(AnyText.Of(at + 2 + i), i % 2 == 0, kind)),
                ],
            };
            var town = new Town([
                asked,
                Town.Supply("project_2", AnyText.Of(at + 10), "firm_1"),
                .. Enumerable
                    .Range(1, 9)
                    .Select(i =>
                        Town.Firm($"firm_{i}", AnyText.Of(at + 10 + i), AnyText.Of(at + 20 + i), AnyText.Of(at)) with
                        {
                            Credentials = [new(AnyText.Of(at + 30 + i), null, null, null, null)],
                            Positions = i % 2 == 0 ? [new("link_casting", null)] : [],
                        }
                    ),
            ]);
            Assert.Empty(town.Engine.Current.Skipped);
            await town.For(asked, filter: new MatchFilter(IncludeExcluded: true));
            await town.For(Town.Supply("project_2", ""), filter: new MatchFilter());
            await town.For(Town.Firm("firm_1", ""));
            Assert.NotNull(
                new ClarifyNeed(town.Engine, town, town.Options, town.Time).ForProject(
                    DisclosedProject.Of(asked, Caller.System, null)!,
                    Caller.System
                )
            );
            Assert.NotNull(
                new FindGaps(town.Engine, town, town.Options, town.Time).ForProject(
                    DisclosedProject.Of(asked, Caller.System, null)!,
                    new MatchFilter(),
                    Caller.System
                )
            );
            Assert.InRange(
                new FindLikelyMakers(town.Engine, Town.Makers, town.Options, town.Time).At("link_casting").Count,
                0,
                FindLikelyMakers.Most
            );
            for (var text = at; text < at + 5; text++)
                Ask(town, new MatchText(AnyText.Of(text), Enum.GetValues<Seeking>()[text % 3]));
        }
    }

    private static void Ask(Town town, MatchText input)
    {
        Assert.NotNull(town.Find.ForTextAsync(input, new PageRequest(), Caller.Public, default).Answer());
        Assert.NotNull(new ClarifyNeed(town.Engine, town, town.Options, town.Time).ForText(input, Caller.Public));
        Assert.NotNull(new FindGaps(town.Engine, town, town.Options, town.Time).ForText(input, Caller.Public));
    }

    private static void Read(string text, int number)
    {
        try
        {
            ReadAmounts(text, Kinds[number % Kinds.Length]);
            ReadNames(text);
            ReadWords(text);
        }
        catch (Exception e)
        {
            Assert.Fail($"Text {number}, “{text}” ({string.Join(' ', text.Select(c => $"{(int)c:X4}"))}): {e}");
        }
    }

    private static void ReadAmounts(string text, RequirementKind? kind)
    {
        foreach (var quantity in QuantityReader.In(text, kind))
        {
            Assert.InRange(quantity.Start, 0, text.Length);
            Assert.InRange(quantity.Length, 1, text.Length - quantity.Start);
            Assert.NotEqual(quantity.Words().Zh, quantity.Question().Zh);
            quantity.Compare(quantity);
            foreach (var per in Enum.GetValues<Period>().Where(_ => quantity.Per is not null))
                quantity.Compare(quantity with { Per = per });
        }
        foreach (var (requirement, start, length) in RequirementExtraction.WithPlaces(text, Districts))
        {
            Assert.Equal(requirement.Text, text.Substring(start, length));
            Assert.NotEmpty(ClarifyingQuestions.Question(requirement).En);
            ClarifyingQuestions.Statement(requirement);
        }
        for (var at = 0; at < text.Length; at++)
        {
            Numerals.At(text, at);
            Numerals.Multiplier(text, at);
        }
    }

    private static void ReadNames(string text)
    {
        foreach (var certificate in NamedCertificates.In(text).Covered)
            Assert.NotEmpty(certificate.ToString());
        ExtractedFacts.In(text);
        TierNames.In(text);
        new TierHolding(Tier.Unicorn, null, null, null, text, Provenance.None).CurrentOn(Town.Today, null);
    }

    private static void ReadWords(string text)
    {
        var normal = Normaliser.Normalise(text);
        Assert.Equal(normal, Normaliser.Normalise(normal));
        Assert.Equal(Features.Of(normal), Features.Of(text));
        Assert.Equal(3, NeedTexts.Of(text).Count);
        Assert.DoesNotContain("", ClauseSplitter.Of(text, 800));
        Assert.Equal(text, FoldedText.Of(text).OriginalOf(0, FoldedText.Of(text).Text.Length).ToString());
        foreach (var (start, length) in Town.Model.Space.Vectors.Words(normal))
            Assert.InRange(start + length, 1, normal.Length);
        Assert.Equal(3, EncodedTexts.Asked(NeedTexts.Of(text), CorpusStatistics.Empty(Town.Model.Space)).Count);
        NameOverlap.Of(normal, text);
    }
}
