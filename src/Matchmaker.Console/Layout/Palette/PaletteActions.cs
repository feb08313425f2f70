using Matchmaker.Domain.Access;

namespace Matchmaker.Console.Layout.Palette;

/// <summary>What a caller can begin from anywhere: the places of the navigation and the acts of the role.</summary>
public static class PaletteActions
{
    public static IEnumerable<PaletteEntry> Of(Caller me, Localizer say)
    {
        foreach (var entry in MainNavigation.Of(me).SelectMany(group => group))
            yield return new(entry.Icon, entry.Href, say[entry.Name]);
        if (me.Firm is { } firm)
        {
            yield return new("plus", "projects/new", say["发布项目", "Post a project"]);
            yield return new("firm", $"firms/{firm}", say["我的企业", "My firm"]);
            yield return new("edit", $"firms/{firm}/edit", say["修改企业资料", "Edit my firm's profile"]);
        }
        if (me.IsStaff)
        {
            yield return new("stall", "engagements?stalled=yes", say["停滞的对接", "Stalled engagements"]);
            yield return new("person", "engagements?mine=yes", say["我负责的对接", "Engagements I look after"]);
            yield return new("seal", "projects?states=InReview", say["待审核的项目", "Projects in review"]);
            yield return new("palette", "design", say["界面部件", "Parts of the console"]);
        }
        if (me.SignedIn)
            yield return new("user", "account", say["我的账号", "My account"]);
    }
}
