using Microsoft.Playwright;

namespace Matchmaker.Bench.Console;

/// <summary>
/// A person's mouse hand. What it presses is counted; typing is not, but pressing a field so that it takes what is
/// typed is.
/// </summary>
internal sealed class Hand(IPage page)
{
    private readonly List<string> _pressed = [];

    public IPage Page => page;
    public IReadOnlyList<string> Pressed => _pressed;

    public Task PressLinkAsync(string name) => PressAsync(Main.GetByRole(AriaRole.Link, new() { Name = name }), name);

    public Task PressButtonAsync(string name) =>
        PressAsync(Main.GetByRole(AriaRole.Button, new() { Name = name }), name);

    /// <summary>The first that a combobox offers for what was typed.</summary>
    public Task PressFirstOptionAsync() => PressAsync(Main.Locator(".combobox [role=option]"), "the first option");

    /// <summary>The field of this label, to be typed into.</summary>
    public async Task TypeAsync(string label, string text)
    {
        var field = Main.GetByLabel(label).First;
        if (!await field.EvaluateAsync<bool>("field => field === document.activeElement"))
            await PressAsync(field, label);
        await field.PressSequentiallyAsync(text);
    }

    public Task SeesAsync(string text) => Main.GetByText(text).First.WaitForAsync();

    private ILocator Main => page.Locator("main");

    private async Task PressAsync(ILocator what, string name)
    {
        _pressed.Add(name);
        await what.First.ClickAsync();
    }
}
