using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Contacts;

namespace Matchmaker.Api.Schema.Contacts;

public sealed class CreateContactInputGraph : InputOf<CreateContactInput>
{
    public CreateContactInputGraph()
        : base("A person whom a firm names to be called (联系人).", like: typeof(ContactNode))
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("firm", "The firm that they are called for: your own, or one that you are in charge of.");
        Says("name", "What they are called, at most 50 characters.");
        Says("consentOn", "The day on which they agreed that others are told how to reach them; not after today.");
        Says("post", "What they are in the firm, at most 50 characters.");
        Says(
            "phone",
            "A number that can be called, one of the mainland where it names no country; phone or mail is needed."
        );
        Says("mail", "A whole mail address; phone or mail is needed.");
        Says("first", "Whether they are called first; the first contact of a firm always is.", false);
    }
}

public sealed class UpdateContactInputGraph : InputOf<UpdateContactInput>
{
    public UpdateContactInputGraph()
        : base("A correction of a contact: what is absent stays, null clears.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("contact", "The id of the contact to correct.");
        Says("version", ReadVersion);
        Says("name", "What they are called, at most 50 characters; it cannot be cleared.");
        Says("post", "What they are in the firm, at most 50 characters.");
        Says("phone", "A number that can be called; phone or mail is needed.");
        Says("mail", "A whole mail address; phone or mail is needed.");
        Says("first", "True calls them first; the one who is first stays so until another one is.");
        Says("consentOn", "The day on which they agreed that others are told; it cannot be cleared.");
    }
}

public sealed class RemoveContactInputGraph : InputOf<RemoveContactInput>
{
    public RemoveContactInputGraph()
        : base("A contact who is not to be called any more.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("contact", "The id of the contact who is not to be called any more.");
        Says("version", ReadVersion);
    }
}

public sealed class OpenContactsInputGraph : InputOf<OpenContactsInput>
{
    public OpenContactsInputGraph()
        : base("Whose contacts you want to be told: give either the engagement or the firm.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("engagement", "As a party of it, to which both sides have agreed: the contacts of the other side.");
        Id("firm", "As staff in charge of it, or as its own account: the contacts of this firm.");
    }
}
