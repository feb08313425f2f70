using System.ComponentModel;

namespace Matchmaker.Api.Schema;

[Description(
    "What is told as it happens, as server-sent events. Each event has its revision in "
        + "extensions.revision: give it back as after, or as the header Last-Event-ID, to be told first "
        + "what you missed."
)]
public sealed partial class Subscription;
