namespace Matchmaker.Matching.Extraction;

/// <summary>What holding a requirement against what is on file gives. UNKNOWN is nothing on file: it asks, and never excludes.</summary>
public enum CheckResult { Met, Unmet, Unknown }
