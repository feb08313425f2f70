using System.Security.Cryptography;
using System.Xml.Linq;
using Matchmaker.Api.Operations;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;
using Matchmaker.Graph;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// The data-protection keys of sessions and forms, in files of the data directory. ASP.NET Core reads them when the
/// first page needs one and fails each page from then on; so they are read before anybody is let in.
/// </summary>
public static class KeyRing
{
    public const string FolderName = "keys";

    public static IEnumerable<string> Files(DataFolder data) =>
        Directory.Exists(data.In(FolderName))
            ? Directory.EnumerateFiles(data.In(FolderName), "*.xml").Order(StringComparer.Ordinal)
            : [];

    /// <summary>A sentence for each file that is no key.</summary>
    public static IEnumerable<LocalizedText> Problems(DataFolder data)
    {
        var folder = data.In(FolderName);
        if (File.Exists(folder))
        {
            return
            [
                new(
                    $"“{folder}”应为存放密钥的目录，却是文件；请把它移走。",
                    $"“{folder}” should be the folder of keys, and is a file; move it away."
                ),
            ];
        }
        return Files(data)
            .Where(file => !IsSound(file))
            .Select(file => new LocalizedText(
                $"密钥文件 {file} 已损坏或无法读取。请用备份恢复它，或把它移走（移走后所有人须重新登录），然后再启动。",
                $"The key file {file} is damaged or cannot be read. Restore it from a backup, or move it away "
                    + "(everyone then signs in again), and start again."
            ));
    }

    /// <summary>Makes the first key where there is none.</summary>
    /// <exception cref="StartupException">The keys cannot be read, or one cannot be written.</exception>
    public static void Open(IServiceProvider services, DataFolder data)
    {
        if (Problems(data).ToList() is { Count: > 0 } problems)
            throw new StartupException(problems);
        try
        {
            OwnerPermissions.CreateFolder(data.In(FolderName));
            services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(KeyRing)).Protect([0]);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException(FileFault.Words(e.GetBaseException(), data.In(FolderName)));
        }
    }

    // Each file is read as ASP.NET Core will read it, alone, so that the one at fault is known.
    private static bool IsSound(string file)
    {
        try
        {
            var services = new ServiceCollection();
            services.AddDataProtection();
            var element = XElement.Load(file);
            services.Configure<KeyManagementOptions>(o => o.XmlRepository = new OneFile(element));
            using var provider = services.BuildServiceProvider();
            var keys = provider.GetRequiredService<IKeyManager>().GetAllKeys();
            // ASP.NET Core leaves out what it does not understand of a key, and would make another in its place.
            if (element.Name == "key")
                return keys.Count == 1 && keys.All(key => key.CreateEncryptor() is not null);
            return element.Name == "revocation";
        }
#pragma warning disable CA1031 // Whatever keeps the file from being read keeps every page from being shown.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private sealed class OneFile(XElement element) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() => [element];

        public void StoreElement(XElement element, string friendlyName) =>
            throw new InvalidOperationException("Read only.");
    }
}
