using System.ComponentModel;

namespace Matchmaker.Api.Schema;

[Description(
    "Everything that changes something. Each field has a payload of its own with what it made or "
        + "changed, query for reading afterwards, and errors: when errors is not empty, nothing was "
        + "changed."
)]
public sealed partial class Mutation;
