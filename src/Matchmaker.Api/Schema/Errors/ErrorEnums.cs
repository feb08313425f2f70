using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain;

namespace Matchmaker.Api.Schema.Errors;

public sealed class ErrorCodeEnum()
    : LabelledEnum<ErrorCode>(
        "Why a request could not be carried out, in a word. What to do about each is said beside it; the "
            + "sentence for a person is message.",
        new Dictionary<ErrorCode, string>
        {
            [ErrorCode.Invalid] = "The input breaks a rule; path names the part. Send it again with other input.",
            [ErrorCode.NotFound] =
                "There is nothing by this id that you may know of. Check the id; trying again does not help.",
            [ErrorCode.Conflict] = "The record is not as you think; reason says how. Read it again, then decide anew.",
            [ErrorCode.Forbidden] =
                "You may not do this. Trying again does not help, unless reason says what to do first.",
            [ErrorCode.Unauthenticated] = "Nobody is signed in, or not any longer. Sign in and send it again.",
            [ErrorCode.LimitExceeded] = "Too much or too often. Try again at retryAt; where it is null, ask for less.",
            [ErrorCode.Unavailable] =
                "The store cannot be reached. Try again after some seconds, with the same idempotencyKey.",
        }
    );

public sealed class ErrorReasonEnum()
    : LabelledEnum<ErrorReason>(
        "What a client acts on beside an error's code, where one code stands for several cases.",
        new Dictionary<ErrorReason, string>
        {
            [ErrorReason.StaleVersion] =
                "CONFLICT: somebody else has changed the record since you read it; currentVersion is the one to "
                + "read.",
            [ErrorReason.KeyReused] =
                "CONFLICT: the idempotencyKey was used for another mutation or other input. Choose a new key.",
            [ErrorReason.AlreadyEngaged] =
                "CONFLICT: the firm has an engagement under way on the project. Go on with that one.",
            [ErrorReason.NotAllowedNow] =
                "CONFLICT: the step does not fit the state in which the record is. Read it again.",
            [ErrorReason.Locked] =
                "LIMIT_EXCEEDED: too many wrong passwords. Try again at retryAt, or have staff reset the "
                + "password.",
            [ErrorReason.MustChangePassword] =
                "FORBIDDEN: the password was given out by somebody else. Call changePassword first.",
            [ErrorReason.Quota] =
                "LIMIT_EXCEEDED: as many as may be kept are there, or too many sign-ins. End some, or wait a "
                + "minute.",
            [ErrorReason.TokenScope] = "FORBIDDEN: the API token may only read. Use one with the scope WRITE.",
            [ErrorReason.NeedsSession] = "FORBIDDEN: an API token may not do this. A person has to sign in.",
            [ErrorReason.ReplayIncomplete] =
                "LIMIT_EXCEEDED, in a subscription: what you missed cannot be told. Read your lists again; the "
                + "stream goes on.",
        }
    );
