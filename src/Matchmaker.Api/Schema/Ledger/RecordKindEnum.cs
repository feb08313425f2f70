using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema.Ledger;

public sealed class RecordKindEnum()
    : LabelledEnum<RecordKind>(
        "A kind of record that the ledger keeps and the change feed tells of. Ids begin with the kind.",
        new Dictionary<RecordKind, string>
        {
            [RecordKind.Source] = "A document that statements rest on (来源).",
            [RecordKind.District] = "A district of the city (区市).",
            [RecordKind.Chain] = "A chain of the catalogue (产业链).",
            [RecordKind.Link] = "A link of a chain (环节).",
            [RecordKind.TierRule] =
                "A rule of the ladder of firms (梯度规则); it is no node, so that changes do not tell of it.",
            [RecordKind.Firm] = "A firm with all that is on file for it (企业).",
            [RecordKind.Account] = "Someone who can sign in (账号).",
            [RecordKind.Project] = "A demand or an offer (供需对接项目).",
            [RecordKind.Engagement] = "A firm's engagement on a project, with its outcomes (对接).",
            [RecordKind.Event] = "A negotiation, a roadshow or a visit (活动).",
            [RecordKind.FollowUp] = "A dated task about an engagement, a firm or an event (跟踪指导).",
            [RecordKind.Mark] = "An account's own word on a candidate (标记).",
            [RecordKind.Ruling] = "A candidate pinned or vetoed by staff (裁定).",
            [RecordKind.SavedView] = "A list as an account wants to find it again (视图).",
            [RecordKind.Contact] = "A person whom a firm names to be called (联系人).",
            [RecordKind.ContactReading] = "That somebody was told of a firm's contacts (联系人查阅).",
            [RecordKind.ApiToken] = "What a program shows instead of a password (访问令牌).",
        }
    );
