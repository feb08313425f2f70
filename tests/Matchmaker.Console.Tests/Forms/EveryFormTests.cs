using System.Text.RegularExpressions;

namespace Matchmaker.Console.Tests.Forms;

/// <summary>A form of its own making would lose what was typed when the store is away.</summary>
public sealed partial class EveryFormTests
{
    private static readonly string Console = Path.Combine(Root(), "src", "Matchmaker.Console");

    [Fact]
    public void Every_form_on_a_circuit_is_a_console_form()
    {
        var own = Markup().Where(m => m.Text.Contains("<EditForm", StringComparison.Ordinal)).Select(m => m.Name);
        Assert.Equal(["ConsoleForm.razor"], own);
    }

    // Those that search are answered by the address; signing in and out and changing a password work without a circuit.
    [Fact]
    public void Every_plain_form_searches_or_works_without_a_circuit() =>
        Assert.All(
            Markup().SelectMany(m => PlainForm().Matches(m.Text).Select(f => (m, f.Value))),
            form =>
                Assert.True(
                    form.Value.Contains("method=\"get\"", StringComparison.Ordinal)
                        || form.m.Text.Contains("@attribute [ExcludeFromInteractiveRouting]", StringComparison.Ordinal),
                    $"{form.m.Name}: {form.Value}"
                )
        );

    private static IEnumerable<(string Name, string Text)> Markup() =>
        Directory
            .EnumerateFiles(Console, "*.razor", SearchOption.AllDirectories)
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f)));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Matchmaker.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex("<form[^>]*>")]
    private static partial Regex PlainForm();
}
