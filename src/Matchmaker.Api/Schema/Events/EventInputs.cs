using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Events;

namespace Matchmaker.Api.Schema.Events;

public sealed class CreateEventInputGraph : InputOf<CreateEventInput>
{
    public CreateEventInputGraph()
        : base("An event that staff announce.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Says("title", "The title under which it is announced, at most 300 characters.");
        Says("format", "How those who come meet: in pairs, before an audience, or on a visit.");
        Says("mode", "Whether it takes place online, at a place, or both.");
        Says("from", "The first day; of a month or a year any day in it; absent where no date is known.");
        Says("until", "The last day, at most 31 days later; absent where it is the first.");
        Says("datePrecision", "How much of the date is known; when absent DAY, and UNKNOWN where there is no date.");
        Id("chains", "The ids of the chains it is about, at most 50.");
        Id("district", "The id of the district it takes place in; staff of a district give their own.");
    }
}

public sealed class UpdateEventInputGraph : InputOf<UpdateEventInput>
{
    public UpdateEventInputGraph()
        : base("A change of an event by staff: what is absent stays, null clears.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("event", "The id of the event to change.");
        Says("version", ReadVersion);
        Says("title", "The title, at most 300 characters; it cannot be cleared.");
        Says("format", "How those who come meet; it cannot be cleared.");
        Says("mode", "Whether it takes place online, at a place, or both; it cannot be cleared.");
        Says("from", "The first day; of a month or a year any day in it; null where no date is known.");
        Says("until", "The last day; null where it is the first.");
        Says("datePrecision", "How much of the date is known; it cannot be cleared.");
        Id("chains", "The ids of the chains it is about: the whole list anew; [] clears it.");
        Id("district", "The id of the district it takes place in; null clears it.");
    }
}

public sealed class CancelEventInputGraph : InputOf<CancelEventInput>
{
    public CancelEventInputGraph()
        : base("An event that is called off.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("event", "The id of the event that is called off.");
        Says("version", ReadVersion);
        Says("reason", "Why, at most 500 characters; everybody may read it.");
    }
}
