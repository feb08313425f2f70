using System.ComponentModel;

namespace Matchmaker.Api.Schema;

[Description(
    "Everything that can be asked. A field that you may not read, or that was asked for with wrong "
        + "arguments, is null with an error beside it, and the rest of the answer stands."
)]
public sealed partial class Query;
