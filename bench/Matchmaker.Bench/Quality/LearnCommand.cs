using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Matchmaker.Bench.Data;
using Matchmaker.Bench.Needs;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Matching.Scoring;
using Matchmaker.Matching.Scoring.Comparison;
using Matchmaker.Training;

namespace Matchmaker.Bench.Quality;

/// <summary>learn: writes the weight files from the labelled data; the same data gives the same bytes.</summary>
internal static class LearnCommand
{
    public static Command Create()
    {
        var bench = Bounded.BenchFolder();
        var weights = Bounded.File(
            "--weights",
            "the model's weight file; what was set by hand there stays",
            required: false
        );
        weights.DefaultValueFactory = _ => "src/Matchmaker.Matching/Scoring/weights.json";
        var result = new Option<string?>("--out")
        {
            Description =
                "folder for text-space.bin, producers.json and upstream.json; without it each beside the "
                + "code that reads it",
        };
        var only = new Option<string[]>("--only")
        {
            Description = "offers, producers, upstream, sought; without it all but the last",
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong("offers", "producers", "upstream", "sought");
        var judged = new JudgedFiles(required: false);
        var cases = Bounded.File("--cases", "folder of labelled cases, for sought", required: false);
        cases.DefaultValueFactory = _ => "tests/Matchmaker.Matching.Tests/Cases";
        var command = new Command("learn", "由标注数据学习权重文件 · learn the weight files from labelled pairs")
        {
            bench,
            weights,
            result,
            only,
            judged.Needs,
            judged.Judgements,
            judged.Should,
            cases,
        };
        command.Does(p =>
        {
            var folder = p.GetRequiredValue(bench);
            foreach (var name in p.GetValue(only) is { Length: > 0 } some ? some : ["offers", "producers", "upstream"])
            {
                if (name == "offers")
                    Offers(
                        Path.Combine(folder, "bdci359"),
                        p.GetRequiredValue(weights),
                        PlaceOf("text-space.bin", p.GetValue(result))
                    );
                else if (name == "sought")
                    Sought(judged.Read(p), p.GetRequiredValue(cases), p.GetRequiredValue(weights));
                else
                    File.WriteAllText(
                        PlaceOf($"{name}.json", p.GetValue(result)),
                        Links(name, new ChainData(Path.Combine(folder, "chainkg"))).ToJson()
                    );
            }
        });
        return command;
    }

    private static string PlaceOf(string file, string? folder) =>
        Path.Combine(
            folder
                ?? file switch
                {
                    "text-space.bin" => "src/Matchmaker.Matching/Embeddings",
                    "producers.json" => "src/Matchmaker.Matching/LinkPrediction",
                    _ => "bench/Matchmaker.Training/Upstream",
                },
            file
        );

    private static void Offers(string folder, string file, string spaceFile)
    {
        var byHand = Read(file);
        var texts = SpaceOf(folder);
        var model = new OfferLearning(
            OfferLabels.Read(folder, new EmbeddingSpace(texts, ShippedModel.Model.Space.Vectors))
        ).Calibrated();
        var space = texts with { Pairing = model.Pairing };
        var learned = byHand with
        {
            Space = space.Version(),
            Base = OfferModel.Rounded(model.Offset),
            // Without a slope of its own, the pairing is on the scale of the words' weights.
            Text = TextEvidence
                .Kinds.Select(
                    (k, i) =>
                        (
                            k.Kind,
                            Weight: OfferModel.Rounded(model.Slope * (i < model.Words.Length ? model.Words[i] : 1))
                        )
                )
                .ToDictionary(w => w.Kind, w => w.Weight),
        };
        File.WriteAllBytes(spaceFile, space.ToBytes());
        Write(file, learned);
    }

    private static void Sought(IReadOnlyList<JudgedNeed> judged, string cases, string file) =>
        Write(file, new LearnSought(judged, cases, Read(file), new Report()).Learned());

    private static ModelWeights Read(string file)
    {
        using var stream = File.OpenRead(file);
        return ModelWeights.Read(stream);
    }

    private static void Write(string file, ModelWeights learned) =>
        File.WriteAllText(file, (learned with { Version = VersionOf(learned) }).ToJson());

    private static EmbeddingSpaceData SpaceOf(string folder)
    {
        var ungraded = Path.Combine(folder, "needs-unlabelled.jsonl");
        var needs = Files.Items(Path.Combine(folder, "needs-dev.jsonl"));
        return EmbeddingSpaceTrainer.Learn(
            File.Exists(ungraded) ? [.. needs, .. Files.Items(ungraded)] : needs,
            Files.Items(Path.Combine(folder, "offers.jsonl")),
            ShippedModel.Model.Space.Vectors
        );
    }

    // The version names the weights themselves, so that learning twice gives one file.
    private static string VersionOf(ModelWeights weights) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes((weights with { Version = "" }).ToJson())))[
            ..12
        ];

    private static LinearModel Links(string task, ChainData data) => LinkLearning.Of(task, data).Model();
}
