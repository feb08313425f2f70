using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Schema.Projects;

public sealed class ProjectKindEnum()
    : LabelledEnum<ProjectKind>(
        "Whether a project asks or offers.",
        new Dictionary<ProjectKind, string>
        {
            [ProjectKind.Demand] = "somebody needs something; its candidates are firms.",
            [ProjectKind.Supply] = "a firm offers something; it is found by those whose need it serves.",
        },
        value => value.Label()
    );

public sealed class ProjectTypeEnum()
    : LabelledEnum<ProjectType>(
        "What a project is about, for sorting and for counting outcomes. Matching goes by text, links "
            + "and requirements instead.",
        new Dictionary<ProjectType, string>
        {
            [ProjectType.Scenario] = "a place where new products or technology can be tried in use.",
            [ProjectType.Procurement] = "goods to be bought or sold.",
            [ProjectType.Technology] = "a technical problem to be solved.",
            [ProjectType.Cooperation] = "parts or work for somebody's product, again and again.",
            [ProjectType.Testing] = "testing, inspection or certification.",
            [ProjectType.Capacity] = "machines or lines that are free, or sought for a time.",
            [ProjectType.Research] = "research with universities and institutes.",
            [ProjectType.OpenCall] = "a problem put up for whoever can solve it.",
        },
        value => value.Label()
    );

public sealed class VisibilityEnum()
    : LabelledEnum<Visibility>(
        "Who may know of a project once staff have approved it; its poster, staff and auditors always "
            + "do. Whoever is engaged on it goes on reading it until that engagement ends.",
        new Dictionary<Visibility, string>
        {
            [Visibility.Public] = "everybody, also without an account.",
            [Visibility.Programme] = "the accounts of firms that are ADMITTED to the library.",
            [Visibility.Invited] = "firms that have an engagement on it.",
            [Visibility.Staff] = "staff and auditors, besides those who are engaged on it.",
        },
        value => value.Label()
    );

public sealed class ProjectStateEnum()
    : LabelledEnum<ProjectState>(
        "Where a project stands between draft and closure.",
        new Dictionary<ProjectState, string>
        {
            [ProjectState.Draft] =
                "its poster still writes it, or staff returned it. Next: submitProject or closeProject.",
            [ProjectState.InReview] = "it waits for staff. Next: approveProject, returnProject or closeProject.",
            [ProjectState.Open] =
                "it is matched, and firms can be invited or show interest. Next: pauseProject or closeProject; "
                + "it closes by itself after its deadline.",
            [ProjectState.Paused] =
                "it is not matched and takes no new engagement; those under way go on. Next: resumeProject or "
                + "closeProject.",
            [ProjectState.Closed] = "it has ended for good and cannot be changed; post a new one instead.",
        },
        value => value.Label()
    );

public sealed class AmendmentStateEnum()
    : LabelledEnum<AmendmentState>(
        "Where an amendment of a project stands.",
        new Dictionary<AmendmentState, string>
        {
            [AmendmentState.InReview] =
                "it waits for staff. Next: approveAmendment, returnAmendment or " + "withdrawAmendment.",
            [AmendmentState.Returned] = "staff returned it with a reason. Next: updateProject or withdrawAmendment.",
        },
        value => value.Label()
    );

public sealed class RequirementKindEnum()
    : LabelledEnum<RequirementKind>(
        "What a requirement is about, and so what it is checked against.",
        new Dictionary<RequirementKind, string>
        {
            [RequirementKind.Capability] =
                "something to make or do; held against what the firm states, and amounts in it by their units.",
            [RequirementKind.Certificate] =
                "a certificate or standard, known by number and edition, or a licence for special equipment, known by "
                + "kind and grade; held against the firm's credentials and statements.",
            [RequirementKind.Tier] = "a recognition, met by a higher one of the same ladder as well.",
            [RequirementKind.District] =
                "where the firm has to sit: in one of the districts named, or in the city or province named.",
            [RequirementKind.Capacity] =
                "an amount per time, such as 50,000 pieces a month; held against the amounts that the firm "
                + "states.",
            [RequirementKind.Delivery] = "a time of delivery, held against the times that the firm states.",
            [RequirementKind.Price] = "a price that may not be passed, held against the prices that the firm states.",
            [RequirementKind.Other] =
                "anything else, such as a least order, the registered capital or contracts of the same kind; what it "
                + "names is compared where the firm states the like.",
        },
        value => value.Label()
    );

public sealed class ProjectOrderEnum()
    : LabelledEnum<ProjectOrder>(
        "The order of a list of projects.",
        new Dictionary<ProjectOrder, string>
        {
            [ProjectOrder.Newest] = "The last created first, whatever has changed since.",
            [ProjectOrder.Deadline] = "The nearest deadline first, and those without one last.",
        }
    );
