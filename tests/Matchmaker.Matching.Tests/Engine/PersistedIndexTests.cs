using System.Security.Cryptography;
using CsCheck;
using Matchmaker.Domain.Ledger;
using static Matchmaker.Matching.Tests.Engine.EngineTests;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Engine;

public sealed class PersistedIndexTests
{
    // Mark, build, revision, length.
    private const int BuildAt = 4,
        HashSize = 32;

    [Fact]
    public Task A_start_from_a_saved_index_answers_as_a_start_from_nothing_whatever_was_committed_since() =>
        Gen.Select(Edits, Edits)
            .SampleAsync(
                async (before, after) =>
                {
                    var town = Edited(before);
                    var saved = Saved(town);
                    foreach (var (record, removed) in after)
                    {
                        if (removed)
                            town.Remove(record);
                        else
                            town.Put(record);
                    }
                    var records = town.Records.ToList();
                    var (started, _) = await StartedAsync(records, town.Engine.Revision, saved);
                    var (fresh, taken) = await StartedAsync(records, town.Engine.Revision, []);
                    Assert.Equal(0, taken);
                    Assert.Equal(All(fresh).Select(Told), All(started).Select(Told));

                    // And it goes on from there like any other.
                    foreach (var one in new[] { started, fresh })
                        one.Put(
                            Firm("firm_new", "青岛新厂", "压缩机壳体"),
                            Supply("project_new", "PA66 齿轮", "firm_new")
                        );
                    foreach (var one in new[] { started, fresh })
                    {
                        foreach (var record in records.Take(3))
                            one.Remove(record);
                    }
                    Assert.Equal(All(fresh).Select(Told), All(started).Select(Told));
                    Assert.Equal(fresh.Engine.Current.Documents, started.Engine.Current.Documents);
                },
                iter: 40
            );

    [Fact]
    public async Task What_has_not_changed_is_taken_over_and_nothing_else()
    {
        var town = new Town(
            Firm("firm_1", "青岛甲厂", "压缩机壳体铸造"),
            Firm("firm_2", "青岛乙厂", "激光切割"),
            Supply("project_1", "门封橡胶圈", "firm_1"),
            Demand("project_2", "铸铁曲轴")
        );
        var saved = Saved(town);
        Assert.Equal(4, (await StartedAsync([.. town.Records], town.Engine.Revision, saved)).Taken);
        town.Put(Firm("firm_2", "青岛乙厂", "数控激光切割"));
        Assert.Equal(3, (await StartedAsync([.. town.Records], town.Engine.Revision, saved)).Taken);
    }

    [Fact]
    public Task A_file_that_was_cut_short_or_altered_anywhere_is_not_read() =>
        Gen.Select(Gen.Double[0, 1], Gen.Int[1, 255], Gen.Bool)
            .SampleAsync(
                async (where, by, cut) =>
                {
                    var (town, saved) = Small();
                    var at = (int)(where * (saved.Length - 1));
                    if (cut)
                        saved = saved[..at];
                    else
                        saved[at] ^= (byte)by;
                    var (started, taken) = await StartedAsync([.. town.Records], town.Engine.Revision, saved);
                    Assert.Equal(0, taken);
                    Assert.Equal(All(town).Select(Told), All(started).Select(Told));
                },
                iter: 60
            );

    [Fact]
    public async Task An_index_of_another_build_of_the_program_is_not_read()
    {
        var (town, saved) = Small();
        saved[BuildAt] ^= 1;
        SHA256.HashData(saved.AsSpan(..^HashSize)).CopyTo(saved.AsSpan(saved.Length - HashSize));
        Assert.Equal(0, (await StartedAsync([.. town.Records], town.Engine.Revision, saved)).Taken);
    }

    [Fact]
    public async Task An_index_that_knows_more_commits_than_the_store_is_not_read()
    {
        var (town, saved) = Small();
        Assert.Equal(0, (await StartedAsync([.. town.Records], town.Engine.Revision - 1, saved)).Taken);
    }

    private static (Town Town, byte[] Saved) Small()
    {
        var town = new Town(
            Firm("firm_1", "青岛甲厂", "压缩机壳体铸造"),
            Supply("project_1", "门封橡胶圈", "firm_1"),
            Demand("project_2", "压缩机壳体")
        );
        return (town, Saved(town));
    }

    private static byte[] Saved(Town town)
    {
        using var file = new MemoryStream();
        town.Engine.Save(file);
        return file.ToArray();
    }
}
