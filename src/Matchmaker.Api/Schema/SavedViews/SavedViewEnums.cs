using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.SavedViews;

namespace Matchmaker.Api.Schema.SavedViews;

public sealed class ViewedListEnum()
    : LabelledEnum<ViewedList>(
        "The list that a saved view shows.",
        new Dictionary<ViewedList, string>
        {
            [ViewedList.Firms] = "the firms of the library and candidates for it.",
            [ViewedList.Projects] = "the demands and offers of the project library.",
            [ViewedList.Engagements] = "the engagements that the reader may read.",
            [ViewedList.FollowUps] = "the dated tasks that the reader may read.",
            [ViewedList.Outcomes] = "what engagements led to, counted or one by one.",
            [ViewedList.Events] = "the negotiations, roadshows and visits on file.",
            [ViewedList.Accounts] = "the accounts that the reader keeps.",
            [ViewedList.Matches] = "the ranked candidates of a project or a firm.",
            [ViewedList.Positions] = "the links of chains with their coverage.",
        },
        value => value.Label()
    );

public sealed class ViewLayoutEnum()
    : LabelledEnum<ViewLayout>(
        "How a saved view shows its list.",
        new Dictionary<ViewLayout, string>
        {
            [ViewLayout.Table] = "a row for each item, in columns.",
            [ViewLayout.Board] = "a card for each item, in lanes by stage or state.",
        },
        value => value.Label()
    );

public sealed class ViewSharingEnum()
    : LabelledEnum<ViewSharing>(
        "Who finds a saved view beside its owner. It tells nobody anything of what the list holds.",
        new Dictionary<ViewSharing, string>
        {
            [ViewSharing.Private] = "nobody but the account that made it.",
            [ViewSharing.Firm] = "the accounts of the owner's firm; for accounts of firms.",
            [ViewSharing.Staff] = "all staff and auditors; for staff.",
        },
        value => value.Label()
    );
