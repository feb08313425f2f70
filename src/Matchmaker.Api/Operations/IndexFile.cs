using Matchmaker.Domain;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Operations;

/// <summary>
/// Persists the match index in a file of the data directory, so that a start need not build it. The store does not need
/// it: without it a start takes longer.
/// </summary>
public sealed class IndexFile(DataFolder data, MatchOptions options, MatchEngine engine, ILogger<IndexFile> log)
{
    public const string Name = "matching.index";

    // Documents for each change: fewer changes than one in a hundred documents cost the next start less than writing
    // the file. Set by hand. Doubled, the file is written after half as many changes.
    private const int Worth = 100;

    // Bytes of the buffer through which the file is read. Set by hand; doubled, a megabyte more memory at the start.
    private const int Buffer = 1 << 20;

    /// <summary>How every such file begins, whichever build wrote it.</summary>
    private static readonly byte[] Mark = "MMX1"u8.ToArray();

    private int _missing;
    private long _since;

    /// <summary>How many documents this start took over from the file.</summary>
    public int Taken { get; private set; }

    /// <summary>Whether an engine wrote the file; not whether this one can read it.</summary>
    public static bool IsOne(string path)
    {
        if (!File.Exists(path))
            return false;
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> head = stackalloc byte[Mark.Length];
            return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
                && head.SequenceEqual(Mark);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Null where there is none, or it is not to be used; the caller disposes of it.</summary>
    public FileStream? Open()
    {
        if (!options.KeepIndex)
            return null;
        try
        {
            data.Clear(Name);
            if (!File.Exists(data.In(Name)))
                return null;
            return new(data.In(Name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("{File} cannot be read, so this start takes longer: {Reason}", Name, e.Message);
            return null;
        }
    }

    /// <summary>The engine has been loaded, so many of its documents from the file.</summary>
    public void Loaded(int taken)
    {
        (Taken, _missing, _since) = (taken, engine.Current.Documents - taken, engine.Revision);
        if (taken > 0)
            log.LogInformation(
                "{Taken} of {All} documents taken over from {File}",
                taken,
                engine.Current.Documents,
                Name
            );
    }

    /// <summary>Writes the file where enough has changed since.</summary>
    public void Keep()
    {
        // A commit changes about one document.
        if (!options.KeepIndex || _missing + engine.Revision - _since < Math.Max(1, engine.Current.Documents / Worth))
            return;
        try
        {
            data.Write(Name, file => (_missing, _since) = (0, engine.Save(file)));
        }
#pragma warning disable CA1031 // A file that makes the next start quicker is worth no failure of this one's end.
        catch (Exception e)
        {
            log.LogWarning("{File} cannot be written, so the next start takes longer: {Reason}", Name, e.Message);
        }
#pragma warning restore CA1031
    }
}

/// <summary>Saves the index after startup, each hour, and at shutdown.</summary>
public sealed class IndexSaver(
    IndexFile file,
    BackgroundLoops loops,
    Readiness readiness,
    TimeProvider time,
    ILogger<IndexSaver> log
) : RepeatingService(loops, readiness, log)
{
    /// <summary>
    /// 1 h, chosen: how often the index file is brought up to date. Doubled, a start after a crash takes in up to two
    /// hours of changes anew, a few seconds' work.
    /// </summary>
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (Readiness.Opened)
            file.Keep();
    }

    protected override async Task RoundAsync(CancellationToken ct)
    {
        // On a thread of its own: a large city's file takes seconds.
        await Task.Run(file.Keep, ct);
        await Task.Delay(Period, time, ct);
    }
}
