using System.Collections.Concurrent;
using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>The accounts that the first start made, each with a password of its own since it was first used.</summary>
internal static class FirstAccounts
{
    private static readonly ConcurrentDictionary<(string Data, string Role), Known> Chosen = new();

    internal sealed record Known(string Name, string Password);

    /// <summary>The first one of this role, signed in through the API.</summary>
    /// <param name="data">The data folder that tells the first passwords.</param>
    public static async Task<Client> SignInAsync(HttpClient http, string data, string role)
    {
        if (!Chosen.TryGetValue((data, role), out var account))
            account = Chosen[(data, role)] = await ChangeAsync(http, await ToldAsync(data, role));
        return await SignInAsync(http, account, role);
    }

    /// <summary>Name and first password, as the file tells them.</summary>
    public static async Task<Known> ToldAsync(string data, string role)
    {
        using var accounts = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(data, "first-accounts.json")));
        var account = accounts.RootElement.EnumerateArray().First(a => a.GetProperty("role").GetString() == role);
        return new Known(account.Text("name"), account.Text("password"));
    }

    /// <summary>
    /// An account with the first password that somebody else made for it: changed, and signed in with the new one.
    /// </summary>
    public static async Task<Client> SignInFirstAsync(HttpClient http, string name, string password) =>
        await SignInAsync(http, await ChangeAsync(http, new Known(name, password)), null);

    private static async Task<Client> SignInAsync(HttpClient http, Known account, string? role)
    {
        var signIn = await new Client(http, null).AskAsync(
            "mutation($input: SignInInput!) { signIn(input: $input) { token viewer { role } errors { message } } }",
            new { input = new { name = account.Name, password = account.Password } }
        );
        if (role is not null)
            Assert.Equal(role, signIn.At("signIn.viewer.role").GetString());
        return new Client(http, signIn.At("signIn.token").GetString());
    }

    private static async Task<Known> ChangeAsync(HttpClient http, Known told)
    {
        var chosen = told with { Password = $"Changed-{told.Password}" };
        var client = await SignInAsync(http, told, null);
        await client.DoAsync(
            "changePassword",
            "ChangePasswordInput",
            new { oldPassword = told.Password, newPassword = chosen.Password },
            "viewer",
            "role"
        );
        return chosen;
    }
}
