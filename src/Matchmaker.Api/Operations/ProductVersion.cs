using System.Reflection;

namespace Matchmaker.Api.Operations;

/// <summary>
/// The release that is running, as <c>Version</c> in Directory.Build.props has it. <c>--version</c> adds the commit
/// that it was built from, which strangers need not know.
/// </summary>
public static class ProductVersion
{
    public static string Number { get; } =
        typeof(ProductVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
