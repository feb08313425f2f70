using System.Text.Json;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;
using Matchmaker.Graph;
using Matchmaker.Graph.Embedded;

namespace Matchmaker.Api.Operations;

/// <summary>What <c>check</c> found.</summary>
/// <param name="IsHint">Nothing is wrong, but it is worth knowing.</param>
public sealed record DataFinding(LocalizedText What, bool IsHint = false);

/// <summary>Looks at the files of the data directory beside the store's content; changes nothing.</summary>
public sealed class DataCheck(DataFolder data, MatchmakerOptions options)
{
    public IEnumerable<DataFinding> Run()
    {
        if (!Directory.Exists(data.Path))
            return [];
        var keys = KeyRing.Problems(data).Append(SigningKey.Problem(options.Accounts, data)).OfType<LocalizedText>();
        return [.. keys.Select(problem => new DataFinding(problem)), .. Passwords(), .. Index(), .. Modes()];
    }

    private IEnumerable<DataFinding> Passwords()
    {
        var file = data.In(FirstAccounts.FileName);
        if (!Path.Exists(file))
            yield break;
        if (!IsReadable(file))
        {
            yield return new(
                new(
                    $"{file} 已损坏，其中的首批密码无法读取。请删除它；若还没有人能登录，请由其他工作人员重置密码。",
                    $"{file} is damaged, and the first passwords in it cannot be read. Delete it; where nobody "
                        + "can sign in yet, have another member of staff reset the passwords."
                )
            );
            yield break;
        }
        yield return new(
            new(
                $"首批密码仍在 {file} 中；大家改过密码后请删除它。",
                $"The first passwords are still in {file}; delete it once everyone has changed theirs."
            ),
            IsHint: true
        );
    }

    private static bool IsReadable(string file)
    {
        try
        {
            var told = JsonSerializer.Deserialize<List<FirstAccount>>(
                File.ReadAllBytes(file),
                JsonSerializerOptions.Web
            );
            return told is { Count: > 0 } accounts
                && accounts.All(a => a is { Name.Length: > 0, Password.Length: > 0 });
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private IEnumerable<DataFinding> Index()
    {
        var file = data.In(IndexFile.Name);
        if (Path.Exists(file) && !IndexFile.IsOne(file))
        {
            yield return new(
                new(
                    $"{file} 无法读取，下次启动时会重建，启动稍慢；也可以删除它。",
                    $"{file} cannot be read; the next start makes it anew and takes longer. It may also be deleted."
                ),
                IsHint: true
            );
        }
    }

    private IEnumerable<DataFinding> Modes()
    {
        var store = options.Store == "embedded" ? EmbeddedRegistration.FilesIn(data.Path) : [];
        foreach (var file in store.Concat(data.Secrets()).Where(OwnerPermissions.IsWide))
        {
            yield return new(
                new(
                    $"其他用户也有权使用 {file}。请执行 chmod 600，或由 serve 在下次启动时收紧。",
                    $"Other users have rights to {file}. Give it mode 600, or let the next start of serve do so."
                ),
                // A copy that nobody can write is kept and not used; whoever made it chose who reads it.
                IsHint: OwnerPermissions.IsKept(file)
            );
        }
    }
}
