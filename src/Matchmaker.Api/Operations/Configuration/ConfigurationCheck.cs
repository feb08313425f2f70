using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Http;
using Matchmaker.Domain;

namespace Matchmaker.Api.Operations.Configuration;

/// <summary>
/// Reads the section, and says of every key that is unknown or has a value it cannot have what to change.
/// </summary>
public static class ConfigurationCheck
{
    /// <exception cref="StartupException">With one sentence for each key to change.</exception>
    public static MatchmakerOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(MatchmakerOptions.Section);
        var problems = Problems(section, typeof(MatchmakerOptions)).ToList();
        if (problems.Count > 0)
            throw new StartupException(problems);
        var options = section.Get<MatchmakerOptions>() ?? new MatchmakerOptions();
        problems = [.. Rules(options)];
        return problems.Count > 0 ? throw new StartupException(problems) : options;
    }

    private static IEnumerable<LocalizedText> Problems(IConfigurationSection section, Type type)
    {
        var known = type.GetProperties()
            .Where(p => p.CanWrite)
            .ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (!known.TryGetValue(child.Key, out var property))
                yield return Unknown(child, known.Keys);
            else if (IsSection(property.PropertyType))
            {
                foreach (var problem in Problems(child, property.PropertyType))
                    yield return problem;
            }
            else if (child.Value is null && !property.PropertyType.IsArray && child.GetChildren().Any())
                yield return Wrong(
                    child,
                    new("应为一个值，不是列表或小节", "must be one value, not a list or a section")
                );
            else if (child.Value is { } value && Misfit(property, value) is { } misfit)
                yield return Wrong(child, misfit);
        }
    }

    private static bool IsSection(Type type) =>
        type.Namespace?.StartsWith(nameof(Matchmaker), StringComparison.Ordinal) == true && !type.IsEnum;

    private static LocalizedText? Misfit(PropertyInfo property, string value)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string) || type.IsArray)
            return null;
        if (!TypeDescriptor.GetConverter(type).IsValid(value))
            return type.IsEnum ? OneOf(Enum.GetNames(type))
                : type == typeof(bool) ? OneOf("true", "false")
                : new("应为数字", "must be a number");
        return property.GetCustomAttribute<RangeAttribute>() is { } range && !range.IsValid(value)
            ? new(
                $"应在 {range.Minimum} 到 {range.Maximum} 之间",
                $"must be between {range.Minimum} and {range.Maximum}"
            )
            : null;
    }

    private static IEnumerable<LocalizedText> Rules(MatchmakerOptions options)
    {
        if (options.Store is not ("embedded" or "neo4j"))
            yield return Wrong("Store", options.Store, OneOf("embedded", "neo4j"));
        foreach (var (name, value, rule) in options.Store == "neo4j" ? options.Neo4j.Problems() : [])
            yield return Wrong($"Neo4j:{name}", value ?? "", rule);
        if (options.Logs.Format is not ("text" or "json"))
            yield return Wrong("Logs:Format", options.Logs.Format, OneOf("text", "json"));
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
            yield return Wrong(
                "TimeZone",
                options.TimeZone,
                new(
                    "应为本机已有的时区，例如 Asia/Shanghai",
                    "must be a time zone this machine has, such as Asia/Shanghai"
                )
            );
        if (options.Console.OfficeMark is { } mark && OfficeMark.Misfit(mark) is { } misfit)
            yield return Wrong("Console:OfficeMark", mark, misfit);
        if (string.IsNullOrWhiteSpace(options.Data))
            yield return Wrong("Data", options.Data, new("应为一个目录", "must be a directory"));
        foreach (var url in options.Urls?.Split(';') ?? [])
        {
            if (ListenAddresses.Rule(url) is { } rule)
                yield return Wrong("Urls", url, rule);
        }
        if (options.PathBase is { Length: > 0 } prefix && !PathBase.Fits(prefix))
            yield return Wrong(
                "PathBase",
                prefix,
                new(
                    "应以 / 开头、不以 / 结尾，仅含字母、数字和 . _ ~ -，例如 /qingdao",
                    "must begin with / and not end with it, of letters, digits and . _ ~ - alone, such as " + "/qingdao"
                )
            );
        foreach (var origin in AllowedOrigins.Of(options.GraphQL))
        {
            if (AllowedOrigins.Rule(origin) is { } rule)
                yield return Wrong("GraphQL:AllowedOrigins", origin, rule);
        }
        if (options.Accounts.SigningKey is { Length: > 0 } key && !IsKey(key))
            yield return Wrong(
                "Accounts:SigningKey",
                "…",
                new(
                    $"应为至少 {SigningKey.LeastBytes} 字节的 base64",
                    $"must be at least {SigningKey.LeastBytes} bytes in base64"
                )
            );
        if (options.Telemetry.Endpoint is { Length: > 0 } endpoint && !Uri.TryCreate(endpoint, UriKind.Absolute, out _))
            yield return Wrong("Telemetry:Endpoint", endpoint, new("应为完整的网址", "must be an absolute address"));
        foreach (
            var proxy in ForwardedFor.Addresses(options.Proxy).Where(a => !System.Net.IPAddress.TryParse(a, out _))
        )
            yield return Wrong("Proxy:Trusted", proxy, new("应为 IP 地址", "must be an IP address"));
    }

    private static bool IsKey(string key) =>
        Convert.TryFromBase64String(key, new byte[key.Length], out var length) && length >= SigningKey.LeastBytes;

    private static LocalizedText OneOf(params string[] values) =>
        new($"应为 {string.Join("、", values)} 之一", $"must be one of {string.Join(", ", values)}");

    private static LocalizedText Wrong(IConfigurationSection at, LocalizedText rule) =>
        Wrong(at.Path[(MatchmakerOptions.Section.Length + 1)..], at.Value ?? "", rule);

    private static LocalizedText Wrong(string key, string value, LocalizedText rule) =>
        new(
            $"配置项 {MatchmakerOptions.Section}:{key} {rule.Zh}，现为“{value}”（环境变量 {Variable(key)}）。",
            $"The setting {MatchmakerOptions.Section}:{key} {rule.En}; it is “{value}” (environment "
                + $"variable {Variable(key)})."
        );

    private static LocalizedText Unknown(IConfigurationSection at, IEnumerable<string> known)
    {
        var names = string.Join(", ", known.Order(StringComparer.Ordinal));
        return new(
            $"没有名为 {at.Path} 的配置项；同级有：{names}。",
            $"There is no setting {at.Path}; its section has: {names}."
        );
    }

    private static string Variable(string key) =>
        $"{MatchmakerOptions.Section}__{key.Replace(":", "__", StringComparison.Ordinal)}";
}
