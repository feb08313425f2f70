using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema.Engagements;

public sealed class EngagementOriginEnum()
    : LabelledEnum<EngagementOrigin>(
        "How an engagement came about, which also says who is asked to answer.",
        new Dictionary<EngagementOrigin, string>
        {
            [EngagementOrigin.Invitation] = "the poster invited the firm, and the firm is asked.",
            [EngagementOrigin.Interest] = "the firm showed interest, and the poster is asked.",
            [EngagementOrigin.Claim] = "the firm came forward for an open call, and the poster is asked.",
            [EngagementOrigin.Event] = "the two met at an event, and the firm is asked.",
            [EngagementOrigin.Staff] =
                "staff brought the two together, and the firm is asked; an anonymous poster has to agree as well.",
        },
        value => value.Label()
    );

public sealed class EngagementStageEnum()
    : LabelledEnum<EngagementStage>(
        "Where an engagement stands between first contact and delivery. Either side or staff move it on, "
            + "also past a stage; every other change is a correction, which staff make with a reason.",
        new Dictionary<EngagementStage, string>
        {
            [EngagementStage.Proposed] =
                "the side that was asked has not answered. Next: ACCEPTED or DECLINED by that side alone, or "
                + "LAPSED after replyBy.",
            [EngagementStage.Accepted] = "both sides want to talk. Next: any later stage, or FAILED.",
            [EngagementStage.Negotiating] = "the two are talking. Next: INTENT, CONTRACTED, DELIVERED or FAILED.",
            [EngagementStage.Intent] = "they intend to do business. Next: CONTRACTED, DELIVERED or FAILED.",
            [EngagementStage.Contracted] = "a contract is signed. Next: DELIVERED or FAILED.",
            [EngagementStage.Delivered] = "what was agreed is delivered, and the engagement has ended well.",
            [EngagementStage.Declined] =
                "the side that was asked said no, and the engagement has ended. A new one may be begun.",
            [EngagementStage.Lapsed] =
                "nobody answered by replyBy, and the engagement has ended by itself. A new one may be begun.",
            [EngagementStage.Failed] = "the talks ended without a result. A new engagement may be begun.",
            [EngagementStage.Withdrawn] =
                "the side that asked took it back before it was answered. A new engagement may be begun.",
        },
        value => value.Label()
    );

public sealed class EngagementOrderEnum()
    : LabelledEnum<EngagementOrder>(
        "The order of a list of engagements.",
        new Dictionary<EngagementOrder, string>
        {
            [EngagementOrder.NextDue] = "The nearest nextDue first, and those with nothing due last.",
            [EngagementOrder.Newest] = "The last proposed first, whatever its stage.",
        }
    );
