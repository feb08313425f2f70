using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.SavedViews;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.SavedViews;

public sealed class SavedViewTests : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_view_is_kept_for_its_owner_alone_until_it_is_shared()
    {
        var view = Done(await CreateAsync(OfMaker, "停滞的对接"));
        Assert.Equal(
            ("停滞的对接", "stalled=yes", ViewLayout.Table, ViewSharing.Private),
            (view.Name, view.Query, view.Layout, view.Sharing)
        );
        Assert.Single(await ListAsync(OfMaker));
        Assert.Empty(await ListAsync(Staff));

        Done(await UpdateAsync(OfMaker, view, new(null, view.Id, null, Sharing: (ViewSharing?)ViewSharing.Firm)));
        Assert.Empty(await ListAsync(OfOther));
        Assert.Single(await ListAsync(OfMaker with { AccountId = "account_colleague" }));
    }

    [Fact]
    public async Task Firms_share_with_their_firm_and_staff_with_staff()
    {
        Refused(await CreateAsync(OfMaker, "a", ViewSharing.Staff), ErrorCode.Forbidden);
        Refused(await CreateAsync(Staff, "a", ViewSharing.Firm), ErrorCode.Forbidden);
        Refused(await CreateAsync(Caller.Public, "a"), ErrorCode.Unauthenticated);
        Done(await CreateAsync(Staff, "a", ViewSharing.Staff));
        Assert.Single(await ListAsync(Auditor));
    }

    [Fact]
    public async Task Its_owner_alone_changes_it_and_the_citys_staff_remove_what_is_shared_with_staff()
    {
        var view = Done(await CreateAsync(StaffElsewhere, "全市停滞", ViewSharing.Staff));
        Refused(await UpdateAsync(Staff, view, new(null, view.Id, null, Name: "x")), ErrorCode.Forbidden);
        Refused(await RemoveAsync(Auditor, view), ErrorCode.Forbidden);
        Refused(await RemoveAsync(OfMaker, view), ErrorCode.NotFound);
        Done(await RemoveAsync(Staff, view));
        Assert.Empty(await ListAsync(StaffElsewhere));
    }

    [Fact]
    public async Task What_is_absent_stays_and_a_stale_version_is_a_conflict()
    {
        var view = Done(await CreateAsync(Staff, "a"));
        var named = Done(await UpdateAsync(Staff, view, new(null, view.Id, 1, Name: "  b ")));
        Assert.Equal(("b", "stalled=yes", 2), (named.Name, named.Query, named.Version));
        var stale = Refused(await UpdateAsync(Staff, view, new(null, view.Id, 1, Name: "c")), ErrorCode.Conflict);
        Assert.Equal(ErrorReason.StaleVersion, stale.Reason);
        Refused(await UpdateAsync(Staff, view, new(null, view.Id, null, Name: (string?)null)), ErrorCode.Invalid);
    }

    [Fact]
    public async Task A_name_is_taken_once_on_a_list_and_a_query_is_a_query_string()
    {
        Done(await CreateAsync(Staff, "停滞"));
        Assert.Equal(["name"], Refused(await CreateAsync(Staff, " 停滞 "), ErrorCode.Conflict).Path!);
        Assert.Equal(["name"], Refused(await CreateAsync(Staff, new string('长', 51)), ErrorCode.Invalid).Path!);
        foreach (var query in (string[])["?a=b", "a=b c", "a=<script>", "text=中文", new string('a', 2001)])
            Assert.Equal(["query"], Refused(await CreateAsync(Staff, "q", query: query), ErrorCode.Invalid).Path!);
        Done(await CreateAsync(Staff, "q", query: "text=%E5%AD%97&stages=Proposed"));
    }

    private Task<Result<SavedView>> CreateAsync(
        Caller caller,
        string name,
        ViewSharing? sharing = null,
        string query = "stalled=yes"
    ) =>
        _world
            .Get<CreateSavedView>()
            .RunAsync(new(null, name, ViewedList.Engagements, query, Sharing: sharing), caller, Ct);

    private Task<Result<SavedView>> UpdateAsync(Caller caller, SavedView view, UpdateSavedViewInput input) =>
        _world.Get<UpdateSavedView>().RunAsync(input with { SavedView = view.Id }, caller, Ct);

    private Task<Result<RemovedRecord>> RemoveAsync(Caller caller, SavedView view) =>
        _world.Get<RemoveSavedView>().RunAsync(new(null, view.Id, null), caller, Ct);

    private async Task<IReadOnlyList<SavedView>> ListAsync(Caller caller) =>
        [
            .. (
                await _world.Get<ISavedViews>().PageAsync(new(SavedViewAudience.Of(caller)!), new PageRequest(), Ct)
            ).Items,
        ];
}
