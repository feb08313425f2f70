using System.ComponentModel;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain;
using Matchmaker.Domain.Disclosure;

namespace Matchmaker.Api.Schema.Projects;

/// <summary>What each mutation of a project answers; each closes it under its own name.</summary>
public abstract class ProjectPayloadOf(Result<DisclosedProject> result) : PayloadOf(result.Errors)
{
    [Description("The project as it is now; null when errors is not empty.")]
    public ProjectNode? Project => result.Ok ? new ProjectNode(result.Value) : null;
}

[Description("The project that was posted, or why it was not.")]
public sealed class PostProjectPayload(Result<DisclosedProject> result) : ProjectPayloadOf(result);

[Description("The project as it is now, or why it was not changed.")]
public sealed class UpdateProjectPayload(Result<DisclosedProject> result) : ProjectPayloadOf(result);

[Description("The project in review, or why it was not submitted.")]
public sealed class SubmitProjectPayload(Result<DisclosedProject> result) : ProjectPayloadOf(result);

[Description("The open project, or why it was not approved.")]
public sealed class ApproveProjectPayload(Result<DisclosedProject> result) : ProjectPayloadOf(result);

[Description("The project as a draft again, or why it was not returned.")]
public sealed class ReturnProjectPayload(Result<DisclosedProject> result) : ProjectPayloadOf(result);

[Description("The paused project, or why it was not paused.")]
public sealed class PauseProjectPayload(Result<DisclosedProject> result) : ProjectPayloadOf(result);

[Description("The open project, or why it was not resumed.")]
public sealed class ResumeProjectPayload(Result<DisclosedProject> result) : ProjectPayloadOf(result);

[Description("The closed project, or why it was not closed.")]
public sealed class CloseProjectPayload(Result<DisclosedProject> result) : ProjectPayloadOf(result);

[Description("The project with its new words, or why they were not approved.")]
public sealed class ApproveAmendmentPayload(Result<DisclosedProject> result) : ProjectPayloadOf(result);

[Description("The project with its returned amendment, or why it was not returned.")]
public sealed class ReturnAmendmentPayload(Result<DisclosedProject> result) : ProjectPayloadOf(result);

[Description("The project without an amendment, or why it was not withdrawn.")]
public sealed class WithdrawAmendmentPayload(Result<DisclosedProject> result) : ProjectPayloadOf(result);
