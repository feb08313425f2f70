using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Console.Pages.Chains;

/// <summary>What one can do about a link that few make or nobody: where the call to act leads.</summary>
internal static class LinkActs
{
    /// <summary>A firm's account posts a need at the link; everybody else sees who could make it.</summary>
    public static string Address(Link link, Caller caller, Localizer say) =>
        caller.Firm is not null
            ? $"projects/new?links={link.Id}"
            : $"match?text={Uri.EscapeDataString(string.Join(' ', link.Terms.Prepend(say[link.Zh, link.En])))}";
}
