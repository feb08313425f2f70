using Matchmaker.Domain;

namespace Matchmaker.Console;

/// <summary>
/// The localizer of one visitor. Both texts stand where they are used, so that neither is forgotten when the other
/// changes: <c>@Say["链图", "Chain map"]</c>.
/// </summary>
public sealed class Localizer
{
    public const string Cookie = "language";

    public Language Language { get; private set; } = Language.Zh;

    public string this[string zh, string en] => Language == Language.En ? en : zh;
    public string this[LocalizedText sentence] => sentence.In(Language);
    public string Code => Language == Language.En ? "en" : "zh-CN";

    /// <summary>Chinese unless the visitor chose English.</summary>
    public void SetLanguage(string? chosen) => Language = chosen == "en" ? Language.En : Language.Zh;
}
