namespace Matchmaker.Domain.Access;

/// <summary>Labels of scopes, as people read them.</summary>
public static class TokenScopeLabels
{
    public static LocalizedText Label(this TokenScope value) =>
        value switch
        {
            TokenScope.Read => new("读取", "read"),
            TokenScope.Write => new("写入", "write"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
