using System.CommandLine;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;

namespace Matchmaker.Api.Commands;

/// <summary>What every command may be given.</summary>
public sealed class CommonOptions
{
    public Option<string?> Data { get; } =
        new("--data")
        {
            Description =
                "数据目录（默认：当前目录下的 data）/ the data directory (data in the working directory by default)",
            HelpName = "DIR",
            Recursive = true,
        };

    /// <summary>
    /// The command line's settings, which win over those of files and the environment: the options, and any
    /// <c>--Section:Key=value</c> as ASP.NET Core takes them.
    /// </summary>
    /// <exception cref="StartupException">Something on the command line is neither.</exception>
    public Dictionary<string, string?> Settings(ParseResult parsed)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var token in parsed.UnmatchedTokens)
        {
            if (token.Split('=', 2) is not [['-', '-', .. var key], var value] || !IsSetting(key))
                throw new StartupException(
                    new LocalizedText(
                        $"不认识“{token}”，请用 --help 查看用法。",
                        $"“{token}” is not known; see --help."
                    )
                );
            settings[key] = value;
        }
        if (parsed.GetValue(Data) is { } data)
            settings["Matchmaker:Data"] = data;
        return settings;
    }

    // The three without a colon are the host's own.
    private static bool IsSetting(string key) =>
        key.Contains(':', StringComparison.Ordinal) || key is "environment" or "contentRoot" or "applicationName";
}
