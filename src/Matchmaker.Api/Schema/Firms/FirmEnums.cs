using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema.Firms;

public sealed class LeadershipLevelEnum()
    : LabelledEnum<LeadershipLevel>(
        "The level of the body by whose word a firm leads a chain.",
        new Dictionary<LeadershipLevel, string>
        {
            [LeadershipLevel.City] = "The city has named the firm.",
            [LeadershipLevel.Province] = "The province has named the firm.",
            [LeadershipLevel.Nation] = "A body of the nation has named the firm.",
        }
    );

public sealed class FirmRoleEnum()
    : LabelledEnum<FirmRole>(
        "What a firm is to the programme; staff decide it, and a firm may be both.",
        new Dictionary<FirmRole, string>
        {
            [FirmRole.Leader] = "a big firm that leads a chain and posts scenarios and needs.",
            [FirmRole.Supplier] = "a firm that is matched with needs and posts offers.",
        },
        value => value.Label()
    );

public sealed class LibraryStateEnum()
    : LabelledEnum<LibraryState>(
        "A firm's state in the key-firm library (重点企业库), which staff set with setLibraryState.",
        new Dictionary<LibraryState, string>
        {
            [LibraryState.Candidate] =
                "on file, and staff have not decided yet. It is matched, posts and engages, but does not see "
                + "projects for PROGRAMME.",
            [LibraryState.Admitted] = "in the library; it sees projects whose visibility is PROGRAMME, too.",
            [LibraryState.Suspended] =
                "out of the library until staff admit it again. It is matched with nothing and begins nothing "
                + "new.",
            [LibraryState.Removed] =
                "struck from the library. As SUSPENDED, and only the firm itself, staff and auditors still find "
                + "it.",
        },
        value => value.Label()
    );

public sealed class TierEnum()
    : LabelledEnum<Tier>(
        "A recognition on the ladders of firms (梯度), or a title beside them. Two ladders have an order: "
            + "INNOVATIVE, SPECIALIZED, LITTLE_GIANT; and HATCHLING, GAZELLE, UNICORN.",
        new Dictionary<Tier, string>
        {
            [Tier.Innovative] = "the first rung of the ladder of quality.",
            [Tier.Specialized] = "the second rung of the ladder of quality, for firms that master a niche.",
            [Tier.LittleGiant] = "the top of the ladder of quality, recognised by the nation.",
            [Tier.ManufacturingChampion] = "a world leader in one product, recognised by the nation; on no ladder.",
            [Tier.Hatchling] = "the first rung of the ladder of growth.",
            [Tier.Gazelle] = "the second rung of the ladder of growth, for firms that grow fast.",
            [Tier.Unicorn] = "the top of the ladder of growth: young, not listed, and valued very highly.",
            [Tier.Listed] = "its shares are traded on an exchange; a state rather than a recognition, on no ladder.",
            [Tier.BenchmarkPrivate] = "a private firm that others are to learn from; on no ladder.",
        },
        value => value.Label()
    );

public sealed class FirmOrderEnum()
    : LabelledEnum<FirmOrder>(
        "The order of a list of firms.",
        new Dictionary<FirmOrder, string>
        {
            [FirmOrder.Name] = "By Chinese name, for looking firms up.",
            [FirmOrder.ConfirmedDesc] = "Those last confirmed first, for seeing whose profile is fresh.",
        }
    );
