namespace Matchmaker.Domain.Firms;

/// <summary>Unified social credit codes by GB 32100-2015: 17 characters and a check character, weighted by powers of 3 modulo 31.</summary>
public static class Uscc
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static bool IsValid(string code)
    {
        if (code.Length != 18) return false;
        var sum = 0;
        for (int i = 0, weight = 1; i < 17; i++, weight = weight * 3 % 31)
        {
            var value = Alphabet.IndexOf(code[i], StringComparison.Ordinal);
            if (value < 0) return false;
            sum += value * weight;
        }
        return code[17] == Alphabet[(31 - sum % 31) % 31] && code.AsSpan(2, 6).IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
