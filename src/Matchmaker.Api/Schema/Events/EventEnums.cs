using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Events;

namespace Matchmaker.Api.Schema.Events;

public sealed class EventFormatEnum()
    : LabelledEnum<EventFormat>(
        "How those who come to an event meet.",
        new Dictionary<EventFormat, string>
        {
            [EventFormat.Negotiation] = "leaders and suppliers meet in pairs.",
            [EventFormat.Roadshow] = "firms present themselves to an audience.",
            [EventFormat.Visit] = "a group visits a firm or a park.",
        },
        value => value.Label()
    );

public sealed class EventModeEnum()
    : LabelledEnum<EventMode>(
        "Where an event takes place.",
        new Dictionary<EventMode, string>
        {
            [EventMode.Online] = "by video or on a platform only.",
            [EventMode.Offline] = "at a place only.",
            [EventMode.Hybrid] = "at a place, and online as well.",
        },
        value => value.Label()
    );

public sealed class DatePrecisionEnum()
    : LabelledEnum<DatePrecision>(
        "How much of the date of an event is known.",
        new Dictionary<DatePrecision, string>
        {
            [DatePrecision.Day] = "its days are known.",
            [DatePrecision.Month] = "the month is known and no day.",
            [DatePrecision.Year] = "the year is known and no month.",
            [DatePrecision.Unknown] = "no date is known, as of an event that is planned.",
        },
        value => value.Label()
    );
