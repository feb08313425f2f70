using Matchmaker.Console.Parts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Microsoft.AspNetCore.Components;

namespace Matchmaker.Console.Pages.Access;

/// <summary>The page on which people keep the API tokens of their programs.</summary>
public sealed partial class TokenList
{
    private Loaded<Page<ApiToken>>? _loaded;
    private NewToken? _told;

    [Inject]
    public required IAccountProvisioning Desk { get; set; }

    [Inject]
    public required TimeProvider Time { get; set; }

    [CascadingParameter]
    public required Caller Me { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    private Task<Page<ApiToken>> LoadAsync(CancellationToken ct) =>
        FilterQuery.PageAsync(After, page => Desk.TokensAsync(page, Me, ct));

    private string Day(DateOnly? day) => day is { } on ? Dates.Text(on, Say.Language) : "";

    private async Task ToldAsync(NewToken told)
    {
        _told = told;
        await _loaded!.LoadAsync();
    }

    // What was told of a token that is revoked now is good for nothing.
    private async Task RevokedAsync(ApiToken token)
    {
        if (_told?.Token.Id == token.Id)
            _told = null;
        await _loaded!.LoadAsync();
    }
}
