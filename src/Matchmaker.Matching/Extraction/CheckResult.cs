namespace Matchmaker.Matching.Extraction;

/// <summary>Whether what is on file meets a requirement; UNKNOWN asks, it never excludes.</summary>
public enum CheckResult
{
    Met,
    Unmet,
    Unknown,
}
