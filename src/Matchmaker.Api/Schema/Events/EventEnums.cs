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
