using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.SavedViews;

namespace Matchmaker.Api.Schema.SavedViews;

public sealed class CreateSavedViewInputGraph : InputOf<CreateSavedViewInput>
{
    public CreateSavedViewInputGraph()
        : base("A list as you want to find it again.", like: typeof(SavedViewNode))
    {
        Says("idempotencyKey", IdempotencyKey);
        Says("name", "What you call it, at most 50 characters; no other view of yours on the list has the name.");
        Says(
            "query",
            "Filter and order as the query string of the list's address, percent-encoded and without the question "
                + "mark; at most 2,000 characters."
        );
        Says("layout", "Whether it shows a table or a board.", ViewLayout.Table);
        Says("columns", "The columns from left to right, at most 40; absent or empty for the list's own.");
        Says("sharing", "Who finds it beside you.", ViewSharing.Private);
    }
}

public sealed class UpdateSavedViewInputGraph : InputOf<UpdateSavedViewInput>
{
    public UpdateSavedViewInputGraph()
        : base("A change of a view by its owner: what is absent stays, null clears.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("savedView", "The id of the view to change.");
        Says("version", ReadVersion);
        Says("name", "What you call it, at most 50 characters; it cannot be cleared.");
        Says("query", "Filter and order as the query string of the list's address; it cannot be cleared.");
        Says("layout", "Whether it shows a table or a board; it cannot be cleared.");
        Says("columns", "The columns from left to right: the whole list anew; null or [] for the list's own.");
        Says("sharing", "Who finds it beside you; it cannot be cleared.");
    }
}

public sealed class RemoveSavedViewInputGraph : InputOf<RemoveSavedViewInput>
{
    public RemoveSavedViewInputGraph()
        : base("A view that is not needed any more.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("savedView", "The id of the view that nobody needs any more.");
        Says("version", ReadVersion);
    }
}
