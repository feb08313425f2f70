using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Access;

namespace Matchmaker.Api.Schema.Accounts;

public sealed class AccountRoleEnum()
    : LabelledEnum<AccountRole>(
        "What an account may do.",
        new Dictionary<AccountRole, string>
        {
            [AccountRole.Leader] = "acts for a firm that leads a chain: its profile, projects and engagements.",
            [AccountRole.Sme] = "acts for any other firm: its profile, projects and engagements.",
            [AccountRole.Staff] =
                "runs the programme: reads everything, and acts for all firms or for those of its district.",
            [AccountRole.Auditor] = "reads everything and changes nothing.",
            [AccountRole.Admin] = "keeps all accounts; of the programme it reads what the public does.",
        },
        value => value.Label()
    );

public sealed class TokenScopeEnum()
    : LabelledEnum<TokenScope>(
        "What a program may do with an API token, within what its account may.",
        new Dictionary<TokenScope, string>
        {
            [TokenScope.Read] = "Queries and subscriptions. Every token has it.",
            [TokenScope.Write] =
                "Mutations as well, but for those that need a person: of sign-in, passwords, accounts and tokens.",
        }
    );
