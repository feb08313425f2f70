using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>The accounts that the first start made.</summary>
internal static class FirstAccounts
{
    /// <summary>The first one of this role, signed in through the API.</summary>
    /// <param name="data">The data folder that tells the passwords.</param>
    public static async Task<Client> SignInAsync(HttpClient http, string data, string role)
    {
        using var accounts = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(data, "first-accounts.json")));
        var account = accounts.RootElement.EnumerateArray().First(a => a.GetProperty("role").GetString() == role);
        var signIn = await new Client(http, null).AskAsync(
            "mutation($input: SignInInput!) { signIn(input: $input) { token viewer { role } errors { message } } }",
            new { input = new { name = account.GetProperty("name").GetString(), password = account.GetProperty("password").GetString() } });
        Assert.Equal(role, signIn.At("signIn.viewer.role").GetString());
        return new Client(http, signIn.At("signIn.token").GetString());
    }
}
