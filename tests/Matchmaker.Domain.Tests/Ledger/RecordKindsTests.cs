using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Tests.Ledger;

public sealed class RecordKindsTests
{
    [Fact]
    public void Every_kind_has_its_row_in_the_order_of_the_names() =>
        Assert.Equal(Enum.GetValues<RecordKind>(), RecordKinds.All.Select(row => row.Kind));

    [Fact]
    public void Every_record_type_has_a_kind() =>
        Assert.Equal(
            typeof(IRecord)
                .Assembly.GetTypes()
                .Where(type =>
                    type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(IRecord))
                )
                .OrderBy(type => type.Name, StringComparer.Ordinal),
            RecordKinds.All.Select(row => row.Type).OrderBy(type => type.Name, StringComparer.Ordinal)
        );

    [Fact]
    public void No_two_kinds_begin_their_ids_alike() =>
        Assert.Equal(
            RecordKinds.All.Count,
            RecordKinds.All.Select(row => row.Prefix).Distinct(StringComparer.Ordinal).Count()
        );

    [Fact]
    public void A_kind_stands_after_those_that_it_depends_on() =>
        Assert.All(
            RecordKinds.All,
            row => Assert.All(row.DependsOn, kind => Assert.True(kind <= row.Kind, $"{row.Kind} depends on {kind}."))
        );

    [Fact]
    public void The_catalogue_depends_on_nothing_else_so_that_one_commit_can_bring_it_in() =>
        Assert.All(
            RecordKinds.All.Where(row => row.Catalogue),
            row => Assert.All(row.DependsOn, kind => Assert.True(RecordKinds.Of(kind).Catalogue))
        );

    [Fact]
    public void What_is_seeded_depends_on_what_is_seeded_or_can_be_without_it() =>
        Assert.All(
            RecordKinds.All.Where(row => row.Seeded),
            row =>
                Assert.DoesNotContain(
                    row.DependsOn,
                    kind => !RecordKinds.Of(kind).Seeded && kind is not RecordKind.Account
                )
        );

    [Fact]
    public void Contacts_alone_are_personal_so_that_the_ledger_forgets_what_they_said() =>
        Assert.Equal([RecordKind.Contact], RecordKinds.All.Where(row => row.Personal).Select(row => row.Kind));

    [Theory]
    [InlineData("firm_haifeng", RecordKind.Firm)]
    [InlineData("tier_LittleGiant", RecordKind.TierRule)]
    [InlineData("followup_1", RecordKind.FollowUp)]
    [InlineData("outcome_1", null)]
    [InlineData("firm", null)]
    [InlineData("", null)]
    public void An_id_tells_its_kind(string id, RecordKind? kind) => Assert.Equal(kind, RecordKinds.OfId(id)?.Kind);
}
